package dev.lyceum.tutor.practice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.tutor.checking.CheckAnswer;
import dev.lyceum.tutor.checking.Expected;
import dev.lyceum.tutor.checking.VerdictKind;
import dev.lyceum.tutor.mathematics.Equation;
import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Difference;
import dev.lyceum.tutor.mathematics.Expression.Negation;
import dev.lyceum.tutor.mathematics.Expression.Power;
import dev.lyceum.tutor.mathematics.Expression.Product;
import dev.lyceum.tutor.mathematics.Expression.Quotient;
import dev.lyceum.tutor.mathematics.Expression.Sum;
import dev.lyceum.tutor.mathematics.PlainText;
import dev.lyceum.tutor.mathematics.Rational;
import dev.lyceum.tutor.mathematics.ReadMathematics;
import dev.lyceum.tutor.mathematics.Statement;
import dev.lyceum.tutor.task.Concept;
import dev.lyceum.tutor.task.Difficulty;
import dev.lyceum.tutor.task.Form;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The catalogue and the checker agree: what an author calls right is CORRECT, and the question typed again is not. */
class OwnAnswersTest {
    private static final Catalogue CATALOGUE = Catalogue.read();
    private static final Expression TWO = Expression.of(Rational.of(2));
    private static final String INSTRUCTION = "^[A-Z][a-z]+(?: the [a-z]+)?:? ";

    @ParameterizedTest
    @EnumSource(Concept.class)
    void theAuthorsAnswerIsRightAndTheQuestionIsNone(Concept concept) {
        Stream.of(Difficulty.values())
                .flatMap(difficulty -> CATALOGUE.problems(Optional.of(concept), difficulty, 7, 20).stream())
                .forEach(problem -> {
                    Expected expected = Expected.written(problem.answer(), Optional.of(problem.form()), List.of())
                            .orElseThrow();
                    String question =
                            problem.text().replaceFirst(INSTRUCTION, "").replaceFirst("[.?]$", "");

                    assertThat(CheckAnswer.check(expected, problem.answer()).kind())
                            .as("%s", problem)
                            .isEqualTo(VerdictKind.CORRECT);
                    assertThat(CheckAnswer.check(expected, question).kind())
                            .as("%s", problem)
                            .isNotEqualTo(VerdictKind.CORRECT);
                });
    }

    @ParameterizedTest
    @EnumSource(Concept.class)
    void anotherOrderIsTheSameAnswer(Concept concept) {
        answers(concept).forEach(problem -> assertThat(kind(problem, side -> side.rewrite(OwnAnswersTest::swapped)))
                .as("%s", problem)
                .isEqualTo(VerdictKind.CORRECT));
    }

    @ParameterizedTest
    @EnumSource(Concept.class)
    void whatIsStillToBeWorkedOutIsNone(Concept concept) {
        List<UnaryOperator<Expression>> changes = List.of(
                side -> new Quotient(new Product(TWO, side), TWO),
                side -> new Difference(new Sum(side, TWO), TWO),
                side -> new Product(side, Expression.of(Rational.ONE)),
                side -> new Negation(new Negation(side)),
                side -> new Power(side, Expression.of(Rational.ONE)));
        answers(concept).filter(problem -> problem.form() != Form.ANY).forEach(problem -> assertThat(changes)
                .allSatisfy(change ->
                        assertThat(kind(problem, change)).as("%s", problem).isNotEqualTo(VerdictKind.CORRECT)));
    }

    /** Those that are a value, or say which value a letter has. */
    private static Stream<PracticeProblem> answers(Concept concept) {
        return Stream.of(Difficulty.values())
                .flatMap(difficulty -> CATALOGUE.problems(Optional.of(concept), difficulty, 11, 10).stream())
                .filter(problem ->
                        read(problem.answer()) instanceof Expression || read(problem.answer()) instanceof Equation);
    }

    private static Statement read(String answer) {
        return ReadMathematics.read(answer).statement().orElseThrow();
    }

    private static VerdictKind kind(PracticeProblem problem, UnaryOperator<Expression> change) {
        Expected expected = Expected.written(problem.answer(), Optional.of(problem.form()), List.of())
                .orElseThrow();
        Statement answer = read(problem.answer());
        Statement changed = answer instanceof Equation equation
                ? new Equation(equation.left(), change.apply(equation.right()))
                : answer.map(change);
        return CheckAnswer.check(expected, PlainText.of(changed)).kind();
    }

    private static Expression swapped(Expression part) {
        boolean any = part instanceof Sum || part instanceof Product;
        return any ? part.over(List.of(part.children().get(1), part.children().get(0))) : part;
    }
}
