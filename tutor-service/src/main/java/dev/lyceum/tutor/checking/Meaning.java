package dev.lyceum.tutor.checking;

import dev.lyceum.tutor.algebra.CompareExpressions;
import dev.lyceum.tutor.mathematics.AllOf;
import dev.lyceum.tutor.mathematics.AnyOf;
import dev.lyceum.tutor.mathematics.Chain;
import dev.lyceum.tutor.mathematics.Comparison;
import dev.lyceum.tutor.mathematics.Elements;
import dev.lyceum.tutor.mathematics.Equation;
import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Variable;
import dev.lyceum.tutor.mathematics.Extent;
import dev.lyceum.tutor.mathematics.Interval;
import dev.lyceum.tutor.mathematics.Quantity;
import dev.lyceum.tutor.mathematics.Statement;
import dev.lyceum.tutor.mathematics.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** What a statement says as an answer, whichever way it is written. */
sealed interface Meaning {

    /** One value, perhaps of a letter that is named. */
    record One(Expression value, Optional<String> name) implements Meaning {}

    /** Some values in no order. */
    record Several(List<Expression> values, Optional<String> name) implements Meaning {}

    /** Numbers in their order, or by their letters. */
    record Point(List<Expression> values, Map<String, Expression> named) implements Meaning {
        @Override
        public Optional<Statement> asBounds() {
            return named.isEmpty() && values.size() == 2
                    ? Optional.of(new Interval(values.get(0), false, values.get(1), false))
                    : Optional.empty();
        }
    }

    /** Some points in no order. */
    record Points(List<Point> points) implements Meaning {
        @Override
        public Optional<Statement> asBounds() {
            List<Statement> bounds = points.stream()
                    .map(Point::asBounds)
                    .flatMap(Optional::stream)
                    .toList();
            return bounds.size() == points.size() ? Optional.of(new AnyOf(bounds)) : Optional.empty();
        }
    }

    /** All numbers within some bounds. */
    record Region(Statement bounds) implements Meaning {
        @Override
        public Optional<Statement> asBounds() {
            return Optional.of(bounds);
        }
    }

    record Amount(Quantity quantity) implements Meaning {}

    record Whole(Extent extent) implements Meaning {}

    /** Equalities that name no letter's value. */
    record Claim(List<Expression> sides) implements Meaning {}

    /** Anything else that may be true of a letter. */
    record Open(Statement statement) implements Meaning {}

    /** What it says where bounds are expected: (2, 5) is a pair, and all that lies between. */
    default Optional<Statement> asBounds() {
        return Optional.empty();
    }

    /** @param letter the one that is asked for, which is not a mere name even if it stands alone */
    static Meaning of(Statement written, Optional<String> letter) {
        Statement statement = PlusMinus.writtenOut(written);
        if (statement instanceof Expression value) {
            return new One(value, Optional.empty());
        }
        if (statement instanceof Quantity quantity) {
            return new Amount(quantity);
        }
        if (statement instanceof Extent extent) {
            return new Whole(extent);
        }
        if (statement instanceof Equation equation) {
            return claim(equation.sides());
        }
        if (statement instanceof Chain chain) {
            return chain.isEquality() ? claim(chain.sides()) : region(chain);
        }
        if (statement instanceof Elements elements) {
            return several(elements.sides(), Optional.empty());
        }
        if (statement instanceof Tuple tuple) {
            return new Point(tuple.sides(), Map.of());
        }
        if (statement instanceof Interval) {
            return new Region(statement);
        }
        return statement instanceof AllOf all ? together(all, letter) : either((AnyOf) statement, letter);
    }

    /** A letter that is equal to what does not hold it, in whatever order, and the rest is equal to each other. */
    private static Meaning claim(List<Expression> written) {
        List<Expression> sides = written.stream().distinct().toList();
        if (sides.size() == 1) {
            return new Claim(written);
        }
        for (Expression side : sides) {
            if (side instanceof Variable name && sides.indexOf(side) % (sides.size() - 1) == 0) {
                List<Expression> rest = new ArrayList<>(sides);
                rest.remove(side);
                if (rest.stream().noneMatch(other -> other.variables().contains(name.name()))) {
                    return rest.size() == 1 || areSame(rest)
                            ? new One(rest.get(rest.size() - 1), Optional.of(name.name()))
                            : new Claim(sides);
                }
            }
        }
        return new Claim(sides);
    }

    static boolean areSame(List<Expression> sides) {
        return sides.stream().allMatch(side -> CompareExpressions.areSame(sides.get(0), side));
    }

    /** Of two ways to write one value, the longer one counts: 10/2 beside 5 is still to be worked out. */
    private static Meaning several(List<Expression> values, Optional<String> name) {
        List<Expression> different = new ArrayList<>();
        for (Expression value : values) {
            Optional<Expression> same = different.stream()
                    .filter(other -> CompareExpressions.areSame(other, value))
                    .findFirst();
            same.ifPresent(different::remove);
            different.add(same.filter(other -> length(other) > length(value)).orElse(value));
        }
        return different.size() == 1 ? new One(different.get(0), name) : new Several(different, name);
    }

    private static long length(Expression value) {
        return value.parts().count();
    }

    /** Bounds are solved for the letter when it stands alone on one side, or in the middle, of numbers. */
    private static Meaning region(Chain chain) {
        boolean ordered = chain.signs().stream().allMatch(Comparison::isOrder)
                || chain.signs().equals(List.of(Comparison.UNEQUAL));
        long letters = chain.sides().stream().filter(Variable.class::isInstance).count();
        long numbers = chain.sides().stream()
                .filter(side -> side.variables().isEmpty())
                .count();
        boolean middle = chain.sides().size() == 2
                || chain.sides().size() == 3 && chain.sides().get(1) instanceof Variable;
        return ordered && middle && letters == 1 && numbers == chain.sides().size() - 1
                ? new Region(chain)
                : new Open(chain);
    }

    private static Meaning together(AllOf all, Optional<String> letter) {
        Map<String, Expression> named = new TreeMap<>();
        for (Statement item : all.items()) {
            if (of(item, letter) instanceof One one && one.name().isPresent()) {
                named.put(one.name().get(), one.value());
            }
        }
        boolean mixed = named.values().stream()
                .anyMatch(value -> value.variables().stream().anyMatch(named::containsKey));
        if (named.size() == all.items().size() && !mixed) {
            return new Point(List.copyOf(named.values()), named);
        }
        List<Meaning> meanings =
                all.items().stream().map(item -> of(item, letter)).toList();
        if (meanings.stream().allMatch(Point.class::isInstance)) {
            return points(meanings);
        }
        return meanings.stream().allMatch(Region.class::isInstance) ? new Region(all) : new Open(all);
    }

    private static Meaning either(AnyOf any, Optional<String> letter) {
        List<Meaning> meanings =
                any.items().stream().map(item -> of(item, letter)).toList();
        if (meanings.stream().allMatch(One.class::isInstance)) {
            List<String> names = meanings.stream()
                    .flatMap(each -> ((One) each).name().stream())
                    .distinct()
                    .toList();
            if (names.size() <= 1) {
                return several(
                        meanings.stream().map(each -> ((One) each).value()).toList(),
                        names.stream().findFirst());
            }
        }
        if (meanings.stream().allMatch(Point.class::isInstance)) {
            return points(meanings);
        }
        List<Statement> bounds = IntStream.range(0, meanings.size())
                .mapToObj(i -> isNamed(meanings.get(i))
                        ? Optional.of(any.items().get(i))
                        : meanings.get(i).asBounds())
                .flatMap(Optional::stream)
                .toList();
        return meanings.stream().anyMatch(Region.class::isInstance) && bounds.size() == meanings.size()
                ? new Region(new AnyOf(bounds))
                : new Open(any);
    }

    private static boolean isNamed(Meaning meaning) {
        return meaning instanceof One one && one.name().isPresent();
    }

    private static Meaning points(List<Meaning> each) {
        return new Points(each.stream().map(Point.class::cast).toList());
    }
}
