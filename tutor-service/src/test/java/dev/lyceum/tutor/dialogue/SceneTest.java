package dev.lyceum.tutor.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.tutor.checking.VerdictKind;
import dev.lyceum.tutor.fixture.Questions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SceneTest {

    @ParameterizedTest
    @CsvSource({
        "'', 0",
        "right, 0",
        "wrong, 0",
        "lost, 1",
        "wrong wrong, 1",
        "wrong unread, 1",
        "wrong wrong unread, 2",
        "lost lost lost, 3",
        "wrong lost, 1",
        "wrong wrong lost, 2",
        "lost wrong, 0",
        "lost lost wrong wrong, 1",
        "lost right, 0",
        "wrong right wrong, 0",
        "lost right lost, 1",
        "lost talk lost, 1",
        "wrong talk wrong, 0",
        "lost talk, 0"
    })
    void aLearnerIsStuckWhoDoesNotKnowOrErrsAgain(String messages, int times) {
        List<Said> said = Stream.of(messages.split(" ")).map(SceneTest::said).toList();

        Scene scene = Scene.of(Questions.of("Solve 3x + 5 = 20"), List.of(), said, 1);

        assertThat(scene.stuck()).isEqualTo(times);
    }

    private static Said said(String message) {
        return switch (message) {
            case "wrong" -> new Said("x = 6", VerdictKind.INCORRECT);
            case "unread" -> new Said("3x = = 15", VerdictKind.UNPARSABLE);
            case "lost" -> new Said("I don't know", VerdictKind.NOT_MATH);
            case "right" -> new Said("3x = 15", VerdictKind.STEP_VALID);
            default -> new Said("yes", VerdictKind.NOT_MATH);
        };
    }
}
