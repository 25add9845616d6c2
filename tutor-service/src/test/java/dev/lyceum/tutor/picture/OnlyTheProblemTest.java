package dev.lyceum.tutor.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OnlyTheProblemTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\nx = 5",
                " The answer is 5.",
                "\n3x = 15\nx = 15/3\nx = 5",
                "\nSolution: five",
                "\nSubtract 4 from both sides. Then divide by 3. So x is 10/2."
            })
    void aSolutionBehindAProblemIsLeftOut(String solution) {
        assertThat(OnlyTheProblem.of("Solve 3x + 4 = 19." + solution)).isEqualTo("Solve 3x + 4 = 19.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Solve 3x + 4 = 19",
                "Solve 3x + 4 = 19. Show your work.",
                "Exercise 4.\nSolve 3x + 4 = 19.",
                "Tom has 3 apples. He buys 2 more. How many apples does he have?",
                "Prove that the sum of two even numbers is even. Give an example."
            })
    void aProblemIsLeftAsItIs(String problem) {
        assertThat(OnlyTheProblem.of(problem)).isEqualTo(problem);
    }
}
