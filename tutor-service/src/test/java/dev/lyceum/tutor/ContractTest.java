package dev.lyceum.tutor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.kit.testing.Contracts;
import dev.lyceum.kit.testing.Servers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class ContractTest {

    @Test
    void theCommittedOpenApiIsWhatTheBuildWrites() {
        Contracts.assertOpenApiIsCommitted();
    }

    @Test
    void everyOperationIsComplete() {
        Contracts.assertEveryOperationIsComplete();
    }

    @Test
    void everyEventHasASchemaAndAnExampleThatFitsIt() {
        assertThat(Contracts.assertExamplesMatch())
                .containsExactly(
                        "conversation-summarized",
                        "leak-found",
                        "problem-solved",
                        "safety-concern-raised",
                        "session-ended",
                        "session-started");
    }
}
