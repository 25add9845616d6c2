package dev.lyceum.tutor.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.tutor.checking.Expected;
import dev.lyceum.tutor.checking.Question;
import dev.lyceum.tutor.fixture.Exercises;
import dev.lyceum.tutor.fixture.Problems;
import dev.lyceum.tutor.fixture.Questions;
import dev.lyceum.tutor.mathematics.Rational;
import dev.lyceum.tutor.mathematics.ReadMathematics;
import dev.lyceum.tutor.mathematics.Statement;
import dev.lyceum.tutor.practice.Catalogue;
import dev.lyceum.tutor.task.Concept;
import dev.lyceum.tutor.task.Difficulty;
import dev.lyceum.tutor.task.Form;
import java.util.AbstractList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The leak rule, argued with a reader of its own ({@link Overheard}): it knows nothing of {@link Withheld}. */
class LeakTest {
    private static final Tutor TUTOR = new Tutor(Wording.in("en"));
    private static final Catalogue CATALOGUE = Catalogue.read();
    private static final Map<String, Wording> WORDINGS = Wordings.all();

    @ParameterizedTest
    @MethodSource("languages")
    void nothingTheTutorEverSaysHoldsTheAnswer(String words) {
        assertThat(heard(words, new Problems(41).questions(100))).hasSizeGreaterThan(100);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void norToAProblemWhoseAnswerIsDerived(String words) {
        assertThat(heard(words, exercises(53, 100))).hasSizeGreaterThan(200);
    }

    @ParameterizedTest
    @MethodSource("words")
    void norToAPracticeProblem(String words) {
        assertThat(heard(words, practice(19, 2))).hasSizeGreaterThan(300);
    }

    static Stream<String> languages() {
        return Wording.LANGUAGES.stream();
    }

    static Stream<String> words() {
        return WORDINGS.keySet().stream();
    }

    private static Set<String> heard(String words, Stream<Question> questions) {
        Tutor tutor = new Tutor(WORDINGS.get(words));
        return questions
                .map(question -> new Play(tutor, question, 1))
                .flatMap(play -> play.atALine().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Question> practice(long seed, int count) {
        return Stream.of(Concept.values())
                .flatMap(concept -> Stream.of(Difficulty.values())
                        .flatMap(difficulty ->
                                CATALOGUE.problems(Optional.of(concept), difficulty, seed, count).stream()))
                .map(Questions::of);
    }

    private static Stream<Question> exercises(long seed, int count) {
        return new Exercises(seed).take(count).map(Questions::of).filter(question -> question.expected()
                .isPresent());
    }

    @Test
    void theOpeningIsTheOccasionsOwn() {
        List<String> solving = Wording.in("en").all().get("opening.solve");
        List<String> openings = IntStream.rangeClosed(1, solving.size())
                .mapToObj(turn -> opening("Solve 3n + 5 = 20", turn))
                .toList();
        assertThat(openings)
                .containsExactlyInAnyOrderElementsOf(solving.stream()
                        .map(sentence -> sentence.replace("{letter}", "n"))
                        .toList());
        assertThat(Wording.in("en").all().get("opening.evaluate")).contains(opening("What is 12 * 7?", 1));
        assertThat(Wording.in("en").all().get("opening.unverified")).contains(opening("Why is the sky blue?", 1));
    }

    private static String opening(String problem, int turn) {
        return TUTOR.opening(Scene.of(Questions.of(problem), List.of(), List.of(), turn), Optional.empty());
    }

    @Test
    void theGuardKnowsEveryWayOfSayingAValue() {
        Withheld five = withheld(Rational.of(5), List.of("Solve 3x + 7 = 22"));
        assertThat(Stream.of(
                        "5",
                        "x = 5.",
                        "-5",
                        "5.0",
                        "10/2",
                        "1/5",
                        "0.5",
                        "five",
                        "Five!",
                        "the fifth",
                        "fifth",
                        "\\frac{10}{2}",
                        "5x"))
                .noneMatch(five::allows);
        assertThat(Stream.of("15", "51", "3x + 7", "fifty", "7", "nothing")).allMatch(five::allows);
    }

    @Test
    void theGuardKnowsTheWordsOfEveryLanguage() {
        Withheld five = withheld(Rational.of(5), List.of("Solve 3x + 7 = 22"));
        assertThat(Stream.of("cinco", "¡Cinco!", "un quinto", "la quinta parte", "¿Da 5?"))
                .noneMatch(five::allows);
        assertThat(Stream.of("quince", "cincuenta", "un número", "¿Da 7?")).allMatch(five::allows);
        assertThat(withheld("x = 3 or x = -5/2", "Solve it").allows("dos y medio"))
                .isFalse();
        Withheld roots = withheld("x = sqrt(2) or x = -sqrt(2)", "Solve x^2 = 2");
        assertThat(roots.allows("Sería x = √2 o x = -√2.")).isFalse();
        assertThat(withheld("6*sqrt(2)", Form.SIMPLIFIED, "√72"))
                .matches(root -> !root.allows("¿Es 6√2?")
                        && !root.allows("Resta 6√2 a cada lado.")
                        && !root.allows("También 6√2 y más.")
                        && root.allows("¿Qué es √(36 × 2)?"));
        assertThat(withheld("50x - 20", Form.SIMPLIFIED, "Differentiate (-5x + 2)^2")
                        .allows("Desde aquí podrías llegar a -(-10x + 4) × 5."))
                .isFalse();
        assertThat(withheld("y = 3x - 7", "Solve it").allows("Podría ser y = 3x - 7; -9x + 3y = -21."))
                .isFalse();
        Withheld none = withheld("no solution", Form.SOLVED, "x = x + 1");
        assertThat(Stream.of("No hay solución.", "La ecuación no tiene solución.", "sin soluciones"))
                .noneMatch(none::allows);
        assertThat(none.allows("¿Qué dice de las soluciones?")).isTrue();
        assertThat(withheld("all real numbers", Form.SOLVED, "x = x").allows("Son todos los números reales."))
                .isFalse();
    }

    private static Withheld withheld(Rational value, List<String> known) {
        return Withheld.of(Expected.written(value.toString(), Optional.of(Form.COMPUTED), List.of()), known);
    }

    @Test
    void everyValueOfAnAnswerIsWithheld() {
        Withheld roots = withheld("x = 3 or x = -5/4", "Solve 4x^2 - 7x - 15 = 0");
        assertThat(Stream.of("3", "x - 3 = 0", "(x - 3)(4x + 5) = 0", "three", "1.25", "five quarters", "\\frac{5}{4}"))
                .noneMatch(roots::allows);
        assertThat(roots.allows("4x^2 - 12x + 5x - 15 = 0")).isTrue();
        assertThat(withheld("(3, 8)", "Solve the system").allows("y = 8")).isFalse();
        assertThat(withheld("x <= -7", "Solve it").allows("below seven")).isFalse();
        assertThat(withheld("15%", "Write it in percent"))
                .matches(hidden -> !hidden.allows("15") && !hidden.allows("0.15"));
    }

    /** Found by {@link EveryWordingTest}: a next line whose value was the answer. */
    @Test
    void aQuotientOfDecimalsIsTheValueItHas() {
        Withheld half = withheld("50%", Form.COMPUTED, "It rose from 19 to 28.50.");
        assertThat(Stream.of("Try 9.5/19 as your next line.", "It is 9.50 / 19.", "1.5/3", ".25/.5"))
                .noneMatch(half::allows);
        assertThat(Stream.of("What is 28.50/19?", "Take 9.5 and 19.", "9.5/0")).allMatch(half::allows);
        assertThat(withheld("50%", Form.COMPUTED, "What is 9.5/19 in percent?").allows("Look at 9.5 / 19 again."))
                .isTrue();
    }

    @Test
    void anExpressionThatWouldBeTakenForTheAnswerIsWithheld() {
        Withheld factors = withheld("(x - 2)*(x + 3)", Form.FACTORED, "Factor x^2 + x - 6");
        assertThat(Stream.of(
                        "Could it be (x + 3)(x - 2)?",
                        "It is \\left(x - 2\\right)\\left(x + 3\\right).",
                        "x^2 + x - 6 = (x - 2) × (x + 3)"))
                .noneMatch(factors::allows);
        assertThat(Stream.of("Look at x^2 + x - 6.", "from (y + 3)(y - 2)", "(x - 2)(x - 3)", "x(x + 1) - 6"))
                .allMatch(factors::allows);
        assertThat(withheld("no solution", Form.SOLVED, "x = x + 1").allows("There is no solution."))
                .isFalse();
        assertThat(withheld("6*sqrt(2)", Form.SIMPLIFIED, "√72"))
                .matches(root -> !root.allows("It is 6√2.") && root.allows("√(36 × 2)"));
    }

    /** Found by {@link EveryWordingTest}: next lines and smaller problems that held the answer as a part. */
    @Test
    void aPartOfAFormulaThatWouldBeTakenForTheAnswerIsWithheld() {
        assertThat(withheld("x + 7", Form.SIMPLIFIED, "Simplify (x^2 + 8x + 7)/(x + 1)"))
                .matches(hidden -> !hidden.allows("Try (x + 7) × (x + 1)/(x + 1) as your next line.")
                        && hidden.allows("Look at x^2 + 8x + 7."));
        assertThat(withheld("2*sqrt(3)", Form.SIMPLIFIED, "Work out 3sqrt(12) - sqrt(48)"))
                .matches(hidden -> !hidden.allows("Try 3 × 2 × sqrt(3) - sqrt(48) as your next line.")
                        && hidden.allows("Try 3sqrt(4 × 3) - sqrt(48)."));
        assertThat(withheld("3*sqrt(11)", Form.SIMPLIFIED, "Work out 3sqrt(44) - sqrt(99)")
                        .allows("Your next line could be 3 × 2 × sqrt(11) - 3sqrt(11)."))
                .isFalse();
        assertThat(withheld("6*sqrt(2)", Form.SIMPLIFIED, "Work out sqrt(8) + sqrt(32)"))
                .matches(hidden -> !hidden.allows("From 5√2 + 6√2, counting them gives 11√2.")
                        && hidden.allows("From 5√3 + 6√3, counting them gives 11√3."));
        assertThat(withheld("-6*sqrt(2)", Form.SIMPLIFIED, "Work out -sqrt(72)").allows("Look at 5√2 - 6√2."))
                .isFalse();
        assertThat(withheld("6(x + 1)", Form.FACTORED, "Factor 6x + 6")
                        .allows("From 5(x + 1) + 6(x + 1), counting them gives 11(x + 1)."))
                .isFalse();
        assertThat(withheld("2*sqrt(x + 1)", Form.SIMPLIFIED, "Simplify 3sqrt(4x + 4) - sqrt(16x + 16)")
                        .allows("Try 3 × 2 × sqrt(x + 1) - sqrt(16x + 16)."))
                .isFalse();
        assertThat(withheld("2*sqrt(5)", Form.SIMPLIFIED, "Simplify sqrt(20)").allows("Try 3 × 2√5/3."))
                .isFalse();
    }

    /** What may be repeated stands there as a whole. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "8x + 7",
                "8 x + 7",
                "2 - x + 7",
                "x + 72",
                "x + 7.5",
                "x + 7,5",
                "x + 7(x + 1)",
                "x + 7²",
                "x + 7√2",
                "√x + 7",
                "(x + 1)x + 7",
                "x + 7 * 3"
            })
    void aPieceOfALongerFormulaIsNotKnown(String known) {
        assertThat(withheld("x + 7", Form.SIMPLIFIED, "Simplify " + known).allows("Is it x + 7?"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x + 7", "2(x + 7)", "x + 7 = 3", "Is it x + 7?", "y = x + 7, and on"})
    void aWholePieceIsKnown(String known) {
        assertThat(withheld("x + 7", Form.SIMPLIFIED, known).allows("You wrote x + 7."))
                .isTrue();
    }

    @Test
    void aPowerIsNoKnownFactor() {
        Withheld twice = withheld("2x", Form.SIMPLIFIED, "Simplify 2x^2/x");
        assertThat(twice.allows("It is 2x.")).isFalse();
        assertThat(twice.allows("Look at 2x^2/x again.")).isTrue();
    }

    /** Their parts are looked for as they are spelled there. */
    @ParameterizedTest
    @ValueSource(strings = {"2*x*y/y", "2 * x * y / y", "2x·y/y"})
    void theProblemMayBeRepeated(String formula) {
        assertThat(withheld("2x", Form.SIMPLIFIED, "Simplify " + formula).allows("Look at " + formula + "."))
                .isTrue();
    }

    private static Withheld withheld(String answer, String problem) {
        return withheld(answer, Form.SOLVED, problem);
    }

    private static Withheld withheld(String answer, Form form, String problem) {
        return Withheld.of(Expected.written(answer, Optional.of(form), List.of()), List.of(problem));
    }

    @Test
    void whatStandsInTheProblemOrInTheLearnersLinesMayBeRepeated() {
        Withheld five = withheld(Rational.of(5), List.of("3x + 5 = 20"));
        assertThat(five.allows("take 5 away")).isTrue();
        Withheld half = withheld(Rational.of(1, 2), List.of("2x = 1"));
        assertThat(half.allows("a half")).isFalse();
        assertThat(half.allows("0.5")).isFalse();
        Withheld minusThree = withheld(Rational.of(-3), List.of("3x = -9"));
        assertThat(minusThree.allows("divide by 3")).isTrue();
        assertThat(minusThree.allows("x = -3")).isFalse();
    }

    @Test
    void noTextClaimsTheAnswerEvenWhereItsNumberMayBeRepeated() {
        Withheld ten = withheld(Rational.of(10), List.of("y + 10 = 20"));
        assertThat(Stream.of("adding 4 gives y = 10.", "y = 10", "so 3 + 7 = 10 and on", "y = 20/2", "= 10, then"))
                .noneMatch(ten::allows);
        assertThat(Stream.of("Take 10 away.", "y + 10 = 20", "2y = 10 + y", "y = 10y", "y = 10 - 2"))
                .allMatch(ten::allows);
        Withheld minusTen = withheld(Rational.of(-10), List.of("y = -10 - 0, y + 10 = 0"));
        assertThat(minusTen.allows("y = -10")).isFalse();
        assertThat(minusTen.allows("Take 10 away.")).isTrue();
    }

    @Test
    void whatWasSaidIsReadOnceAndOnlyWhenASentenceHoldsTheAnswer() {
        // Given
        var reads = new AtomicInteger();
        Withheld five = withheld(Rational.of(5), counted(List.of("5x = 25", "is it 5?"), reads));

        // Then
        assertThat(five.allows("Divide each side by 7.")).isTrue();
        assertThat(reads).hasValue(0);
        assertThat(five.allows("Divide each side by 5.")).isTrue();
        assertThat(five.allows("Take 5 away.")).isTrue();
        assertThat(reads).hasValue(2);
    }

    /** What was not read may not be repeated, so a bound gives nothing away. */
    @Test
    void noMoreThanAThousandNumbersAreRead() {
        var reads = new AtomicInteger();
        List<String> said = Stream.concat(
                        Stream.generate(() -> "1 ".repeat(500)).limit(50), Stream.of("5"))
                .toList();
        Withheld five = withheld(Rational.of(5), counted(said, reads));

        assertThat(five.allows("Take 5 away.")).isFalse();
        assertThat(reads.get()).isLessThan(5);
    }

    private static List<String> counted(List<String> texts, AtomicInteger reads) {
        return new AbstractList<>() {
            @Override
            public String get(int index) {
                reads.incrementAndGet();
                return texts.get(index);
            }

            @Override
            public int size() {
                return texts.size();
            }
        };
    }

    @Test
    void aLineThatIsTrueOfALetterAmongOthersIsNoClaim() {
        Withheld zero = withheld("x = 0 or x = 5", "Solve x^2 - 5x = 0");
        assertThat(zero.allows("Your next line could be x(x - 5) = 0.")).isTrue();
        assertThat(zero.allows("so x = 0.")).isFalse();
        assertThat(zero.allows("that gives 3 - 3 = 0.")).isFalse();
    }

    @Test
    void hintsClimbFromAQuestionToTheNextLineAndNeverShowTheLast() {
        List<String> fromTheStart = hints("4x + 6 = 26");
        assertThat(fromTheStart.get(0)).endsWith("?");
        assertThat(fromTheStart.get(2)).contains("6").contains("side");
        assertThat(fromTheStart.get(3)).contains("4x = 20");

        List<String> nearTheEnd = hints("4x + 6 = 26", "4x = 20");
        assertThat(nearTheEnd.get(2)).contains("side").contains("4");
        assertThat(nearTheEnd.get(3))
                .contains("smaller problem")
                .doesNotContain("x =")
                .doesNotContainPattern("\\b5\\b");
    }

    @Test
    void hintsFollowTheWorkingOfEveryKindOfProblem() {
        assertThat(hints("Solve x^2 + 2x = 35").get(3)).contains("x^2 + 2x - 35 = 0");
        assertThat(hints("Solve 5 - 2x >= 11").get(3)).contains("-2x ≥ 6");
        assertThat(hints("Solve x + y = 17, x - y = 3", "2x = 20").get(2))
                .contains("each side")
                .contains("2");
        assertThat(hints("Simplify √72").get(3)).contains("sqrt(36 × 2)");
        assertThat(hints("Differentiate 3x^4 - 5x^2").get(3)).contains("3 × 4 × x^3 - 5 × 2 × x");
        assertThat(hints("Factor 2x^2 - 8").get(3)).contains("2(x^2 - 4)");
        assertThat(hints("What is 15% of 60?").get(3)).contains("0.15 × 60");
    }

    private static List<String> hints(String problem, String... lines) {
        List<Statement> working = Stream.of(lines)
                .map(line -> ReadMathematics.read(line).statement().orElseThrow())
                .toList();
        return IntStream.rangeClosed(1, 4)
                .mapToObj(level -> TUTOR.hint(Scene.of(Questions.of(problem), working, List.of(), level), level))
                .toList();
    }
}
