package dev.lyceum.tutor.mathematics;

import java.util.List;
import java.util.function.UnaryOperator;

/** All numbers between two; an infinite end is never part of it. */
public record Interval(Expression low, boolean hasLow, Expression high, boolean hasHigh) implements Statement {
    @Override
    public List<Expression> sides() {
        return List.of(low, high);
    }

    @Override
    public Interval map(UnaryOperator<Expression> change) {
        return new Interval(change.apply(low), hasLow, change.apply(high), hasHigh);
    }

    @Override
    public <T> T match(Cases<T> cases) {
        return cases.interval(this);
    }

    @Override
    public String toString() {
        return PlainText.of(this);
    }
}
