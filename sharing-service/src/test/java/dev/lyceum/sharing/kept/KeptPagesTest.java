package dev.lyceum.sharing.kept;

import static dev.lyceum.sharing.fixture.Api.as;
import static dev.lyceum.sharing.fixture.Api.page;
import static dev.lyceum.sharing.fixture.Api.progressOf;
import static dev.lyceum.sharing.fixture.Heard.deliver;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.testing.ProfileService;
import dev.lyceum.kit.testing.Servers;
import dev.lyceum.sharing.fixture.Heard;
import dev.lyceum.sharing.fixture.Stored;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
@QuarkusTestResource(ProfileService.class)
class KeptPagesTest {
    /** What every replica is given to feel a change. */
    private static final Duration TWO_SECONDS = Duration.ofSeconds(2);

    private final LearnerId ada = new LearnerId(new Ids().next());

    @Inject
    KeptPages keptPages;

    @Inject
    PageNews news;

    @BeforeEach
    void isListening() {
        await().atMost(Stored.SOON).until(news::isHeard);
    }

    @Test
    void aPageThatWasShownIsShownAgainWhileTheDatabaseCannotEvenBeRead() throws Exception {
        // Given
        String code = kept();
        String first = page(code).asString();
        try (var connection = Stored.connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table share in access exclusive mode");

            // When
            var again = page(code);

            // Then
            again.then().statusCode(200);
            assertThat(again.asString()).isEqualTo(first);
            assertThat(again.header("Content-Security-Policy")).contains("default-src 'none'");
            assertThat(again.header("Cache-Control")).isEqualTo("no-store");
            assertThat(again.header("X-Robots-Tag")).isEqualTo("noindex");
            assertThat(again.contentType()).isEqualToIgnoringCase("text/html;charset=utf-8");
            connection.rollback();
        }
    }

    @Test
    void aRevocationIsFeltAtOnceWhereItWasMade() {
        // Given
        String code = kept();

        // When
        as(ada).delete("/sharing/v1/shares/" + code).then().statusCode(204);

        // Then
        page(code).then().statusCode(410);
    }

    @Test
    void aRevocationByAnotherReplicaIsFeltWithinTwoSeconds() throws Exception {
        // Given
        String code = kept();

        // When: as the other would
        Stored.execute("update share set revoked_at = now(), version = 2 where code = '" + code + "'");

        // Then
        await().atMost(TWO_SECONDS).until(() -> page(code).statusCode() == 410);
    }

    @Test
    void aRevocationWhileNothingIsHeardIsFeltWithinTwoSeconds() throws Exception {
        // Given
        String code = kept();

        // When
        Stored.execute("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'page-news'");
        Stored.execute("update share set revoked_at = now(), version = 2 where code = '" + code + "'");

        // Then
        await().atMost(TWO_SECONDS).until(() -> page(code).statusCode() == 410);
        await().atMost(Stored.SOON).until(news::isHeard);
        page(code).then().statusCode(410);
    }

    @Test
    void whatItsOwnerDoesChangesIt() {
        // Given
        String code = kept();

        // When
        deliver(Heard.xpAwarded(ada, 460, 3));

        // Then
        await().atMost(TWO_SECONDS).until(() -> page(code).asString().contains("460 XP"));
    }

    @Test
    void aChildIsNoLongerShown() {
        // Given
        String code = kept();

        // When
        deliver(Heard.registered(ada, 1, "SELF", "UNDER_13", "Merry Heron 7"));

        // Then
        await().atMost(TWO_SECONDS).until(() -> page(code).statusCode() == 410);
    }

    /** A page that was read once; its code. */
    private String kept() {
        String code = progressOf(ada);
        page(code).then().statusCode(200);
        await().atMost(Stored.SOON).until(() -> {
            page(code);
            return keptPages.find(code).isPresent();
        });
        return code;
    }
}
