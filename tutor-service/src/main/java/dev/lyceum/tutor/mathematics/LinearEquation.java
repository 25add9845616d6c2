package dev.lyceum.tutor.mathematics;

import java.util.Optional;

/** Two linear forms said to be equal. */
public record LinearEquation(Linear left, Linear right) {

    /** Empty when the equation is not linear in exactly this letter. */
    public static Optional<LinearEquation> of(Equation equation, String variable) {
        return Linear.of(equation.left(), variable)
                .flatMap(left -> Linear.of(equation.right(), variable).map(right -> new LinearEquation(left, right)));
    }

    /** The one value that solves it; empty when there is none or any number does. */
    public Optional<Rational> root() {
        return difference().isConstant()
                ? Optional.empty()
                : Optional.of(difference().constant().negate().over(difference().coefficient()));
    }

    /** Whether just the same numbers solve both. */
    public boolean isEquivalentTo(LinearEquation other) {
        return root().equals(other.root()) && isTrueForAll() == other.isTrueForAll();
    }

    private boolean isTrueForAll() {
        return difference().isConstant() && difference().constant().isZero();
    }

    private Linear difference() {
        return left.minus(right);
    }
}
