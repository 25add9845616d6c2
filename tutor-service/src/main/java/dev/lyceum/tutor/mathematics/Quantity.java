package dev.lyceum.tutor.mathematics;

import java.util.List;
import java.util.function.UnaryOperator;

/** A number of some unit, or of several that add up: {@code 12 cm}, {@code 3 h 20 min}. */
public record Quantity(List<Measure> measures) implements Statement {
    public Quantity {
        measures = List.copyOf(measures);
    }

    /** So many of one unit. */
    public record Measure(Expression amount, Unit unit) {}

    public String dimension() {
        return measures.get(0).unit().dimension();
    }

    /** In the base unit of its dimension. */
    public Expression total() {
        return measures.stream()
                .<Expression>map(measure -> new Expression.Product(
                        measure.amount(), Expression.of(measure.unit().factor())))
                .reduce(Expression.Sum::new)
                .orElseThrow();
    }

    @Override
    public List<Expression> sides() {
        return measures.stream().map(Measure::amount).toList();
    }

    @Override
    public Quantity map(UnaryOperator<Expression> change) {
        return new Quantity(measures.stream()
                .map(measure -> new Measure(change.apply(measure.amount()), measure.unit()))
                .toList());
    }

    @Override
    public <T> T match(Cases<T> cases) {
        return cases.quantity(this);
    }

    @Override
    public String toString() {
        return PlainText.of(this);
    }
}
