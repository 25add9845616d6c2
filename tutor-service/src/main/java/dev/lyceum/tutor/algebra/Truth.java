package dev.lyceum.tutor.algebra;

import dev.lyceum.tutor.mathematics.AllOf;
import dev.lyceum.tutor.mathematics.AnyOf;
import dev.lyceum.tutor.mathematics.Cases;
import dev.lyceum.tutor.mathematics.Chain;
import dev.lyceum.tutor.mathematics.Comparison;
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
import java.util.Map;
import java.util.stream.IntStream;

/** Whether a statement holds at one place, of which {@code letter} is what a bare set or interval speaks of. */
record Truth(Map<String, Double> place, String letter) implements Cases<Boolean> {
    private static final double NEAR = 1e-8;
    private static final double ROUNDING = 1e-13;
    private static final double STEP = 1e-6;
    private static final double NEARER = 1e-4;

    boolean of(Statement statement) {
        return statement.match(this);
    }

    @Override
    public Boolean equation(Equation equation) {
        return holds(equation.left(), Comparison.EQUAL, equation.right());
    }

    @Override
    public Boolean chain(Chain chain) {
        return IntStream.range(0, chain.signs().size())
                .allMatch(i -> holds(
                        chain.sides().get(i),
                        chain.signs().get(i),
                        chain.sides().get(i + 1)));
    }

    @Override
    public Boolean allOf(AllOf all) {
        return all.items().stream().allMatch(this::of);
    }

    @Override
    public Boolean anyOf(AnyOf any) {
        return any.items().stream().anyMatch(this::of);
    }

    @Override
    public Boolean interval(Interval interval) {
        double here = here();
        Comparison low = interval.hasLow() ? Comparison.AT_LEAST : Comparison.GREATER;
        Comparison high = interval.hasHigh() ? Comparison.AT_MOST : Comparison.LESS;
        return (Infinity.isEnd(interval.low()) || holds(here, low, value(interval.low())))
                && (Infinity.isEnd(interval.high()) || holds(here, high, value(interval.high())));
    }

    @Override
    public Boolean expression(Expression expression) {
        return isOneOf(expression);
    }

    @Override
    public Boolean elements(Elements elements) {
        return isOneOf(elements);
    }

    @Override
    public Boolean quantity(Quantity quantity) {
        return isOneOf(quantity);
    }

    /** A pair says nothing of one letter. */
    @Override
    public Boolean tuple(Tuple tuple) {
        return false;
    }

    @Override
    public Boolean extent(Extent extent) {
        return extent == Extent.EVERYTHING;
    }

    private boolean isOneOf(Statement values) {
        return values.sides().stream().anyMatch(side -> holds(here(), Comparison.EQUAL, value(side)));
    }

    private double here() {
        return place.getOrDefault(letter, Double.NaN);
    }

    private boolean holds(Expression left, Comparison sign, Expression right) {
        double one = value(left);
        double other = value(right);
        return holds(one, sign, other, areEqual(one, other) || isZero(new Difference(left, right)));
    }

    private double value(Expression side) {
        return Doubles.of(side, place);
    }

    private static boolean holds(double left, Comparison sign, double right) {
        return holds(left, sign, right, Math.abs(left - right) <= NEAR * Math.max(Math.abs(left), Math.abs(right)));
    }

    private static boolean areEqual(double left, double right) {
        return Math.abs(left - right) <= ROUNDING * Math.max(Math.abs(left), Math.abs(right));
    }

    /** Whether this place is as near to a zero as doubles allow: much nearer than its neighbours, in whatever size. */
    private boolean isZero(Expression difference) {
        double here = here();
        double step = STEP * Math.max(1, Math.abs(here));
        double around = sizeAt(difference, here - step) + sizeAt(difference, here + step);
        return Math.abs(Doubles.of(difference, place)) <= NEARER * around;
    }

    private double sizeAt(Expression difference, double at) {
        double value = Doubles.of(difference, Map.of(letter, at));
        return Double.isNaN(value) ? 0 : Math.abs(value);
    }

    private static boolean holds(double left, Comparison sign, double right, boolean equal) {
        if (Double.isNaN(left) || Double.isNaN(right)) {
            return false;
        }
        return switch (sign) {
            case EQUAL -> equal;
            case UNEQUAL -> !equal;
            case LESS -> !equal && left < right;
            case AT_MOST -> equal || left < right;
            case GREATER -> !equal && left > right;
            case AT_LEAST -> equal || left > right;
        };
    }
}
