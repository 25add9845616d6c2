package dev.lyceum.tutor.mathematics;

import java.util.List;
import java.util.function.UnaryOperator;

/** Statements that hold together: a system, a line with its condition. */
public record AllOf(List<Statement> items) implements Statement {
    public AllOf {
        items = List.copyOf(items);
    }

    @Override
    public List<Expression> sides() {
        return items.stream().flatMap(item -> item.sides().stream()).toList();
    }

    @Override
    public AllOf map(UnaryOperator<Expression> change) {
        return new AllOf(items.stream().map(item -> item.map(change)).toList());
    }

    @Override
    public <T> T match(Cases<T> cases) {
        return cases.allOf(this);
    }

    @Override
    public String toString() {
        return PlainText.of(this);
    }
}
