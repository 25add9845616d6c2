package dev.lyceum.tutor.mathematics;

import java.math.BigDecimal;

/** A tree in LaTeX, for showing. Read again, it is the same tree. */
public enum Latex implements Fold<Written> {
    STYLE;

    public static String of(Statement statement) {
        return String.join(
                " = ",
                statement.sides().stream().map(side -> side.fold(STYLE).text()).toList());
    }

    @Override
    public Written numeral(BigDecimal value) {
        return PlainText.STYLE.numeral(value);
    }

    @Override
    public Written mixed(BigDecimal whole, BigDecimal numerator, BigDecimal denominator) {
        return new Written(whole + "\\frac{" + numerator + "}{" + denominator + "}", Written.PRODUCT);
    }

    @Override
    public Written variable(String name) {
        return new Written(name, Written.ATOM);
    }

    @Override
    public Written negation(Written of) {
        return new Written("-" + bracketed(of, Written.PRODUCT), Written.NEGATION);
    }

    @Override
    public Written sum(Written left, Written right) {
        return new Written(left.text() + " + " + bracketed(right, Written.PRODUCT), Written.SUM);
    }

    @Override
    public Written difference(Written left, Written right) {
        return new Written(left.text() + " - " + bracketed(right, Written.PRODUCT), Written.SUM);
    }

    @Override
    public Written product(Written left, Written right) {
        String second = bracketed(right, Written.POWER);
        boolean close = left.isNumeral() && !Written.isDigit(second.charAt(0)) && !second.startsWith("\\frac");
        return new Written(bracketed(left, Written.PRODUCT) + (close ? "" : " \\times ") + second, Written.PRODUCT);
    }

    @Override
    public Written quotient(Written left, Written right) {
        return new Written("\\frac{" + left.text() + "}{" + right.text() + "}", Written.POWER);
    }

    @Override
    public Written power(Written base, int exponent) {
        return new Written(bracketed(base, Written.ATOM) + "^{" + exponent + "}", Written.POWER);
    }

    private static String bracketed(Written part, int required) {
        return part.binding() >= required ? part.text() : "\\left(" + part.text() + "\\right)";
    }
}
