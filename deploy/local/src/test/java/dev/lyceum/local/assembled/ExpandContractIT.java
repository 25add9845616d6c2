package dev.lyceum.local.assembled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lyceum.local.journey.Api;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** While a release is rolled out, the one before it runs on the new schema and hears the new events. */
@Tag("faults")
class ExpandContractIT {
    private static final int LEARNERS = 2;
    private static final int SOLVES = 20;

    @TempDir
    Path folder;

    private final Journal journal = new Journal();

    @Test
    void theReleaseBeforeWorksOnTheSchemaOfThisOneAndWithItsEvents() {
        var before = new ReleaseBefore(folder.resolve("build.log"));
        var commit = before.commit();
        assumeTrue(commit.isPresent(), "this checkout has no history");
        var checkout = folder.resolve("before");
        before.build(commit.get(), checkout);

        // Given
        use(StackScript.ofThisCheckout(folder.resolve("stack")));

        // When
        use(new StackScript(checkout, folder.resolve("stack")));

        // Then
        use(StackScript.ofThisCheckout(folder.resolve("stack")));
    }

    /** Learners solve on it, and each of them, and those of the release it follows, is paid once. */
    private void use(StackScript stack) {
        stack.with("LYCEUM_RATE_REQUESTS_PER_MINUTE", "1000000").with("LYCEUM_RATE_BURST", "100000");
        stack.up();
        try {
            int solved = journal.count();
            Load.during(LEARNERS, new Api(stack.address()), journal, () -> await("solves")
                    .atMost(Duration.ofMinutes(2))
                    .until(() -> journal.count() >= solved + SOLVES));
            stack.mustSucceed(stack.run("demo"));
            assertThat(journal.failures()).isEmpty();
            new Auditor(stack).audit(journal);
        } finally {
            stack.down();
        }
    }
}
