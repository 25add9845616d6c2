package dev.lyceum.tutor.mathematics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Sides compared one with the next: {@code x > 3}, {@code 2 < x ≤ 5}, {@code 3/6 = 2/4 = 1/2}.
 *
 * @param signs one less than the sides; a single equals sign makes an {@link Equation} instead
 */
public record Chain(List<Expression> sides, List<Comparison> signs) implements Statement {
    public Chain {
        sides = List.copyOf(sides);
        signs = List.copyOf(signs);
    }

    @Override
    public Chain map(UnaryOperator<Expression> change) {
        return new Chain(sides.stream().map(change).toList(), signs);
    }

    /** Whether every sign is an equals sign. */
    public boolean isEquality() {
        return signs.stream().allMatch(Comparison.EQUAL::equals);
    }

    /** The same read from its other end. */
    public Chain swapped() {
        List<Expression> turned = new ArrayList<>(sides);
        List<Comparison> around = new ArrayList<>(signs);
        Collections.reverse(turned);
        Collections.reverse(around);
        return new Chain(turned, around.stream().map(Comparison::swapped).toList());
    }

    public Expression last() {
        return sides.get(sides.size() - 1);
    }

    @Override
    public <T> T match(Cases<T> cases) {
        return cases.chain(this);
    }

    @Override
    public String toString() {
        return PlainText.of(this);
    }
}
