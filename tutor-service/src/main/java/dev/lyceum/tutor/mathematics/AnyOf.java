package dev.lyceum.tutor.mathematics;

import java.util.List;
import java.util.function.UnaryOperator;

/** Statements of which at least one holds: {@code x = 2 or x = -3}. */
public record AnyOf(List<Statement> items) implements Statement {
    public AnyOf {
        items = List.copyOf(items);
    }

    /** A letter has one of these values: x = 2 or x = -3. */
    public static AnyOf of(String letter, List<Expression> values) {
        return new AnyOf(values.stream()
                .<Statement>map(value -> Equation.of(letter, value))
                .toList());
    }

    @Override
    public List<Expression> sides() {
        return items.stream().flatMap(item -> item.sides().stream()).toList();
    }

    @Override
    public AnyOf map(UnaryOperator<Expression> change) {
        return new AnyOf(items.stream().map(item -> item.map(change)).toList());
    }

    @Override
    public <T> T match(Cases<T> cases) {
        return cases.anyOf(this);
    }

    @Override
    public String toString() {
        return PlainText.of(this);
    }
}
