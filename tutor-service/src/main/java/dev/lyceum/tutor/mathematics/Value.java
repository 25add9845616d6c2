package dev.lyceum.tutor.mathematics;

import dev.lyceum.tutor.mathematics.Expression.Constant;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The exact value of a tree; empty when a letter stands in it, when it has none, or when it is no fraction. */
public enum Value implements Fold<Optional<Rational>> {
    EXACT;

    private static final Rational HUNDRED = Rational.of(100);

    public static Optional<Rational> of(Expression expression) {
        return expression.fold(EXACT);
    }

    @Override
    public Optional<Rational> numeral(BigDecimal value) {
        return Optional.of(Rational.of(value));
    }

    @Override
    public Optional<Rational> mixed(BigDecimal whole, BigDecimal numerator, BigDecimal denominator) {
        return sum(numeral(whole), quotient(numeral(numerator), numeral(denominator)));
    }

    @Override
    public Optional<Rational> variable(String name) {
        return Optional.empty();
    }

    @Override
    public Optional<Rational> constant(Constant constant) {
        return Optional.empty();
    }

    @Override
    public Optional<Rational> negation(Optional<Rational> of) {
        return of.map(Rational::negate);
    }

    @Override
    public Optional<Rational> sum(Optional<Rational> left, Optional<Rational> right) {
        return left.flatMap(a -> right.map(a::plus));
    }

    @Override
    public Optional<Rational> difference(Optional<Rational> left, Optional<Rational> right) {
        return left.flatMap(a -> right.map(a::minus));
    }

    @Override
    public Optional<Rational> product(Optional<Rational> left, Optional<Rational> right) {
        return left.flatMap(a -> right.map(a::times));
    }

    @Override
    public Optional<Rational> quotient(Optional<Rational> left, Optional<Rational> right) {
        return left.flatMap(a -> right.filter(b -> !b.isZero()).map(a::over));
    }

    @Override
    public Optional<Rational> power(Optional<Rational> base, Optional<Rational> exponent) {
        return base.flatMap(a -> exponent.flatMap(b -> power(a, b)));
    }

    private static Optional<Rational> power(Rational base, Rational exponent) {
        Rational most = Rational.of(Limits.EXPONENT);
        if (exponent.abs().compareTo(most) > 0
                || Rational.of(exponent.denominator()).compareTo(most) > 0
                || base.isZero() && exponent.signum() <= 0) {
            return Optional.empty();
        }
        return root(exponent.denominator().intValueExact(), base)
                .map(root -> root.power(exponent.numerator().intValueExact()));
    }

    @Override
    public Optional<Rational> call(Function function, List<Optional<Rational>> arguments) {
        Optional<Rational> last = arguments.get(arguments.size() - 1);
        return switch (function) {
            case SQRT -> last.flatMap(of -> root(2, of));
            case ROOT ->
                arguments
                        .get(0)
                        .filter(Value::isDegree)
                        .flatMap(degree ->
                                last.flatMap(of -> root(degree.numerator().intValueExact(), of)));
            case RATIO -> quotient(arguments.get(0), last);
            case ABS -> last.map(Rational::abs);
            case PERCENT -> last.map(of -> of.over(HUNDRED));
            case FACTORIAL -> last.filter(Value::hasFactorial).map(Value::factorial);
            default -> Optional.empty();
        };
    }

    private static boolean isDegree(Rational degree) {
        return degree.isInteger() && degree.signum() > 0 && degree.compareTo(Rational.of(Limits.EXPONENT)) <= 0;
    }

    /** The real root where it is a fraction; of a negative number only an odd one. */
    private static Optional<Rational> root(int degree, Rational of) {
        if (of.signum() < 0) {
            return degree % 2 == 0
                    ? Optional.empty()
                    : root(degree, of.negate()).map(Rational::negate);
        }
        return root(degree, of.numerator())
                .flatMap(top -> root(degree, of.denominator()).map(bottom -> new Rational(top, bottom)));
    }

    private static Optional<BigInteger> root(int degree, BigInteger of) {
        if (degree == 1 || of.bitLength() <= 1) {
            return Optional.of(of);
        }
        BigInteger low = BigInteger.ONE;
        BigInteger high = BigInteger.ONE.shiftLeft(of.bitLength() / degree + 1);
        while (low.compareTo(high) < 0) {
            BigInteger middle = low.add(high).add(BigInteger.ONE).shiftRight(1);
            if (middle.pow(degree).compareTo(of) <= 0) {
                low = middle;
            } else {
                high = middle.subtract(BigInteger.ONE);
            }
        }
        return Optional.of(low).filter(root -> root.pow(degree).equals(of));
    }

    private static boolean hasFactorial(Rational of) {
        return of.isInteger() && of.signum() >= 0 && of.compareTo(Rational.of(Limits.FACTORIAL)) <= 0;
    }

    private static Rational factorial(Rational of) {
        return IntStream.rangeClosed(1, of.numerator().intValueExact())
                .mapToObj(Rational::of)
                .reduce(Rational.ONE, Rational::times);
    }
}
