package dev.lyceum.tutor.solution;

import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Rational;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** {@code ax² + bx + c} in one letter; any of the three may be zero. */
record Quadratic(Rational a, Rational b, Rational c, String letter) {

    /** Of a side that comes to no more than squares of this letter. */
    static Optional<Quadratic> of(Expression side, String letter) {
        return side.variables().stream().allMatch(letter::equals)
                ? FlatSum.of(side).filter(sum -> sum.degree() <= 2).map(sum -> of(sum, letter))
                : Optional.empty();
    }

    private static Quadratic of(FlatSum sum, String letter) {
        return new Quadratic(sum.coefficient(2), sum.coefficient(1), sum.coefficient(0), letter);
    }

    Quadratic minus(Quadratic other) {
        return new Quadratic(a.minus(other.a), b.minus(other.b), c.minus(other.c), letter);
    }

    Quadratic times(Rational factor) {
        return new Quadratic(a.times(factor), b.times(factor), c.times(factor), letter);
    }

    Quadratic withoutNumber() {
        return new Quadratic(a, b, Rational.ZERO, letter);
    }

    Rational discriminant() {
        return b.times(b).minus(Rational.of(4).times(a).times(c));
    }

    boolean hasRationalRoots() {
        return discriminant().signum() >= 0 && SquareRoot.of(discriminant()).isRational();
    }

    /** With rational roots only. */
    Rational root(int sign) {
        Rational root = SquareRoot.of(discriminant()).outside().times(Rational.of(sign));
        return root.minus(b).over(a.times(Rational.of(2)));
    }

    FlatSum sum() {
        return new FlatSum(List.of(term(a, 2), term(b, 1), Term.number(c))).collected();
    }

    private Term term(Rational factor, int power) {
        SortedMap<String, Integer> powers = new TreeMap<>();
        powers.put(letter, power);
        return new Term(factor, powers);
    }

    boolean isWhole() {
        return sum().commonDenominator().equals(BigInteger.ONE);
    }

    Expression expression(NumberStyle style) {
        return sum().expression(style);
    }
}
