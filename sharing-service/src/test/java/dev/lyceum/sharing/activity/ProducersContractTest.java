package dev.lyceum.sharing.activity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.kit.event.EventJson;
import dev.lyceum.kit.learner.LearnerFacts;
import dev.lyceum.kit.testing.Contracts;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ProducersContractTest {

    static Object[] examples() {
        return new Object[] {
            Arguments.of("tutor", "problem-solved", ProblemSolved.class),
            Arguments.of("tutor", "leak-found", LeakFound.class),
            Arguments.of("gamification", "xp-awarded", XpChanged.class),
            Arguments.of("gamification", "xp-reversed", XpChanged.class),
            Arguments.of("gamification", "level-reached", LevelReached.class),
            Arguments.of("gamification", "streak-extended", StreakExtended.class),
            Arguments.of("gamification", "achievement-unlocked", AchievementUnlocked.class),
            Arguments.of("gamification", "challenge-created", ChallengeTold.class),
            Arguments.of("gamification", "challenge-accepted", ChallengeTold.class),
        };
    }

    @ParameterizedTest
    @MethodSource("examples")
    void weUnderstandTheProducersGoldenExample(String service, String event, Class<?> ours) throws IOException {
        // When
        Object read = EventJson.read(Contracts.example(service, event), ours);

        // Then
        assertThat(read).hasNoNullFieldsOrProperties();
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(strings = {"learner-registered", "learner-updated"})
    void weUnderstandWhatIsToldOfLearners(String event) throws IOException {
        // When
        var read = EventJson.read(Contracts.example("profile", event), LearnerFacts.class);

        // Then
        assertThat(read.alias()).isNotBlank();
        assertThat(read.ageBand()).isNotNull();
    }
}
