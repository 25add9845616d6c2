package dev.lyceum.tutor.solution;

import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Call;
import dev.lyceum.tutor.mathematics.Expression.Mixed;
import dev.lyceum.tutor.mathematics.Expression.Negation;
import dev.lyceum.tutor.mathematics.Expression.Quotient;
import dev.lyceum.tutor.mathematics.Function;
import dev.lyceum.tutor.mathematics.NumberForm;
import dev.lyceum.tutor.mathematics.Rational;
import dev.lyceum.tutor.mathematics.Statement;
import dev.lyceum.tutor.mathematics.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** Percentages become decimals, and a number becomes a percentage. */
final class PercentSteps {
    private static final Rational HUNDRED = Rational.of(100);

    private PercentSteps() {}

    /** All of them in one line: 15% of 60 is 0.15 × 60. */
    static Optional<Step> asDecimals(Statement line) {
        return line.parts()
                .filter(PercentSteps::isPercentage)
                .findFirst()
                .filter(part -> !part.equals(line))
                .map(part -> Lines.step(
                        Rule.PERCENT_AS_DECIMAL, line, line.map(side -> side.rewrite(PercentSteps::asDecimal)), part));
    }

    private static Expression asDecimal(Expression part) {
        return isPercentage(part) ? Expression.decimal(Value.of(part).orElseThrow()) : part;
    }

    static boolean isPercentage(Expression part) {
        return part instanceof Call call
                && call.function() == Function.PERCENT
                && Value.of(call.first()).isPresent();
    }

    /** 12/80, then 3/20, then 15/100, then 15%. */
    static Optional<Step> toPercent(Expression line) {
        if (isPercentage(line) || line instanceof Negation negation && isPercentage(negation.of())) {
            return Optional.empty();
        }
        if (isOverHundred(line)) {
            return Optional.of(percent(line, Value.of(line).orElseThrow()));
        }
        return asDecimals(line)
                .or(() -> ArithmeticSteps.next(line, NumberStyle.of(line), false))
                .or(() -> Value.of(line).map(value -> finished(line, value)));
    }

    private static Step finished(Expression line, Rational value) {
        boolean whole = value.times(HUNDRED).isInteger();
        return whole && NumberForm.of(line) == NumberForm.FRACTION
                ? Lines.step(Rule.OVER_HUNDRED, line, overHundred(value), line)
                : percent(line, value);
    }

    private static boolean isOverHundred(Expression line) {
        Expression size = line instanceof Negation negation ? negation.of() : line;
        return size instanceof Quotient quotient
                && quotient.left().equals(Compose.number(numerator(quotient)))
                && quotient.right().equals(Compose.number(100));
    }

    private static BigInteger numerator(Quotient quotient) {
        return Compose.whole(quotient.left()).orElse(BigInteger.ZERO);
    }

    private static Expression overHundred(Rational value) {
        Expression size = new Quotient(Compose.number(value.abs().times(HUNDRED).numerator()), Compose.number(100));
        return value.signum() < 0 ? new Negation(size) : size;
    }

    private static Step percent(Expression line, Rational value) {
        Rational hundredths = value.abs().times(HUNDRED);
        Expression number = hundredths.decimal().isPresent() ? Expression.decimal(hundredths) : mixed(hundredths);
        Expression percent = new Call(Function.PERCENT, List.of(number));
        return Lines.step(Rule.AS_PERCENT, line, value.signum() < 0 ? new Negation(percent) : percent, line);
    }

    private static Expression mixed(Rational value) {
        BigInteger[] parts = value.numerator().divideAndRemainder(value.denominator());
        return parts[0].signum() == 0
                ? Expression.of(value)
                : new Mixed(new BigDecimal(parts[0]), new BigDecimal(parts[1]), new BigDecimal(value.denominator()));
    }
}
