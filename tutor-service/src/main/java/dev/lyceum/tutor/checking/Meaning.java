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

/** What a statement says as an answer, whichever way it is written. */
sealed interface Meaning {

    /** One value, perhaps of a letter that is named. */
    record One(Expression value, Optional<String> name) implements Meaning {}

    /** Some values in no order. */
    record Several(List<Expression> values, Optional<String> name) implements Meaning {}

    /** Numbers in their order, or by their letters. */
    record Point(List<Expression> values, Map<String, Expression> named) implements Meaning {
        @Override
        public Optional<Interval> asInterval() {
            return named.isEmpty() && values.size() == 2
                    ? Optional.of(new Interval(values.get(0), false, values.get(1), false))
                    : Optional.empty();
        }
    }

    /** All numbers within some bounds. */
    record Region(Statement bounds) implements Meaning {}

    record Amount(Quantity quantity) implements Meaning {}

    record Whole(Extent extent) implements Meaning {}

    /** Equalities that name no letter's value. */
    record Claim(List<Expression> sides) implements Meaning {}

    /** Anything else that may be true of a letter. */
    record Open(Statement statement) implements Meaning {}

    /** (2, 5) where bounds are expected. */
    default Optional<Interval> asInterval() {
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

    private static Meaning several(List<Expression> values, Optional<String> name) {
        List<Expression> different = new ArrayList<>();
        for (Expression value : values) {
            if (different.stream().noneMatch(other -> CompareExpressions.areSame(other, value))) {
                different.add(value);
            }
        }
        return different.size() == 1 ? new One(different.get(0), name) : new Several(different, name);
    }

    /** Bounds are solved for the letter when it stands alone on one side, or in the middle, of numbers. */
    private static Meaning region(Chain chain) {
        boolean ordered = chain.signs().stream().allMatch(Comparison::isOrder);
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
        if (named.size() == all.items().size()) {
            return new Point(List.copyOf(named.values()), named);
        }
        return all.items().stream().allMatch(item -> of(item, letter) instanceof Region)
                ? new Region(all)
                : new Open(all);
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
        boolean bounds = meanings.stream().anyMatch(Region.class::isInstance)
                && meanings.stream()
                        .allMatch(each -> each instanceof Region
                                || each instanceof One one && one.name().isPresent());
        return bounds ? new Region(any) : new Open(any);
    }
}
