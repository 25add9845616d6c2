package dev.lyceum.tutor.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.tutor.checking.Question;
import dev.lyceum.tutor.checking.VerdictKind;
import dev.lyceum.tutor.fixture.Questions;
import dev.lyceum.tutor.mathematics.PlainText;
import dev.lyceum.tutor.mathematics.Rational;
import dev.lyceum.tutor.practice.Catalogue;
import dev.lyceum.tutor.solution.WayOn;
import dev.lyceum.tutor.task.Concept;
import dev.lyceum.tutor.task.Difficulty;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeakGuardTest {
    private static final Catalogue CATALOGUE = Catalogue.read();
    /** Far more than it takes; what runs away takes more than that. */
    private static final int MOST_MILLISECONDS = 2_000;

    private static Stream<Question> practice(long seed, int count) {
        return Stream.of(Concept.values())
                .flatMap(concept -> Stream.of(Difficulty.values())
                        .flatMap(difficulty ->
                                CATALOGUE.problems(Optional.of(concept), difficulty, seed, count).stream()))
                .map(Questions::of)
                .filter(question -> question.expected().isPresent());
    }

    /** Every so many-th, because a core has more to do. */
    private static Stream<Question> some(Stream<Question> questions, int every) {
        List<Question> all = questions.toList();
        return IntStream.range(0, all.size()).filter(at -> at % every == 0).mapToObj(all::get);
    }

    /** The most important property: there is always something that may be said. */
    @Test
    void theWordsOfTheRulesAreAlwaysAllowedAndSoIsEveryBeginningOfThem() {
        some(practice(5, 1), 4).flatMap(question -> situations(question, "es")).forEach(turn -> {
            LeakGuard guard = turn.guard();
            IntStream.rangeClosed(0, turn.offline().length())
                    .mapToObj(end -> turn.offline().substring(0, end))
                    .forEach(said -> assertThat(guard.refuses(said)).as(said).isEmpty());
        });
    }

    /** Other words of the rules stand for those of a good model. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void whatTheRulesSayInOtherWordsIsHardlyEverRefused(String language) {
        List<String> said = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        some(practice(6, 1), 6)
                .flatMap(question -> situations(question, language))
                .forEach(turn -> turn.otherwise(language).distinct().forEach(text -> {
                    said.add(text);
                    turn.guard().refuses(text).map(leak -> leak + ": " + text).ifPresent(refused::add);
                }));
        System.out.printf("%s: %d of %d other wordings refused%n", language, refused.size(), said.size());
        assertThat(said).hasSizeGreaterThan(400);
        assertThat(refused).hasSizeLessThan(said.size() / 50);
    }

    private static Stream<Situation> situations(Question question, String language) {
        var steps = WayOn.from(question, List.of());
        Stream<String> step =
                steps.size() > 1 ? Stream.of(PlainText.of(steps.get(0).after())) : Stream.empty();
        Stream<List<String>> talks =
                Stream.concat(Stream.of("idk", "17", "hello", "2x + 3 ="), step).map(List::of);
        return Stream.concat(Stream.of(List.<String>of()), talks)
                .map(said -> Situation.of(question, said, 0, language, 1));
    }

    @Test
    void theAnswerIsRefusedInWhicheverDisguiseItComes() {
        var random = new SplittableRandom(11);
        some(practice(8, 1), 8).forEach(question -> {
            LeakGuard guard = Situation.of(question, List.of("help"), 0).guard();
            question.expected().orElseThrow().values().stream()
                    .filter(Rational::isInteger)
                    .map(Rational::abs)
                    .filter(value -> value.compareTo(Rational.ONE) > 0)
                    .filter(value -> !question.text().contains(value.toString()))
                    .forEach(value -> Disguised.all(value.numerator().longValueExact(), random)
                            .forEach(text -> assertThat(guard.refuses(text))
                                    .as(question.text() + " " + value + ": " + text)
                                    .isPresent()));
        });
    }

    /** Sentences are released one by one, so the guard hears the same beginning again and again. */
    @Test
    void whatWasRefusedStaysRefusedWhenMoreIsSaid() {
        LeakGuard guard = Situation.of("Solve 2x + 5 = 13", List.of("help"), 0).guard();
        String said = "Let's see. What is 8/2?";
        assertThat(guard.refuses("Let's see.")).isEmpty();
        assertThat(guard.refuses(said)).contains(Leak.ANSWER);
        assertThat(guard.refuses(said + " What do you think?")).contains(Leak.ANSWER);
    }

    @Test
    void anAnswerIsHeardAcrossSentences() {
        LeakGuard guard =
                Situation.of("What is 8 * 10 + 4?", List.of("help"), 0).guard();
        String first = "The tens digit is an 8.";
        assertThat(guard.refuses(first)).isEmpty();
        assertThat(guard.refuses(first + " And the ones digit is a 4.")).contains(Leak.ANSWER);
    }

    @Test
    void whatTheLearnerFoundMayBeSaid() {
        Situation solved = Situation.of("Solve 2x + 5 = 13", List.of("x = 4"), 0);
        assertThat(solved.verdict().orElseThrow().kind()).isEqualTo(VerdictKind.CORRECT);
        assertThat(solved.guard().refuses("Well done, x = 4 is right: 2·4 + 5 = 13."))
                .isEmpty();
        assertThat(solved.guard().refuses("Have a look at www.example.org.")).contains(Leak.CONTACT);
    }

    @Test
    void theLineThatAHintShowsMayBeRepeatedAndTheNextMayNot() {
        LeakGuard guard = Situation.of("Solve 5x + 5 = 25", List.of(), 4).guard();
        assertThat(guard.refuses("Could your next line be 5x = 20?")).isEmpty();
        assertThat(guard.refuses("Then x = 20/5.")).isPresent();
        assertThat(Situation.of("Solve 5x + 5 = 25", List.of(), 2).guard().refuses("Could your next line be 5x = 20?"))
                .contains(Leak.STEP);
    }

    @Test
    void anyTextIsJudgedAndSoon() {
        var random = new SplittableRandom(3);
        List<LeakGuard> guards = Stream.of("Solve 2x + 5 = 13", "Expand 3(x + 2)", "What is 1/2 + 1/3?", "Why?")
                .map(problem -> Situation.of(problem, List.of("x"), 0).guard())
                .toList();
        Stream.concat(Noise.texts(random, 40), Noise.hostile())
                .forEach(text -> guards.forEach(guard -> {
                    long start = System.nanoTime();
                    guard.refuses(text);
                    assertThat((System.nanoTime() - start) / 1_000_000).as(text).isLessThan(MOST_MILLISECONDS);
                }));
    }
}
