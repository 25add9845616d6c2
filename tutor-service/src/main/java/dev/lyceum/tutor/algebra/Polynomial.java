package dev.lyceum.tutor.algebra;

import dev.lyceum.tutor.mathematics.Rational;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/**
 * A polynomial in one letter.
 *
 * @param coefficients that of the constant first; the last is not zero, and zero itself has none
 */
public record Polynomial(List<Rational> coefficients) {
    public static final Polynomial ZERO = new Polynomial(List.of());
    public static final Polynomial ONE = constant(Rational.ONE);
    public static final Polynomial LETTER = new Polynomial(List.of(Rational.ZERO, Rational.ONE));

    public Polynomial {
        int size = coefficients.size();
        while (size > 0 && coefficients.get(size - 1).isZero()) {
            size--;
        }
        coefficients = List.copyOf(coefficients.subList(0, size));
    }

    public static Polynomial constant(Rational value) {
        return new Polynomial(List.of(value));
    }

    /** −1 of zero. */
    public int degree() {
        return coefficients.size() - 1;
    }

    public boolean isZero() {
        return coefficients.isEmpty();
    }

    public Rational coefficient(int power) {
        return power < coefficients.size() ? coefficients.get(power) : Rational.ZERO;
    }

    public Rational leading() {
        return coefficient(Math.max(0, degree()));
    }

    public Polynomial plus(Polynomial other) {
        int size = Math.max(coefficients.size(), other.coefficients.size());
        return new Polynomial(IntStream.range(0, size)
                .mapToObj(i -> coefficient(i).plus(other.coefficient(i)))
                .toList());
    }

    public Polynomial minus(Polynomial other) {
        return plus(other.times(Rational.of(-1)));
    }

    public Polynomial times(Rational factor) {
        return new Polynomial(
                coefficients.stream().map(each -> each.times(factor)).toList());
    }

    public Polynomial times(Polynomial other) {
        Polynomial product = ZERO;
        for (int i = 0; i < coefficients.size(); i++) {
            product = product.plus(other.times(coefficients.get(i)).raised(i));
        }
        return product;
    }

    private Polynomial raised(int by) {
        List<Rational> raised = new ArrayList<>(Collections.nCopies(by, Rational.ZERO));
        raised.addAll(coefficients);
        return new Polynomial(raised);
    }

    /** What is left when this is divided by the other, which is not zero; and how often it goes. */
    Division over(Polynomial other) {
        Polynomial quotient = ZERO;
        Polynomial rest = this;
        while (!rest.isZero() && rest.degree() >= other.degree()) {
            Polynomial term = constant(rest.leading().over(other.leading())).raised(rest.degree() - other.degree());
            quotient = quotient.plus(term);
            rest = rest.minus(term.times(other));
        }
        return new Division(quotient, rest);
    }

    record Division(Polynomial quotient, Polynomial rest) {}

    public Polynomial derivative() {
        return new Polynomial(IntStream.range(1, coefficients.size())
                .mapToObj(i -> coefficients.get(i).times(Rational.of(i)))
                .toList());
    }

    /** The greatest common divisor, with leading coefficient 1. */
    public Polynomial commonWith(Polynomial other) {
        Polynomial one = this;
        Polynomial rest = other;
        while (!rest.isZero()) {
            Polynomial next = one.over(rest).rest();
            one = rest;
            rest = next;
        }
        return one.isZero() ? ONE : one.times(Rational.ONE.over(one.leading()));
    }

    /** The polynomial with the same roots, each of them once. */
    public Polynomial withSimpleRoots() {
        return degree() < 2 ? this : over(commonWith(derivative())).quotient();
    }

    /** As a function of doubles, whose coefficients are worked out once. */
    DoubleUnaryOperator function() {
        double[] values =
                coefficients.stream().mapToDouble(Rational::doubleValue).toArray();
        return place -> {
            double value = 0;
            for (int i = values.length - 1; i >= 0; i--) {
                value = value * place + values[i];
            }
            return value;
        };
    }
}
