package dev.lyceum.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EquationTest {

    @Test
    void noTwoNumbersAreTheSameEquation() {
        assertThat(IntStream.range(0, 5_000).mapToObj(Equation::number)).doesNotHaveDuplicates();
    }

    @Test
    void anEquationIsSolvedByItsAnswer() {
        // When
        var equation = new Equation(3, 5, 5);

        // Then
        assertThat(equation.text()).isEqualTo("Solve 3x + 5 = 20");
        assertThat(equation.wrongStep()).isEqualTo("3x = 25");
        assertThat(equation.step()).isEqualTo("3x = 15");
        assertThat(equation.answer()).isEqualTo("x = 5");
    }
}
