package dev.lyceum.tutor.checking;

import dev.lyceum.tutor.algebra.CompareExpressions;
import dev.lyceum.tutor.checking.Meaning.Amount;
import dev.lyceum.tutor.checking.Meaning.Claim;
import dev.lyceum.tutor.checking.Meaning.One;
import dev.lyceum.tutor.checking.Meaning.Open;
import dev.lyceum.tutor.checking.Meaning.Point;
import dev.lyceum.tutor.checking.Meaning.Points;
import dev.lyceum.tutor.checking.Meaning.Region;
import dev.lyceum.tutor.checking.Meaning.Several;
import dev.lyceum.tutor.checking.Meaning.Whole;
import dev.lyceum.tutor.mathematics.AllOf;
import dev.lyceum.tutor.mathematics.AnyOf;
import dev.lyceum.tutor.mathematics.Cases;
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

/** What a statement means as an answer; ± is written out before. */
enum ReadMeaning implements Cases<Meaning> {
    CASES;

    @Override
    public Meaning expression(Expression expression) {
        return new One(expression, Optional.empty());
    }

    @Override
    public Meaning quantity(Quantity quantity) {
        return new Amount(quantity);
    }

    @Override
    public Meaning extent(Extent extent) {
        return new Whole(extent);
    }

    @Override
    public Meaning equation(Equation equation) {
        return claim(equation.sides());
    }

    @Override
    public Meaning chain(Chain chain) {
        return chain.isEquality() ? claim(chain.sides()) : region(chain);
    }

    @Override
    public Meaning elements(Elements elements) {
        return several(elements.sides(), Optional.empty());
    }

    @Override
    public Meaning tuple(Tuple tuple) {
        return new Point(tuple.sides(), Map.of());
    }

    @Override
    public Meaning interval(Interval interval) {
        return new Region(interval);
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
                    return rest.size() == 1 || Meaning.areSame(rest)
                            ? new One(rest.get(rest.size() - 1), Optional.of(name.name()))
                            : new Claim(sides);
                }
            }
        }
        return new Claim(sides);
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

    @Override
    public Meaning allOf(AllOf all) {
        Map<String, Expression> named = new TreeMap<>();
        for (Statement item : all.items()) {
            if (Meaning.of(item) instanceof One one && one.name().isPresent()) {
                named.put(one.name().get(), one.value());
            }
        }
        boolean mixed = named.values().stream()
                .anyMatch(value -> value.variables().stream().anyMatch(named::containsKey));
        if (named.size() == all.items().size() && !mixed) {
            return new Point(List.copyOf(named.values()), named);
        }
        List<Meaning> meanings = all.items().stream().map(Meaning::of).toList();
        if (meanings.stream().allMatch(Point.class::isInstance)) {
            return points(meanings);
        }
        return meanings.stream().allMatch(Region.class::isInstance) ? new Region(all) : new Open(all);
    }

    @Override
    public Meaning anyOf(AnyOf any) {
        List<Meaning> meanings = any.items().stream().map(Meaning::of).toList();
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
