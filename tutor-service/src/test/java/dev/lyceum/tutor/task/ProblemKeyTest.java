package dev.lyceum.tutor.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.tutor.algebra.Substitute;
import dev.lyceum.tutor.fixture.Problems;
import dev.lyceum.tutor.fixture.Systems;
import dev.lyceum.tutor.mathematics.Equation;
import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Product;
import dev.lyceum.tutor.mathematics.Expression.Sum;
import dev.lyceum.tutor.mathematics.Expression.Variable;
import dev.lyceum.tutor.mathematics.Latex;
import dev.lyceum.tutor.mathematics.PlainText;
import dev.lyceum.tutor.mathematics.ReadMathematics;
import dev.lyceum.tutor.mathematics.Statement;
import dev.lyceum.tutor.practice.Catalogue;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemKeyTest {

    static Stream<Statement> trees() {
        var problems = new Problems(5);
        return IntStream.range(0, 2_000)
                .mapToObj(i -> i % 2 == 0 ? problems.equation() : problems.expression(1 + i % 4, "xy"));
    }

    @Test
    void swappingOperandsAndSidesSpacingAndNotationKeepTheKey() {
        trees().forEach(tree -> {
            assertThat(key(PlainText.of(mirrored(tree)))).as("%s", tree).isEqualTo(key(PlainText.of(tree)));
            assertThat(key(Latex.of(tree))).isEqualTo(key(PlainText.of(tree)));
            assertThat(key("  " + PlainText.of(tree).replace(" ", "  ").replace('-', '−') + " "))
                    .isEqualTo(key(PlainText.of(tree)));
        });
    }

    @Test
    void renamingALetterKeepsTheKey() {
        trees().forEach(tree -> {
            String text = PlainText.of(tree).replace(" × ", " * ");
            String renamed = text.replace('x', 'p').replace('y', 'x').replace('p', 'y');
            assertThat(key(renamed)).as(text).isEqualTo(key(text));
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3x + 5 = 20   | 3x = 15",
                "3x + 5 = 20   | 6x + 10 = 40",
                "3x + 5 = 20   | 3x + 5 = 21",
                "3x + 5 = 20   | 3x - 5 = 20",
                "3x + 5 = 20   | 5x + 3 = 20",
                "12/4          | 4/12",
                "12 - 4        | 4 - 12",
                "2 * (3 + 4)   | 2 * 3 + 4",
                "2^3           | 3^2",
                "20 - (5 + 3)  | 20 - 5 - 3",
                "20 - (5 - 3)  | 20 - 5 + 3",
                "12/(2 * 3)    | 12/2/3",
                "2 * 3/4       | 2 * (3/4)",
                "6/(3/2)       | 6/3 * 2",
                "(-3) * (-4)   | 3 * 4",
                "5 - (-3)      | 5 + 3",
                "-(3 + 4)      | -3 - 4",
                "-2^2          | (-2)^2",
                "3 + 4         | x + 4 = 3",
                "x + y = 5     | x + x = 5",
                "x + y < 5, x - y < 1 | x + y < 5, x - y > 1",
                "x + y < 5, x - y < 1 | x + y <= 5, x - y < 1",
                "x + y = 5, x - y < 1 | x + y = 5, x - y = 1",
                "x + 1 = 5 or x < 1   | x + 1 = 5 or x > 1",
                "x = 1 or y = 2       | x = 1, y = 2",
                "3x < 12              | 3x > 12",
                "1 < 2x < 9           | 1 < 2x <= 9",
                "[2, 5)               | (2, 5]",
                "(2, 5)               | {2, 5}",
                "3 cm                 | 3 m",
                "Which is more, 3 < 4 or 3 > 4 | Which is more, 3 > 4 or 3 < 4",
                "Is 7² the area of a field | Is 72 the area of a field",
                "What is left of 20% of it | What is left of 20 of it",
                "Ann has 3 apples | Ann has 4 apples",
                "Ann has 3.5 apples | Ann has 35 apples",
            })
    void anotherProblemHasAnotherKey(String one, String other) {
        assertThat(key(one)).isNotEqualTo(key(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Solve 3x + 5 = 20             | 20=5+X*3",
                "What is 12 * 7?               | 7 x 12",
                "Calculate 1/2 + 1/3           | \\frac{1}{3}+\\frac{1}{2}",
                "2.50 + 1                      | 1 + 2.5",
                "-3x + 5 = 20                  | (-3)x + 5 = 20",
                "-3x + 5 = 20                  | 5 - 3x = 20",
                "-3x + 5 = 20                  | 20 = 5 + x * (-3)",
                "-3/4 + 1                      | 1 + (-3)/4",
                "20 - 5 - 3                    | 20 - 3 - 5",
                "2 * 3 * 4                     | 4 * (3 * 2)",
                "x + 2y = 3                    | 2a + b = 3",
                "x + y < 5, x - y > 1          | 1 < a - b and 5 > b + a",
                "x + y = 5, x - y = 1          | y - x = 1 and x + y = 5",
                "x = 1 or x = 2                | y = 2 or y = 1",
                "1 < 2x <= 9                   | 9 >= 2x > 1",
                "{2, 3}                        | {3, 2}",
                "Is 7² the area of a field     | is 7^2 the area of a field?",
                "The sum 3 − 4 is it           | the sum 3 - 4 is it",
                "Ann has 3 apples.             | ann  has 3 APPLES!",
            })
    void theSameProblemWrittenOtherwiseHasTheSameKey(String one, String other) {
        assertThat(key(one)).isEqualTo(key(other));
    }

    /** Letters are tried in every order, so there must not be many orders. */
    @Test
    void moreThanTwoLettersKeepTheirNames() {
        assertThat(key("a + 2b + 3c = 4")).isEqualTo(key("4 = 3c + a + 2b"));
        assertThat(CanonicalForm.namings(List.of("a", "b", "c", "d"))).hasSize(1);
        assertThat(CanonicalForm.namings(List.of("a", "b"))).hasSize(2);
    }

    @Test
    void keysOfDifferentProblemsDoNotCollide() {
        Set<String> keys = new HashSet<>();
        Set<String> forms = new HashSet<>();
        trees().forEach(tree -> {
            keys.add(key(PlainText.of(tree)));
            forms.add((tree instanceof Equation) + CanonicalForm.of(tree));
        });
        assertThat(keys).hasSameSizeAs(forms).hasSizeGreaterThan(1_000);
    }

    /** Whoever solves one of two problems with one key is not paid for the other, so their answers must be the same. */
    @Test
    void problemsWithOneKeyHaveTheSameSolutions() {
        Map<String, List<Statement>> byKey =
                Systems.random(17, 6_000).collect(Collectors.groupingBy(CanonicalForm::of));
        assertThat(byKey).hasSizeBetween(2_000, 5_500);
        byKey.values()
                .forEach(alike -> alike.forEach(other -> assertThat(haveSameSolutions(alike.get(0), other))
                        .as("%s and %s", alike.get(0), other)
                        .isTrue()));
    }

    private static boolean haveSameSolutions(Statement one, Statement other) {
        Substitute swapped = new Substitute(Map.of("x", new Variable("y"), "y", new Variable("x")));
        return Stream.of(other, swapped.in(other)).anyMatch(each -> Systems.haveSameSolutions(one, each));
    }

    @Test
    void renamedLettersAndAnotherOrderKeepTheKeyOfAnyStatement() {
        Substitute renamed = new Substitute(Map.of("x", new Variable("b"), "y", new Variable("a")));
        Systems.random(18, 2_000)
                .forEach(statement -> assertThat(CanonicalForm.of(renamed.in(Systems.turned(statement))))
                        .as("%s", statement)
                        .isEqualTo(CanonicalForm.of(statement)));
    }

    @Test
    void practiceProblemsWithOneKeyHaveOneAnswer() {
        Map<String, Set<String>> answers = new HashMap<>();
        Catalogue catalogue = Catalogue.read();
        for (Concept concept : Concept.values()) {
            for (Difficulty difficulty : Difficulty.values()) {
                catalogue.problems(Optional.of(concept), difficulty, 23, 20).forEach(problem -> answers.computeIfAbsent(
                                key(problem.text()), fresh -> new HashSet<>())
                        .add(nameless(problem.answer())));
            }
        }
        assertThat(answers.values()).hasSizeGreaterThan(3_000).allMatch(same -> same.size() == 1);
    }

    private static String nameless(String answer) {
        return ReadMathematics.read(answer.replaceAll("^[a-z] = ", ""))
                .statement()
                .map(CanonicalForm::of)
                .orElse(answer);
    }

    private static Statement mirrored(Statement tree) {
        return tree instanceof Equation equation
                ? new Equation(mirror(equation.right()), mirror(equation.left()))
                : mirror((Expression) tree);
    }

    private static Expression mirror(Expression tree) {
        List<Expression> children =
                tree.children().stream().map(ProblemKeyTest::mirror).toList();
        if (tree instanceof Sum) {
            return new Sum(children.get(1), children.get(0));
        }
        return tree instanceof Product ? new Product(children.get(1), children.get(0)) : tree.over(children);
    }

    private static String key(String text) {
        return ReadProblem.read(text).key();
    }
}
