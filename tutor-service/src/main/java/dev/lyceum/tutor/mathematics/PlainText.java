package dev.lyceum.tutor.mathematics;

import java.math.BigDecimal;

/** A tree as a person types it: {@code 3x + 5}, {@code 12 × 7}, {@code (1/2)^2}. Read again, it is the same tree. */
public enum PlainText implements Fold<Written> {
    STYLE;

    public static String of(Statement statement) {
        return String.join(
                " = ",
                statement.sides().stream().map(side -> side.fold(STYLE).text()).toList());
    }

    @Override
    public Written numeral(BigDecimal value) {
        return new Written(value.toPlainString(), Written.ATOM);
    }

    @Override
    public Written mixed(BigDecimal whole, BigDecimal numerator, BigDecimal denominator) {
        return new Written(whole + " " + numerator + "/" + denominator, Written.PRODUCT);
    }

    @Override
    public Written variable(String name) {
        return new Written(name, Written.ATOM);
    }

    @Override
    public Written negation(Written of) {
        return new Written("-" + of.atLeast(Written.PRODUCT), Written.NEGATION);
    }

    @Override
    public Written sum(Written left, Written right) {
        return new Written(left.text() + " + " + right.atLeast(Written.PRODUCT), Written.SUM);
    }

    @Override
    public Written difference(Written left, Written right) {
        return new Written(left.text() + " - " + right.atLeast(Written.PRODUCT), Written.SUM);
    }

    @Override
    public Written product(Written left, Written right) {
        String second = right.atLeast(Written.POWER);
        boolean close = left.isNumeral() && !Written.isDigit(second.charAt(0));
        return new Written(left.atLeast(Written.PRODUCT) + (close ? "" : " × ") + second, Written.PRODUCT);
    }

    @Override
    public Written quotient(Written left, Written right) {
        return new Written(left.atLeast(Written.PRODUCT) + "/" + right.atLeast(Written.POWER), Written.PRODUCT);
    }

    @Override
    public Written power(Written base, int exponent) {
        return new Written(base.atLeast(Written.ATOM) + "^" + exponent, Written.POWER);
    }
}
