package dev.lyceum.tutor.checking;

import dev.lyceum.tutor.algebra.Parts;
import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Rational;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** The number that can be taken out of an expression: 2 of 4x + 6, 1/2 of x/2 + 3/2, 6 of 6x. */
final class Content {
    private Content() {}

    /** Never negative; empty where something is divided by zero. */
    static Optional<Rational> of(Expression tree) {
        return Parts.terms(tree)
                .map(term -> Parts.isSum(tree) ? Monomial.of(term).coefficient() : ofProduct(Monomial.of(term)))
                .reduce(Optional.of(Rational.ZERO), Content::common);
    }

    private static Optional<Rational> ofProduct(Monomial product) {
        return of(product.above())
                .flatMap(top ->
                        of(product.below()).filter(bottom -> !bottom.isZero()).map(top::over));
    }

    /** Of what is multiplied; sums among it count with what can be taken out of them. */
    static Optional<Rational> of(List<Expression> factors) {
        return factors.stream()
                .map(factor ->
                        Parts.isSum(factor) ? of(factor) : Monomial.of(factor).coefficient())
                .reduce(Optional.of(Rational.ONE), (one, other) -> one.flatMap(a -> other.map(a::times)));
    }

    private static Optional<Rational> common(Optional<Rational> some, Optional<Rational> more) {
        return some.flatMap(one -> more.map(other -> common(one, other)));
    }

    private static Rational common(Rational one, Rational other) {
        BigInteger below = one.denominator()
                .multiply(other.denominator())
                .divide(one.denominator().gcd(other.denominator()));
        Rational parts = Rational.of(below);
        BigInteger shared = one.times(parts).numerator().gcd(other.times(parts).numerator());
        return Rational.of(shared).over(parts);
    }
}
