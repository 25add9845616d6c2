package dev.lyceum.gamification.referral;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.kit.event.EventJson;
import dev.lyceum.kit.testing.Contracts;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferralContractTest {

    @ParameterizedTest
    @ValueSource(strings = {"referral-rewarded", "referral-reversed"})
    void weUnderstandTheProducersGoldenExample(String event) throws IOException {
        // When
        var read = EventJson.read(Contracts.example("sharing", event), ReferralState.class);

        // Then
        assertThat(read).hasNoNullFieldsOrProperties();
    }

    @Test
    void whoReversedItIsSaid() throws IOException {
        // When
        var read = EventJson.read(Contracts.example("sharing", "referral-reversed"), ReferralState.class);

        // Then
        assertThat(read.decidedBy()).isPresent();
    }
}
