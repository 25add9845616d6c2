package dev.lyceum.tutor.algebra;

import dev.lyceum.tutor.mathematics.AllOf;
import dev.lyceum.tutor.mathematics.AnyOf;
import dev.lyceum.tutor.mathematics.Cases;
import dev.lyceum.tutor.mathematics.Chain;
import dev.lyceum.tutor.mathematics.Elements;
import dev.lyceum.tutor.mathematics.Equation;
import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Difference;
import dev.lyceum.tutor.mathematics.Extent;
import dev.lyceum.tutor.mathematics.Infinity;
import dev.lyceum.tutor.mathematics.Interval;
import dev.lyceum.tutor.mathematics.Quantity;
import dev.lyceum.tutor.mathematics.Statement;
import dev.lyceum.tutor.mathematics.Tuple;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is zero where a statement may turn from true to false; of a set, its own numbers. */
enum Differences implements Cases<Stream<Expression>> {
    CASES;

    static Stream<Expression> of(Statement statement) {
        return statement.match(CASES);
    }

    @Override
    public Stream<Expression> equation(Equation equation) {
        return Stream.of(new Difference(equation.left(), equation.right()));
    }

    @Override
    public Stream<Expression> chain(Chain chain) {
        return IntStream.range(1, chain.sides().size())
                .mapToObj(i ->
                        new Difference(chain.sides().get(i - 1), chain.sides().get(i)));
    }

    @Override
    public Stream<Expression> allOf(AllOf all) {
        return all.items().stream().flatMap(Differences::of);
    }

    @Override
    public Stream<Expression> anyOf(AnyOf any) {
        return any.items().stream().flatMap(Differences::of);
    }

    @Override
    public Stream<Expression> interval(Interval interval) {
        return interval.sides().stream().filter(end -> !Infinity.isEnd(end));
    }

    @Override
    public Stream<Expression> expression(Expression expression) {
        return Stream.of(expression);
    }

    @Override
    public Stream<Expression> elements(Elements elements) {
        return elements.sides().stream();
    }

    @Override
    public Stream<Expression> tuple(Tuple tuple) {
        return tuple.sides().stream();
    }

    @Override
    public Stream<Expression> quantity(Quantity quantity) {
        return quantity.sides().stream();
    }

    @Override
    public Stream<Expression> extent(Extent extent) {
        return Stream.empty();
    }
}
