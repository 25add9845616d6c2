package dev.lyceum.tutor.solution;

import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Mixed;
import dev.lyceum.tutor.mathematics.Expression.Numeral;
import dev.lyceum.tutor.mathematics.NumberForm;
import dev.lyceum.tutor.mathematics.PlainText;
import dev.lyceum.tutor.mathematics.Rational;
import dev.lyceum.tutor.mathematics.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The next line of a calculation: one operation whose operands are numbers is worked out, powers before products before sums. */
final class ArithmeticSteps {
    private ArithmeticSteps() {}

    /** @param asked whether the line is the question itself, which must not stay as it is */
    static Optional<Step> next(Expression line, NumberStyle style, boolean asked) {
        if (NumberForm.of(line) != NumberForm.NONE || line instanceof Mixed) {
            return finish(line, asked);
        }
        return Operation.PRIORITY.stream()
                .flatMap(operations -> firstIn(line, operations).stream())
                .findFirst()
                .map(part -> worked(line, part, style));
    }

    /** A number that can still be reduced, or that is the question and has another form. */
    private static Optional<Step> finish(Expression line, boolean asked) {
        Rational value = Value.of(line).orElseThrow();
        if (!NumberForm.isInLowestTerms(line) || NumberForm.of(line) == NumberForm.NONE) {
            return Optional.of(step(Rule.REDUCE_FRACTION, line, Expression.of(value), line));
        }
        if (!asked || NumberForm.of(line) != NumberForm.FRACTION) {
            return Optional.empty();
        }
        return value.decimal().isPresent()
                ? Optional.of(step(Rule.DIVIDE, line, Expression.decimal(value), line))
                : Optional.of(step(Rule.MIXED_NUMBER, line, mixed(value), line));
    }

    private static Expression mixed(Rational value) {
        BigInteger[] parts = value.abs().numerator().divideAndRemainder(value.denominator());
        var mixed = new Mixed(new BigDecimal(parts[0]), new BigDecimal(parts[1]), new BigDecimal(value.denominator()));
        return value.signum() < 0 ? new Expression.Negation(mixed) : mixed;
    }

    private static Optional<Expression> firstIn(Expression line, List<Operation> operations) {
        return innermostFirst(line).stream()
                .filter(part -> operations.stream().anyMatch(operation -> operation.fits(part)))
                .findFirst();
    }

    private static List<Expression> innermostFirst(Expression line) {
        List<Expression> order = new ArrayList<>();
        addInnermostFirst(line, order);
        return order;
    }

    private static void addInnermostFirst(Expression part, List<Expression> order) {
        part.children().forEach(child -> addInnermostFirst(child, order));
        order.add(part);
    }

    private static Step worked(Expression line, Expression part, NumberStyle style) {
        Operation operation = Operation.of(part);
        Expression result = operation.work(part, style);
        return step(operation.rule(), line, Replace.first(line, part, result), part);
    }

    private static Step step(Rule rule, Expression before, Expression after, Expression with) {
        return new Step(rule, before, after, PlainText.of(with));
    }

    static boolean isNumber(Expression part) {
        return part instanceof Numeral || part instanceof Mixed || NumberForm.of(part) != NumberForm.NONE;
    }
}
