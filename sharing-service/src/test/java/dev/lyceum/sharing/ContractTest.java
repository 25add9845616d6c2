package dev.lyceum.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.kit.testing.Contracts;
import org.junit.jupiter.api.Test;

class ContractTest {

    @Test
    void everyEventHasASchemaAndAnExampleThatFitsIt() {
        assertThat(Contracts.assertExamplesMatch())
                .containsExactly(
                        "analytics-batch",
                        "analytics-event",
                        "referral-expired",
                        "referral-held",
                        "referral-qualified",
                        "referral-rejected",
                        "referral-reversed",
                        "referral-rewarded",
                        "referral-signed-up",
                        "share-converted",
                        "share-created",
                        "share-revoked",
                        "visit");
    }

    @Test
    void theCommittedOpenApiIsTheOneThatTheBuildWrites() {
        Contracts.assertOpenApiIsCommitted();
    }

    @Test
    void everyOperationSaysWhatItTakesAndAnswers() {
        Contracts.assertEveryOperationIsComplete();
    }
}
