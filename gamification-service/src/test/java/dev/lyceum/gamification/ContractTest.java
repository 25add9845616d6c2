package dev.lyceum.gamification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.kit.testing.Contracts;
import org.junit.jupiter.api.Test;

class ContractTest {

    @Test
    void everyEventHasASchemaAndAnExampleThatFitsIt() {
        assertThat(Contracts.assertExamplesMatch())
                .containsExactly(
                        "achievement-unlocked",
                        "challenge-accepted",
                        "challenge-completed",
                        "challenge-created",
                        "challenge-expired",
                        "daily-goal-reached",
                        "level-reached",
                        "streak-at-risk",
                        "streak-broken",
                        "streak-extended",
                        "streak-protected",
                        "streak-restored",
                        "xp-awarded",
                        "xp-reversed");
    }

    @Test
    void theCommittedOpenApiIsTheOneThatTheBuildWrites() {
        Contracts.assertOpenApiIsCommitted();
    }
}
