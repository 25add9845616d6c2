package dev.lyceum.tutor.mathematics;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/** An exact fraction in lowest terms; the denominator is positive. */
public record Rational(BigInteger numerator, BigInteger denominator) implements Comparable<Rational> {
    public static final Rational ZERO = of(0);
    public static final Rational ONE = of(1);

    public Rational {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("denominator is zero");
        }
        BigInteger divisor = numerator.gcd(denominator).multiply(BigInteger.valueOf(denominator.signum()));
        numerator = numerator.divide(divisor);
        denominator = denominator.divide(divisor);
    }

    public static Rational of(long value) {
        return of(BigInteger.valueOf(value));
    }

    public static Rational of(BigInteger value) {
        return new Rational(value, BigInteger.ONE);
    }

    public static Rational of(long numerator, long denominator) {
        return new Rational(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    public static Rational of(BigDecimal value) {
        BigInteger unscaled = value.unscaledValue();
        BigInteger power = BigInteger.TEN.pow(Math.abs(value.scale()));
        return value.scale() >= 0 ? new Rational(unscaled, power) : of(unscaled.multiply(power));
    }

    public Rational plus(Rational other) {
        return new Rational(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Rational minus(Rational other) {
        return plus(other.negate());
    }

    public Rational times(Rational other) {
        return new Rational(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /** @throws ArithmeticException when the other is zero */
    public Rational over(Rational other) {
        return new Rational(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    /** @throws ArithmeticException for zero to a negative power */
    public Rational power(int exponent) {
        int size = Math.abs(exponent);
        var raised = new Rational(numerator.pow(size), denominator.pow(size));
        return exponent < 0 ? ONE.over(raised) : raised;
    }

    public Rational negate() {
        return new Rational(numerator.negate(), denominator);
    }

    public Rational abs() {
        return new Rational(numerator.abs(), denominator);
    }

    public int signum() {
        return numerator.signum();
    }

    public boolean isZero() {
        return signum() == 0;
    }

    public boolean isInteger() {
        return denominator.equals(BigInteger.ONE);
    }

    /** The finite decimal of this value, without trailing zeros; empty when it never ends. */
    public Optional<BigDecimal> decimal() {
        BigInteger rest = denominator;
        int places = 0;
        for (BigInteger prime : new BigInteger[] {BigInteger.TWO, BigInteger.valueOf(5)}) {
            int count = 0;
            while (rest.mod(prime).signum() == 0) {
                rest = rest.divide(prime);
                count++;
            }
            places = Math.max(places, count);
        }
        return rest.equals(BigInteger.ONE) ? Optional.of(cut(places, RoundingMode.UNNECESSARY)) : Optional.empty();
    }

    /** The nearest of those numbers. */
    public double doubleValue() {
        return new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), MathContext.DECIMAL128)
                .doubleValue();
    }

    /** This value with so many decimal places. */
    public BigDecimal cut(int places, RoundingMode mode) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), places, mode);
    }

    @Override
    public int compareTo(Rational other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public String toString() {
        return isInteger() ? numerator.toString() : numerator + "/" + denominator;
    }
}
