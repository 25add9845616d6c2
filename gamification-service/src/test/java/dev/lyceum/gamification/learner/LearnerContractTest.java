package dev.lyceum.gamification.learner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.kit.event.EventJson;
import dev.lyceum.kit.learner.LearnerFacts;
import dev.lyceum.kit.testing.Contracts;
import java.io.IOException;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class LearnerContractTest {

    @Test
    void weUnderstandTheProfilesGoldenExample() throws IOException {
        // When
        var learner = EventJson.read(Contracts.example("profile", "learner-registered"), LearnerFacts.class);

        // Then
        assertThat(learner.version()).isPositive();
        assertThat(ZoneId.of(learner.timeZone())).isNotNull();
    }
}
