package dev.lyceum.tutor.checking;

import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Call;
import dev.lyceum.tutor.mathematics.Function;
import dev.lyceum.tutor.mathematics.Rational;
import dev.lyceum.tutor.mathematics.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** 2:3:4 is no number: it is the same as what has as many parts, all of them as many times as large. */
record Ratio(List<Expression> parts) {

    Ratio(Expression tree) {
        this(parts(tree).toList());
    }

    static boolean isOfMany(Expression tree) {
        return parts(tree).count() > 2;
    }

    private static Stream<Expression> parts(Expression tree) {
        return tree instanceof Call call && call.function() == Function.RATIO
                ? Stream.concat(parts(call.first()), Stream.of(call.children().get(1)))
                : Stream.of(tree);
    }

    boolean isSameAs(Ratio other) {
        List<Rational> mine = values();
        List<Rational> others = other.values();
        return mine.size() == parts.size()
                && mine.size() == others.size()
                && IntStream.range(0, mine.size()).allMatch(i -> mine.get(i)
                        .times(others.get(0))
                        .equals(others.get(i).times(mine.get(0))));
    }

    private List<Rational> values() {
        return parts.stream()
                .map(Value::of)
                .flatMap(Optional::stream)
                .filter(value -> !value.isZero())
                .toList();
    }
}
