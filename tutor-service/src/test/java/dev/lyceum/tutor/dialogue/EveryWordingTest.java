package dev.lyceum.tutor.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.tutor.checking.Question;
import dev.lyceum.tutor.fixture.Exercises;
import dev.lyceum.tutor.fixture.Problems;
import dev.lyceum.tutor.fixture.Questions;
import dev.lyceum.tutor.practice.Catalogue;
import dev.lyceum.tutor.task.Concept;
import dev.lyceum.tutor.task.Difficulty;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The leak rule over ten thousand problems: at every line of each, whatever the tutor can say there is heard, in every wording.
 * What was heard is counted, so that no sentence is believed to be harmless because nobody ever came to it.
 */
@Tag("eval")
class EveryWordingTest {
    private static final int MOST_VARIANTS = 6;
    private static final int PROBLEMS = Integer.getInteger("lyceum.problems", 10_000);
    private static final Catalogue CATALOGUE = Catalogue.read();

    static Stream<String> languages() {
        return Wording.LANGUAGES.stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void nothingTheTutorCanSayHoldsTheAnswer(String language) {
        Wording wording = Wording.in(language);
        Tutor tutor = new Tutor(wording);
        var heard = new Heard(wording);
        long begin = System.nanoTime();

        List<Question> problems = problems();
        List<String> leaks = problems.parallelStream()
                .flatMap(question -> leaks(new Play(tutor, question, MOST_VARIANTS), heard).stream())
                .toList();

        System.out.printf(
                "%s: %,d problems, %,d texts, %d s; of %d sentences %d were never said: %s%n",
                language,
                problems.size(),
                heard.texts(),
                (System.nanoTime() - begin) / 1_000_000_000,
                wording.all().values().stream().mapToInt(List::size).sum(),
                heard.never().values().stream().mapToLong(Long::longValue).sum(),
                heard.never());
        assertThat(leaks).isEmpty();
        assertThat(problems).hasSize(PROBLEMS);
        assertThat(heard.texts()).isGreaterThan(50L * PROBLEMS);
    }

    /** The first of a problem, so that all problems are heard of. */
    private static Optional<String> leaks(Play play, Heard heard) {
        try {
            heard.add(play.throughout());
            return Optional.empty();
        } catch (AssertionError leak) {
            return Optional.of(leak.getMessage());
        }
    }

    /** A half of every concept and difficulty, a half of what has steps to show. */
    private static List<Question> problems() {
        List<Question> exercises = Stream.concat(new Problems(43).questions(PROBLEMS / 8), exercises())
                .limit(PROBLEMS / 2)
                .toList();
        return Stream.concat(exercises.stream(), practice()).limit(PROBLEMS).toList();
    }

    private static Stream<Question> practice() {
        int each = 1 + PROBLEMS / 2 / (Concept.values().length * Difficulty.values().length);
        return Stream.of(Concept.values())
                .flatMap(concept -> Stream.of(Difficulty.values())
                        .flatMap(difficulty -> CATALOGUE.problems(Optional.of(concept), difficulty, 61, each).stream()))
                .map(Questions::of);
    }

    private static Stream<Question> exercises() {
        return new Exercises(59).take(PROBLEMS).map(Questions::of).filter(question -> question.expected()
                .isPresent());
    }
}
