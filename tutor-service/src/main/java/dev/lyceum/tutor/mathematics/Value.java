package dev.lyceum.tutor.mathematics;

import java.math.BigDecimal;
import java.util.Optional;

/** The exact value of a tree; empty when a letter stands in it or something is divided by zero. */
public enum Value implements Fold<Optional<Rational>> {
    EXACT;

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
    public Optional<Rational> power(Optional<Rational> base, int exponent) {
        return base.filter(a -> exponent > 0 || !a.isZero()).map(a -> a.power(exponent));
    }
}
