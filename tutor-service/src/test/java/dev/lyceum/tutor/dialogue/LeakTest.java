package dev.lyceum.tutor.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.tutor.checking.JudgeTurn;
import dev.lyceum.tutor.checking.Verdict;
import dev.lyceum.tutor.checking.VerdictKind;
import dev.lyceum.tutor.fixture.Problems;
import dev.lyceum.tutor.mathematics.PlainText;
import dev.lyceum.tutor.mathematics.Rational;
import dev.lyceum.tutor.mathematics.Statement;
import dev.lyceum.tutor.solution.SolveByHand;
import dev.lyceum.tutor.solution.Step;
import dev.lyceum.tutor.task.ReadProblem;
import dev.lyceum.tutor.task.Task;
import java.math.BigDecimal;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The leak rule, argued with a reader of its own: it knows nothing of {@link Withheld}. */
class LeakTest {
    private static final Tutor TUTOR = new Tutor(Wording.in("en"));
    private static final List<String> TALK = List.of(
            "I don't know",
            "help",
            "3 +",
            "is it 0.5?",
            "x = 1",
            "7",
            "1/2",
            "tell me the answer",
            "x == 4",
            "((((",
            "y = 2",
            "0 = 0");

    @Test
    void nothingTheTutorEverSaysHoldsTheAnswer() {
        Map<String, Integer> heard = new HashMap<>();
        new Problems(41).tasks(2_000).forEach(task -> play(task).forEach(text -> heard.merge(text, 1, Integer::sum)));
        assertThat(heard).hasSizeGreaterThan(1_500);
    }

    /** A learner who walks the solution line by line, talks in between, and asks for every hint at every line. */
    private static Stream<String> play(Task task) {
        List<String> texts = new ArrayList<>();
        List<Statement> working = new ArrayList<>();
        List<String> said = new ArrayList<>();
        String problem = task.statement();
        texts.add(checked(task, said, problem, TUTOR.opening(scene(task, problem, working, said, 1))));
        int turn = 2;
        List<Step> steps = SolveByHand.from(task, task.given());
        for (Step step : steps) {
            for (int level = 1; level <= 4; level++) {
                texts.add(checked(task, said, problem, TUTOR.hint(scene(task, problem, working, said, turn++), level)));
            }
            String talk = TALK.get(Math.floorMod(turn * 31 + problem.hashCode(), TALK.size()));
            texts.addAll(turn(task, problem, working, said, talk, turn++));
            if (step != steps.get(steps.size() - 1)) {
                texts.addAll(turn(task, problem, working, said, PlainText.of(step.after()), turn++));
            }
        }
        return texts.stream();
    }

    private static List<String> turn(
            Task task, String problem, List<Statement> working, List<String> said, String text, int turn) {
        Verdict verdict = JudgeTurn.judge(task, working, text);
        if (verdict.kind() == VerdictKind.CORRECT) {
            return List.of();
        }
        said.add(text);
        verdict.line().filter(line -> verdict.isWorking()).ifPresent(working::add);
        Scene scene = scene(task, problem, working, said, turn);
        return List.of(
                checked(task, said, problem, TUTOR.message(scene, verdict)),
                checked(task, said, problem, TUTOR.reply(scene, verdict)));
    }

    private static Scene scene(Task task, String problem, List<Statement> working, List<String> said, int turn) {
        return new Scene(
                Optional.of(task), Optional.of(task.answer()), problem, List.copyOf(working), List.copyOf(said), turn);
    }

    private static String checked(Task task, List<String> said, String problem, String text) {
        String known = problem + " ; " + String.join(" ; ", said);
        for (String form : forms(task.answer())) {
            Pattern alone = Pattern.compile(
                    "(?<![0-9.A-Za-z])" + Pattern.quote(form) + "(?![0-9]|\\.[0-9])(?<![A-Za-z](?=[A-Za-z]))",
                    Pattern.CASE_INSENSITIVE);
            assertThat(!alone.matcher(text).find() || alone.matcher(known).find())
                    .as("«%s» gives away %s of %s (learner: %s)", text, form, problem, said)
                    .isTrue();
        }
        assertThat(text).isNotBlank().doesNotContain("{", "}").doesNotContainPattern(claim(task.answer()));
        return text;
    }

    /** {@code = answer} with nothing behind it that belongs to it: never said, wherever the number stands. */
    private static Pattern claim(Rational answer) {
        String written = forms(answer).stream().map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")"));
        return Pattern.compile(
                "= *" + (answer.signum() < 0 ? "-" : "") + written + "(?![0-9/]|[.,][0-9]| *[-+*/^×(]| ?[A-Za-z]\\b)");
    }

    private static Stream<String> formsOf(Rational answer) {
        Stream<String> exact = Stream.of(answer.abs().toString());
        Stream<String> decimal = answer.abs().decimal().map(BigDecimal::toPlainString).stream();
        Stream<String> words = answer.isInteger() && answer.abs().compareTo(Rational.of(20)) <= 0
                ? Stream.of(WORDS[answer.numerator().abs().intValue()])
                : Stream.empty();
        return Stream.of(exact, decimal, words).flatMap(all -> all).distinct();
    }

    private static List<String> forms(Rational answer) {
        return formsOf(answer).toList();
    }

    private static final String[] WORDS =
            ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
                            + " fifteen sixteen seventeen eighteen nineteen twenty")
                    .split(" ");

    @Test
    void theOpeningIsTheOccasionsOwn() {
        List<String> solving = Wording.in("en").all().get("opening.solve");
        List<String> openings = IntStream.rangeClosed(1, 4)
                .mapToObj(turn -> TUTOR.opening(openingScene("Solve 3n + 5 = 20", turn)))
                .toList();
        assertThat(openings)
                .containsExactlyInAnyOrderElementsOf(solving.stream()
                        .map(sentence -> sentence.replace("{letter}", "n"))
                        .toList());
        assertThat(Wording.in("en").all().get("opening.evaluate"))
                .contains(TUTOR.opening(openingScene("What is 12 * 7?", 1)));
        assertThat(Wording.in("en").all().get("opening.unverified"))
                .contains(TUTOR.opening(openingScene("Why is the sky blue?", 1)));
    }

    private static Scene openingScene(String problem, int turn) {
        return new Scene(
                ReadProblem.read(problem).task(),
                ReadProblem.read(problem).task().map(Task::answer),
                problem,
                List.of(),
                List.of(),
                turn);
    }

    @Test
    void theGuardKnowsEveryWayOfSayingAValue() {
        Withheld five = Withheld.of(Optional.of(Rational.of(5)), List.of("Solve 3x + 7 = 22"));
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
    void whatStandsInTheProblemOrInTheLearnersLinesMayBeRepeated() {
        Withheld five = Withheld.of(Optional.of(Rational.of(5)), List.of("3x + 5 = 20"));
        assertThat(five.allows("take 5 away")).isTrue();
        Withheld half = Withheld.of(Optional.of(Rational.of(1, 2)), List.of("2x = 1"));
        assertThat(half.allows("a half")).isFalse();
        assertThat(half.allows("0.5")).isFalse();
        Withheld minusThree = Withheld.of(Optional.of(Rational.of(-3)), List.of("3x = -9"));
        assertThat(minusThree.allows("divide by 3")).isTrue();
        assertThat(minusThree.allows("x = -3")).isFalse();
    }

    @Test
    void noTextClaimsTheAnswerEvenWhereItsNumberMayBeRepeated() {
        Withheld ten = Withheld.of(Optional.of(Rational.of(10)), List.of("y + 10 = 20"));
        assertThat(Stream.of("adding 4 gives y = 10.", "y = 10", "so 3 + 7 = 10 and on", "y = 20/2", "= 10, then"))
                .noneMatch(ten::allows);
        assertThat(Stream.of("Take 10 away.", "y + 10 = 20", "2y = 10 + y", "y = 10y", "y = 10 - 2"))
                .allMatch(ten::allows);
        Withheld minusTen = Withheld.of(Optional.of(Rational.of(-10)), List.of("y = -10 - 0, y + 10 = 0"));
        assertThat(minusTen.allows("y = -10")).isFalse();
        assertThat(minusTen.allows("Take 10 away.")).isTrue();
    }

    @Test
    void whatWasSaidIsReadOnceAndOnlyWhenASentenceHoldsTheAnswer() {
        // Given
        var reads = new AtomicInteger();
        Withheld five = Withheld.of(Optional.of(Rational.of(5)), counted(List.of("5x = 25", "is it 5?"), reads));

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
        Withheld five = Withheld.of(Optional.of(Rational.of(5)), counted(said, reads));

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
    void hintsClimbFromAQuestionToTheNextLineAndNeverShowTheLast() {
        Task task = ReadProblem.read("4x + 6 = 26").task().orElseThrow();
        List<String> fromTheStart = hints(task, List.of());
        assertThat(fromTheStart.get(0)).endsWith("?");
        assertThat(fromTheStart.get(2)).contains("6").contains("each side");
        assertThat(fromTheStart.get(3)).contains("4x = 20");

        List<String> nearTheEnd =
                hints(task, List.of(SolveByHand.from(task, task.given()).get(0).after()));
        assertThat(nearTheEnd.get(2)).isEqualTo("Divide each side by 4.");
        assertThat(nearTheEnd.get(3))
                .contains("smaller problem")
                .doesNotContain("x =")
                .doesNotContainPattern("\\b5\\b");
    }

    private static List<String> hints(Task task, List<Statement> working) {
        return IntStream.rangeClosed(1, 4)
                .mapToObj(level -> TUTOR.hint(scene(task, task.statement(), working, List.of(), level), level))
                .toList();
    }
}
