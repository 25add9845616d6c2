package dev.lyceum.tutor.mathematics;

import java.util.Optional;

/** {@code coefficient·x + constant}, where which letter x is has been settled outside. */
public record Linear(Rational coefficient, Rational constant) {
    public static Linear constant(Rational value) {
        return new Linear(Rational.ZERO, value);
    }

    public static Linear variable(Rational coefficient) {
        return new Linear(coefficient, Rational.ZERO);
    }

    /** The linear form of a tree in this one letter; empty when it has another letter or is not linear as written. */
    public static Optional<Linear> of(Expression expression, String variable) {
        return expression.fold(new LinearForm(variable));
    }

    public Linear plus(Linear other) {
        return new Linear(coefficient.plus(other.coefficient), constant.plus(other.constant));
    }

    public Linear minus(Linear other) {
        return plus(other.times(Rational.of(-1)));
    }

    public Linear times(Rational factor) {
        return new Linear(coefficient.times(factor), constant.times(factor));
    }

    public boolean isConstant() {
        return coefficient.isZero();
    }
}
