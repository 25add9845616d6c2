package dev.lyceum.tutor.mathematics;

import java.util.List;

/** Two expressions said to be equal. */
public record Equation(Expression left, Expression right) implements Statement {
    @Override
    public List<Expression> sides() {
        return List.of(left, right);
    }

    public Equation swapped() {
        return new Equation(right, left);
    }

    @Override
    public String toString() {
        return PlainText.of(this);
    }
}
