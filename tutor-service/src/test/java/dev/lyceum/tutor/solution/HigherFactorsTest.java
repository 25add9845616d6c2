package dev.lyceum.tutor.solution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.tutor.checking.CheckAnswer;
import dev.lyceum.tutor.checking.Expected;
import dev.lyceum.tutor.checking.VerdictKind;
import dev.lyceum.tutor.mathematics.PlainText;
import dev.lyceum.tutor.task.ReadProblem;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sums of a higher degree than two: their factors over the whole numbers, and none where that is not known. */
class HigherFactorsTest {
    private final SplittableRandom random = new SplittableRandom(71);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x^3 - 8 | (x - 2)(x^2 + 2x + 4)",
                "8x^3 + 27y^3 | (2x + 3y)(4x^2 - 6xy + 9y^2)",
                "x^4 - 16 | (x - 2)(x + 2)(x^2 + 4)",
                "x^4 - 5x^2 + 4 | (x - 1)(x + 1)(x - 2)(x + 2)",
                "x^3 + 2x^2 - x - 2 | (x - 1)(x + 1)(x + 2)",
                "x^3 - 6x^2 + 11x - 6 | (x - 1)(x - 2)(x - 3)",
                "2x^3 - 16 | 2(x - 2)(x^2 + 2x + 4)",
                "x^5 - 2x^3 + x | x(x - 1)^2(x + 1)^2",
                "x^3 + 3x^2 + 3x + 1 | (x + 1)^3",
                "2x^4 + 7x^2 + 3 | (x^2 + 3)(2x^2 + 1)",
                "x^4 + 4 | (x^2 + 2x + 2)(x^2 - 2x + 2)",
                "x^6 + 1 | (x^2 + 1)(x^4 - x^2 + 1)",
                "x^6 - 7x^3 - 8 | (x + 1)(x^2 - x + 1)(x - 2)(x^2 + 2x + 4)",
            })
    void isFactoredAsFarAsItGoes(String sum, String product) {
        Expected derived = derived(sum).orElseThrow();
        assertThat(CheckAnswer.check(derived, product).kind())
                .as("%s", derived.answer())
                .isEqualTo(VerdictKind.CORRECT);
    }

    /** Primes, and what may have factors that no method here finds. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "x^3 + x + 1",
                "x^4 + 1",
                "x^4 + x + 1",
                "x^5 + x + 1",
                "3x^5 + 3x + 3",
                "2x^2 + 6xy + 4y^2",
                "x^3 + y^2 + 1"
            })
    void whereNothingIsKnownNothingIsSaid(String sum) {
        assertThat(derived(sum)).isEmpty();
    }

    @Test
    void whatWasMultipliedOutIsFoundAgain() {
        IntStream.range(0, 150).forEach(i -> {
            String product = IntStream.rangeClosed(0, 2 + random.nextInt(2))
                    .mapToObj(factor -> bracket())
                    .collect(Collectors.joining());
            String sum = PlainText.of(
                    StepByStep.of(
                                    Goal.EXPAND,
                                    ReadProblem.read("Expand " + product)
                                            .given()
                                            .orElseThrow())
                            .stream()
                            .reduce((before, step) -> step)
                            .orElseThrow()
                            .after());
            Expected derived = derived(sum).orElseThrow(() -> new AssertionError(sum + " from " + product));
            assertThat(CheckAnswer.check(derived, product).kind())
                    .as("%s of %s", derived.answer(), sum)
                    .isEqualTo(VerdictKind.CORRECT);
        });
    }

    /** (x + 3), (2x - 5); its numbers have no common divisor. */
    private String bracket() {
        int first = 1 + random.nextInt(3);
        int last = IntStream.generate(() -> random.nextInt(-7, 8))
                .filter(number -> number != 0 && (first == 1 || number % first != 0))
                .findFirst()
                .orElseThrow();
        return "(" + (first == 1 ? "" : first) + "x " + (last < 0 ? "- " : "+ ") + Math.abs(last) + ")";
    }

    private static Optional<Expected> derived(String sum) {
        return DeriveAnswer.of(ReadProblem.read("Factor " + sum));
    }
}
