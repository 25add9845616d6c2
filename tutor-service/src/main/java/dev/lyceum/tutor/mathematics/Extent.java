package dev.lyceum.tutor.mathematics;

import java.util.List;
import java.util.function.UnaryOperator;

/** A set of solutions that is said in words. */
public enum Extent implements Statement {
    NOTHING,
    EVERYTHING;

    @Override
    public List<Expression> sides() {
        return List.of();
    }

    @Override
    public Extent map(UnaryOperator<Expression> change) {
        return this;
    }

    @Override
    public <T> T match(Cases<T> cases) {
        return cases.extent(this);
    }
}
