package dev.lyceum.tutor.mathematics;

import dev.lyceum.tutor.mathematics.Expression.Variable;
import java.util.List;
import java.util.function.UnaryOperator;

/** Two expressions said to be equal. */
public record Equation(Expression left, Expression right) implements Statement {

    /** A letter has a value: x = 5. */
    public static Equation of(String letter, Expression value) {
        return new Equation(new Variable(letter), value);
    }

    @Override
    public List<Expression> sides() {
        return List.of(left, right);
    }

    @Override
    public Equation map(UnaryOperator<Expression> change) {
        return new Equation(change.apply(left), change.apply(right));
    }

    public Equation swapped() {
        return new Equation(right, left);
    }

    @Override
    public <T> T match(Cases<T> cases) {
        return cases.equation(this);
    }

    @Override
    public String toString() {
        return PlainText.of(this);
    }
}
