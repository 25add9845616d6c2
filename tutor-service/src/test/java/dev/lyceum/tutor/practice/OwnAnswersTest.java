package dev.lyceum.tutor.practice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.tutor.checking.CheckAnswer;
import dev.lyceum.tutor.checking.Expected;
import dev.lyceum.tutor.checking.VerdictKind;
import dev.lyceum.tutor.task.Concept;
import dev.lyceum.tutor.task.Difficulty;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The catalogue and the checker agree: what an author calls right is CORRECT, and the question typed again is not. */
class OwnAnswersTest {
    private static final Catalogue CATALOGUE = Catalogue.read();
    private static final String INSTRUCTION = "^[A-Z][a-z]+(?: the [a-z]+)?:? ";

    @ParameterizedTest
    @EnumSource(Concept.class)
    void theAuthorsAnswerIsRightAndTheQuestionIsNone(Concept concept) {
        Stream.of(Difficulty.values())
                .flatMap(difficulty -> CATALOGUE.problems(Optional.of(concept), difficulty, 7, 20).stream())
                .forEach(problem -> {
                    Expected expected = Expected.written(problem.answer(), Optional.of(problem.form()), List.of())
                            .orElseThrow();
                    String question =
                            problem.text().replaceFirst(INSTRUCTION, "").replaceFirst("[.?]$", "");

                    assertThat(CheckAnswer.check(expected, problem.answer()).kind())
                            .as("%s", problem)
                            .isEqualTo(VerdictKind.CORRECT);
                    assertThat(CheckAnswer.check(expected, question).kind())
                            .as("%s", problem)
                            .isNotEqualTo(VerdictKind.CORRECT);
                });
    }
}
