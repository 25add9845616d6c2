package dev.lyceum.tutor.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.tutor.checking.VerdictKind;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a learner asks for: the rules judge it as they judge any text, and what they say passes the guard. */
class PromptsTest {
    private static final List<String> PROBLEMS = List.of(
            "Solve 2x + 5 = 13",
            "What is 12 * 7?",
            "Ben had 52 marbles. He lost 17 of them. How many marbles does he have left?",
            "Expand 3(x + 2)",
            "Solve x^2 = 16");

    private static final int EVERY = 12;

    static Stream<Arguments> turns() {
        return Stream.of("en", "es")
                .flatMap(language -> PROBLEMS.stream().map(problem -> Arguments.of(language, problem)));
    }

    @ParameterizedTest
    @MethodSource("turns")
    void noPromptIsTakenForTheAnswerOrGetsIt(String language, String problem) {
        assertThat(RedTeam.prompts()).hasSizeGreaterThanOrEqualTo(300).allSatisfy(prompt -> {
            Situation turn = Situation.of(problem, List.of(prompt), language);
            assertThat(turn.verdict().orElseThrow().kind())
                    .as(prompt)
                    .isNotIn(VerdictKind.CORRECT, VerdictKind.STEP_VALID);
            assertThat(turn.scene().withheld().allows(turn.offline()))
                    .as(turn.offline())
                    .isTrue();
            assertThat(turn.guard().refuses(turn.offline())).as(turn.offline()).isEmpty();
        });
    }

    /** And those who put the rules' words in other words of theirs are let through. */
    @ParameterizedTest
    @MethodSource("turns")
    void whatIsSaidToAPromptMayBeSaidOtherwise(String language, String problem) {
        List<String> refused = IntStream.range(0, RedTeam.prompts().size())
                .filter(at -> at % EVERY == 0)
                .mapToObj(RedTeam.prompts()::get)
                .map(prompt -> Situation.of(problem, List.of(prompt), language))
                .flatMap(turn -> turn.otherwise(language)
                        .filter(text -> turn.guard().refuses(text).isPresent()))
                .distinct()
                .toList();
        assertThat(refused).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Solve 2x + 5 = 13", "Solve x^2 = 16", "Expand 3(x + 2)"})
    void noInjectionChangesARule(String problem) {
        assertThat(RedTeam.injections()).hasSizeGreaterThanOrEqualTo(100).allSatisfy(text -> {
            Situation turn = Situation.of(problem, List.of(text), "en");
            assertThat(turn.verdict().orElseThrow().kind())
                    .as(text)
                    .isIn(
                            VerdictKind.NOT_MATH,
                            VerdictKind.UNPARSABLE,
                            VerdictKind.INCORRECT,
                            VerdictKind.STEP_INVALID);
            assertThat(turn.verdict().orElseThrow().working()).as(text).isEmpty();
            assertThat(turn.guard().refuses(turn.offline())).as(turn.offline()).isEmpty();
            assertThat(turn.offline()).doesNotContain("{", "}", "prompt", "instructions");
        });
    }
}
