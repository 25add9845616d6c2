package dev.lyceum.tutor.shared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.kit.event.EventJson;
import dev.lyceum.kit.testing.Contracts;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChallengeContractTest {

    @ParameterizedTest
    @CsvSource({
        "challenge-created, false",
        "challenge-accepted, true",
        "challenge-completed, true",
        "challenge-expired, false"
    })
    void weUnderstandTheProducersGoldenExample(String event, boolean taken) throws IOException {
        // When
        ChallengeState challenge = EventJson.read(Contracts.example("gamification", event), ChallengeState.class);

        // Then
        assertThat(challenge.problemId()).isPresent();
        assertThat(challenge.opponent().isPresent()).isEqualTo(taken);
    }
}
