package dev.lyceum.tutor.practice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.tutor.checking.CheckAnswer;
import dev.lyceum.tutor.checking.Expected;
import dev.lyceum.tutor.checking.VerdictKind;
import dev.lyceum.tutor.task.Concept;
import dev.lyceum.tutor.task.Difficulty;
import dev.lyceum.tutor.task.ReadProblem;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Authors and the reader of word problems agree: what is read of the catalogue comes to its author's answer. */
class StoriesTest {
    private static final Catalogue CATALOGUE = Catalogue.read();

    @Test
    void whatIsReadIsWhatItsAuthorSays() {
        long read = Arrays.stream(Concept.values())
                .flatMap(concept -> Arrays.stream(Difficulty.values()).flatMap(each -> drawn(concept, each)))
                .filter(StoriesTest::isReadAsItsAuthorSays)
                .count();
        assertThat(read).isGreaterThan(150);
    }

    private static Stream<PracticeProblem> drawn(Concept concept, Difficulty difficulty) {
        return CATALOGUE.problems(Optional.of(concept), difficulty, 19, 8).stream();
    }

    private static boolean isReadAsItsAuthorSays(PracticeProblem problem) {
        return ReadProblem.read(problem.text())
                .story()
                .filter(story -> {
                    Expected author = Expected.written(problem.answer(), Optional.of(problem.form()), List.of())
                            .orElseThrow();
                    assertThat(CheckAnswer.check(author, story.answer()).kind())
                            .as("%s for %s", story, problem)
                            .isEqualTo(VerdictKind.CORRECT);
                    return true;
                })
                .isPresent();
    }
}
