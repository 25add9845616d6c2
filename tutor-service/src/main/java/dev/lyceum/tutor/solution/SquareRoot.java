package dev.lyceum.tutor.solution;

import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Rational;
import java.math.BigInteger;

/**
 * The root of a number that is not negative, with what can be taken out of it: √72 is 6√2.
 *
 * @param under whole and without a square in it, as far as school looks for one
 */
record SquareRoot(Rational outside, BigInteger under) {
    private static final int LARGEST_TRIED = 2_000;

    static SquareRoot of(Rational value) {
        return of(value.numerator().multiply(value.denominator()))
                .times(Rational.ONE.over(Rational.of(value.denominator())));
    }

    private static SquareRoot of(BigInteger value) {
        BigInteger root = value.sqrt();
        if (root.multiply(root).equals(value)) {
            return new SquareRoot(Rational.of(root), BigInteger.ONE);
        }
        BigInteger outside = BigInteger.ONE;
        BigInteger under = value;
        for (int factor = 2; factor < LARGEST_TRIED; factor++) {
            BigInteger square = BigInteger.valueOf((long) factor * factor);
            if (square.compareTo(under) > 0) {
                break;
            }
            while (under.mod(square).signum() == 0) {
                under = under.divide(square);
                outside = outside.multiply(BigInteger.valueOf(factor));
            }
        }
        return new SquareRoot(Rational.of(outside), under);
    }

    SquareRoot times(Rational factor) {
        return new SquareRoot(outside.times(factor), under);
    }

    boolean isRational() {
        return under.equals(BigInteger.ONE);
    }

    /** {@code 6√2}, {@code √5/2}. */
    Expression expression() {
        Expression root = isRational() ? Compose.ONE : Compose.root(Compose.number(under));
        return Compose.over(
                Compose.product(Compose.number(outside.numerator()), root), Compose.number(outside.denominator()));
    }
}
