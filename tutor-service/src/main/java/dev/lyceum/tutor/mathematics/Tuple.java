package dev.lyceum.tutor.mathematics;

import java.util.List;
import java.util.function.UnaryOperator;

/** Numbers in their order: {@code (2, 3)}. */
public record Tuple(List<Expression> sides) implements Statement {
    public Tuple {
        sides = List.copyOf(sides);
    }

    @Override
    public Tuple map(UnaryOperator<Expression> change) {
        return new Tuple(sides.stream().map(change).toList());
    }

    @Override
    public <T> T match(Cases<T> cases) {
        return cases.tuple(this);
    }

    @Override
    public String toString() {
        return PlainText.of(this);
    }
}
