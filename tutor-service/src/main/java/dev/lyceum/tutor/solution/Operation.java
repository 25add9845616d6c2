package dev.lyceum.tutor.solution;

import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Difference;
import dev.lyceum.tutor.mathematics.Expression.Mixed;
import dev.lyceum.tutor.mathematics.Expression.Negation;
import dev.lyceum.tutor.mathematics.Expression.Numeral;
import dev.lyceum.tutor.mathematics.Expression.Power;
import dev.lyceum.tutor.mathematics.Expression.Product;
import dev.lyceum.tutor.mathematics.Expression.Quotient;
import dev.lyceum.tutor.mathematics.Expression.Sum;
import dev.lyceum.tutor.mathematics.NumberForm;
import dev.lyceum.tutor.mathematics.Rational;
import dev.lyceum.tutor.mathematics.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** What can be done in one line with numbers; tried in the order they stand here. */
enum Operation {
    COMBINE_FRACTIONS(Rule.COMBINE_FRACTIONS, part -> isAdditive(part) && SameDenominator.holdsFor(part)),
    COMMON_DENOMINATOR(Rule.COMMON_DENOMINATOR, part -> isAdditive(part) && onNumbers(part) && needsDenominator(part)),
    SIGNS(Rule.SIGNS, part -> part instanceof Negation && onNumbers(part)),
    RAISE(Rule.RAISE, part -> part instanceof Power && onNumbers(part)),
    MULTIPLY_FRACTIONS(
            Rule.MULTIPLY_FRACTIONS, part -> part instanceof Product && onNumbers(part) && hasFraction(part)),
    DIVIDE_FRACTIONS(Rule.DIVIDE_FRACTIONS, part -> part instanceof Quotient && onNumbers(part) && hasFraction(part)),
    MULTIPLY(Rule.MULTIPLY, part -> part instanceof Product && onNumbers(part)),
    DIVIDE(Rule.DIVIDE, part -> part instanceof Quotient && onNumbers(part)),
    ADD(Rule.ADD, part -> part instanceof Sum && onNumbers(part)),
    SUBTRACT(Rule.SUBTRACT, part -> part instanceof Difference && onNumbers(part));

    /** Fractions over the same number are joined before 6/3 in 6/3 + 1/3 is divided out. */
    static final List<List<Operation>> PRIORITY = List.of(
            List.of(COMBINE_FRACTIONS),
            List.of(SIGNS, RAISE),
            List.of(MULTIPLY_FRACTIONS, DIVIDE_FRACTIONS, MULTIPLY, DIVIDE),
            List.of(COMMON_DENOMINATOR, ADD, SUBTRACT));

    private final Rule rule;
    private final Predicate<Expression> pattern;

    Operation(Rule rule, Predicate<Expression> pattern) {
        this.rule = rule;
        this.pattern = pattern;
    }

    static Operation of(Expression part) {
        return Arrays.stream(values())
                .filter(operation -> operation.fits(part))
                .findFirst()
                .orElseThrow();
    }

    Rule rule() {
        return rule;
    }

    /**
     * A finished number is no work, 3/4 for one, except below a sum of fractions; and what has no value cannot be
     * worked out.
     */
    boolean fits(Expression part) {
        return NumberForm.of(part) == NumberForm.NONE
                && !(part instanceof Mixed)
                && pattern.test(part)
                && Value.of(part).isPresent();
    }

    Expression work(Expression part, NumberStyle style) {
        return this == COMMON_DENOMINATOR
                ? SameDenominator.given(part)
                : style.number(Value.of(part).orElseThrow());
    }

    private static boolean isAdditive(Expression part) {
        return part instanceof Sum || part instanceof Difference;
    }

    private static boolean onNumbers(Expression part) {
        return part.children().stream().allMatch(ArithmeticSteps::isNumber);
    }

    private static boolean hasFraction(Expression part) {
        return part.children().stream().anyMatch(Operation::isFraction);
    }

    private static boolean isFraction(Expression part) {
        Expression size = part instanceof Negation negation ? negation.of() : part;
        boolean whole = Value.of(size).filter(Rational::isInteger).isPresent();
        return size instanceof Mixed || size instanceof Quotient && !whole;
    }

    /** With a decimal beside it, a fraction that ends is added as a decimal. */
    private static boolean needsDenominator(Expression part) {
        boolean decimal = part.parts().anyMatch(leaf -> leaf instanceof Numeral numeral && !numeral.isWhole());
        return hasFraction(part) && !(decimal && part.children().stream().allMatch(Operation::ends));
    }

    private static boolean ends(Expression part) {
        return Value.of(part).flatMap(Rational::decimal).isPresent();
    }

    static Numeral whole(BigInteger value) {
        return new Numeral(new BigDecimal(value));
    }
}
