package dev.lyceum.gamification.solve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.kit.event.EventJson;
import dev.lyceum.kit.testing.Contracts;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ProblemSolvedContractTest {

    @Test
    void weUnderstandTheTutorsGoldenExample() throws IOException {
        // When
        var solved = EventJson.read(Contracts.example("tutor", "problem-solved"), ProblemSolved.class);

        // Then
        assertThat(solved).hasNoNullFieldsOrProperties();
    }

    @Test
    void weUnderstandWhatItTellsOfALeak() throws IOException {
        // When
        var leak = EventJson.read(Contracts.example("tutor", "leak-found"), LeakFound.class);

        // Then
        assertThat(leak).hasNoNullFieldsOrProperties();
    }
}
