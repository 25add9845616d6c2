package dev.lyceum.tutor.mathematics;

/** What to make of a statement, one way for each kind there is; those that hold others ask them in turn. */
public interface Cases<T> {
    T expression(Expression expression);

    T equation(Equation equation);

    T chain(Chain chain);

    T allOf(AllOf all);

    T anyOf(AnyOf any);

    T elements(Elements elements);

    T tuple(Tuple tuple);

    T interval(Interval interval);

    T quantity(Quantity quantity);

    T extent(Extent extent);
}
