package dev.lyceum.tutor.algebra;

import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Constant;
import dev.lyceum.tutor.mathematics.Expression.Power;
import dev.lyceum.tutor.mathematics.Fold;
import dev.lyceum.tutor.mathematics.Function;
import dev.lyceum.tutor.mathematics.Rational;
import dev.lyceum.tutor.mathematics.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * The value of a fraction of polynomials at one place, modulo the prime 2^61 − 1. Two that differ agree at a random place with
 * a chance of their degree in 2^61.
 */
record Modular(Map<String, Long> place) implements Fold<OptionalLong> {
    static final long PRIME = (1L << 61) - 1;
    private static final BigInteger BIG_PRIME = BigInteger.valueOf(PRIME);

    /** Whether a tree is one: numbers, letters, the four operations, powers by whole numbers. */
    static boolean fits(Expression tree) {
        boolean whole = !(tree instanceof Power power)
                || Value.of(power.exponent()).filter(Rational::isInteger).isPresent();
        boolean known = !(tree instanceof Constant)
                && (!(tree instanceof Expression.Call) || Function.PERCENT.isOutermostIn(tree));
        return whole && known && tree.children().stream().allMatch(Modular::fits);
    }

    @Override
    public OptionalLong numeral(BigDecimal value) {
        Rational exact = Rational.of(value);
        return quotient(reduced(exact.numerator()), reduced(exact.denominator()));
    }

    private static OptionalLong reduced(BigInteger value) {
        return OptionalLong.of(value.mod(BIG_PRIME).longValueExact());
    }

    @Override
    public OptionalLong mixed(BigDecimal whole, BigDecimal numerator, BigDecimal denominator) {
        return sum(numeral(whole), quotient(numeral(numerator), numeral(denominator)));
    }

    @Override
    public OptionalLong variable(String name) {
        return OptionalLong.of(place.get(name));
    }

    @Override
    public OptionalLong constant(Constant constant) {
        return OptionalLong.empty();
    }

    @Override
    public OptionalLong negation(OptionalLong of) {
        return difference(OptionalLong.of(0), of);
    }

    @Override
    public OptionalLong sum(OptionalLong left, OptionalLong right) {
        return areThere(left, right)
                ? OptionalLong.of((left.getAsLong() + right.getAsLong()) % PRIME)
                : OptionalLong.empty();
    }

    @Override
    public OptionalLong difference(OptionalLong left, OptionalLong right) {
        return areThere(left, right)
                ? OptionalLong.of((left.getAsLong() + PRIME - right.getAsLong()) % PRIME)
                : OptionalLong.empty();
    }

    @Override
    public OptionalLong product(OptionalLong left, OptionalLong right) {
        return areThere(left, right)
                ? OptionalLong.of(times(left.getAsLong(), right.getAsLong()))
                : OptionalLong.empty();
    }

    @Override
    public OptionalLong quotient(OptionalLong left, OptionalLong right) {
        return areThere(left, right) && right.getAsLong() != 0
                ? OptionalLong.of(times(left.getAsLong(), inverse(right.getAsLong())))
                : OptionalLong.empty();
    }

    /** The exponent itself comes modulo the prime, and is small: beyond half of it stands for a negative one. */
    @Override
    public OptionalLong power(OptionalLong base, OptionalLong exponent) {
        if (!areThere(base, exponent)) {
            return OptionalLong.empty();
        }
        boolean negative = exponent.getAsLong() > PRIME / 2;
        long size = negative ? PRIME - exponent.getAsLong() : exponent.getAsLong();
        if (base.getAsLong() == 0 && (negative || size == 0)) {
            return OptionalLong.empty();
        }
        long raised = power(base.getAsLong(), size);
        return OptionalLong.of(negative ? inverse(raised) : raised);
    }

    @Override
    public OptionalLong call(Function function, List<OptionalLong> arguments) {
        return quotient(arguments.get(0), OptionalLong.of(100));
    }

    private static boolean areThere(OptionalLong left, OptionalLong right) {
        return left.isPresent() && right.isPresent();
    }

    private static long times(long left, long right) {
        long high = Math.multiplyHigh(left, right);
        long low = left * right;
        long sum = (low & PRIME) + ((high << 3) | (low >>> 61));
        return sum >= PRIME ? sum - PRIME : sum;
    }

    private static long power(long base, long exponent) {
        long result = 1;
        long square = base;
        for (long rest = exponent; rest > 0; rest >>= 1) {
            result = (rest & 1) == 1 ? times(result, square) : result;
            square = times(square, square);
        }
        return result;
    }

    private static long inverse(long of) {
        return power(of, PRIME - 2);
    }
}
