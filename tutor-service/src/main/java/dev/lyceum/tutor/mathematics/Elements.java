package dev.lyceum.tutor.mathematics;

import java.util.List;
import java.util.function.UnaryOperator;

/** Numbers or expressions in no order: {@code {2, 3}}, or listed with commas or "or". */
public record Elements(List<Expression> sides) implements Statement {
    public Elements {
        sides = List.copyOf(sides);
    }

    @Override
    public Elements map(UnaryOperator<Expression> change) {
        return new Elements(sides.stream().map(change).toList());
    }

    @Override
    public <T> T match(Cases<T> cases) {
        return cases.elements(this);
    }

    @Override
    public String toString() {
        return PlainText.of(this);
    }
}
