package dev.lyceum.tutor.practice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.tutor.task.Concept;
import dev.lyceum.tutor.task.Difficulty;
import dev.lyceum.tutor.task.Form;
import dev.lyceum.tutor.task.ProblemType;
import dev.lyceum.tutor.task.ReadProblem;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the catalogue calls the answer is one: found again from the question alone, wherever that is a formula. */
class AnswersTest {
    private static final int SAMPLE = 30;

    private static final String NUMBER = "-?[0-9]+(?:\\.[0-9]+|(?: [0-9]+)?/[0-9]+)?";
    private static final String SURD = "(?:-?[0-9]+\\*)?sqrt\\([0-9]+\\)";
    private static final String ONE_VALUE = "(?:" + NUMBER + "(?: [-+] " + SURD + ")?)";
    private static final String QUANTITY = "\\$[0-9]+(?:\\.[0-9]{2})?|" + NUMBER + "(?:%| (?:cm|m|cm\\^[23]|m\\^2))?"
            + "|[0-9]+ h(?: [0-9]+ min)?|(?:[0-9]+ \\+ )?[0-9]+\\*pi";
    private static final String EXPRESSION = "[-+*/^() 0-9a-z]+";
    /** What an author may write for each form; the tutor's reader has to know all of it. */
    private static final Map<Form, String> NOTATION = Map.of(
            Form.COMPUTED,
            QUANTITY,
            Form.PLAIN,
            NUMBER,
            Form.LOWEST_TERMS,
            "(?:x = )?" + NUMBER,
            Form.SOLVED,
            "[a-z] = " + ONE_VALUE + "(?: or x = " + ONE_VALUE + "|, y = " + NUMBER + ")?"
                    + "|x [<>]=? " + NUMBER + "|" + NUMBER + " <=? x <=? " + NUMBER
                    + "|\\(" + NUMBER + ", " + NUMBER + "\\)",
            Form.EXPANDED,
            "(?:y = )?[-+*^ 0-9a-z]+",
            Form.FACTORED,
            "(?:[0-9]+\\*)?(?:x\\*)?\\(" + EXPRESSION + "\\)",
            Form.SIMPLIFIED,
            EXPRESSION,
            Form.ANY,
            EXPRESSION);

    static Stream<PracticeConcept> concepts() {
        return Catalogue.read().concepts().stream();
    }

    @ParameterizedTest
    @MethodSource("concepts")
    void theAnswerIsRightWhereTheQuestionIsAFormula(PracticeConcept concept) {
        for (Difficulty difficulty : Difficulty.values()) {
            for (int i = 0; i < SAMPLE; i++) {
                PracticeProblem problem = concept.problem(difficulty, 11, i);
                assertThat(Recomputed.isRight(problem)).as(problem.toString()).isNotEqualTo(Optional.of(false));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("concepts")
    void theAnswerIsWrittenInItsForm(PracticeConcept concept) {
        for (Difficulty difficulty : Difficulty.values()) {
            for (int i = 0; i < SAMPLE; i++) {
                PracticeProblem problem = concept.problem(difficulty, 13, i);
                assertThat(problem.answer()).as(problem.toString()).matches(NOTATION.get(problem.form()));
            }
        }
    }

    /** A session derives the answer from the text where it can: then it must be the author's. */
    @ParameterizedTest
    @MethodSource("concepts")
    void whatTheTutorDerivesIsTheAuthorsAnswer(PracticeConcept concept) {
        for (Difficulty difficulty : Difficulty.values()) {
            for (int i = 0; i < SAMPLE; i++) {
                PracticeProblem problem = concept.problem(difficulty, 12, i);
                ReadProblem.read(problem.text()).task().ifPresent(task -> assertThat(task.answer())
                        .as(problem.toString())
                        .isEqualTo(Recomputed.number(problem.answer().replaceAll("^[a-z] = ", ""))));
            }
        }
    }

    @Test
    void mostSkeletonsAreFoundAgainOrCheckThemselves() {
        List<Skeleton> skeletons = concepts()
                .flatMap(concept -> concept.cells().values().stream())
                .flatMap(Collection::stream)
                .toList();
        long checked = skeletons.stream()
                .filter(skeleton -> !skeleton.checks().isEmpty() || isFormula(skeleton))
                .count();

        assertThat(skeletons).hasSizeGreaterThanOrEqualTo(400);
        assertThat(checked * 100 / skeletons.size()).isGreaterThanOrEqualTo(75);
    }

    private static boolean isFormula(Skeleton skeleton) {
        Dice dice = Dice.of("formula");
        return IntStream.range(0, 500)
                .mapToObj(i -> drawn(skeleton, dice))
                .flatMap(Optional::stream)
                .findFirst()
                .flatMap(Recomputed::isRight)
                .isPresent();
    }

    private static Optional<PracticeProblem> drawn(Skeleton skeleton, Dice dice) {
        try {
            return Optional.of(skeleton.draw(dice));
        } catch (Rejected rejected) {
            return Optional.empty();
        }
    }

    /** The oracle itself tells right from wrong. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "What is 2 + 3 × 4?; 14; true",
                "What is 2 + 3 × 4?; 20; false",
                "Solve 3x + 5 = 20.; x = 5; true",
                "Solve 3x + 5 = 20.; x = 4; false",
                "Solve x² − 5x + 6 = 0.; x = 2 or x = 3; true",
                "Solve x² − 5x + 6 = 0.; x = 2 or x = 4; false",
                "Solve |x − 2| = 5.; x = -3 or x = 7; true",
                "Solve −2x > 6.; x < -3; true",
                "Solve −2x > 6.; x > -3; false",
                "Solve −2x ≥ 6.; x < -3; false",
                "Solve 1 < 2x + 1 ≤ 9.; 0 < x <= 4; true",
                "Find x and y: x + y = 7 and x − y = 1.; x = 4, y = 3; true",
                "Find x and y: x + y = 7 and x − y = 1.; x = 3, y = 4; false",
                "Expand and simplify (x + 2)(x − 2).; x^2 - 4; true",
                "Factor x² − 4.; (x - 2)*(x - 2); false",
            })
    void theOracleTellsRightFromWrong(String text, String answer, String right) {
        var problem = new PracticeProblem(Concept.ADDITION, ProblemType.ALGEBRA, text, answer, Form.ANY);
        assertThat(Recomputed.isRight(problem)).hasValue(Boolean.valueOf(right));
    }
}
