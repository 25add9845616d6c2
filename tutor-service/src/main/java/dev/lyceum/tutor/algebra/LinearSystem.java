package dev.lyceum.tutor.algebra;

import dev.lyceum.tutor.mathematics.AllOf;
import dev.lyceum.tutor.mathematics.Chain;
import dev.lyceum.tutor.mathematics.Equation;
import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Difference;
import dev.lyceum.tutor.mathematics.Expression.Product;
import dev.lyceum.tutor.mathematics.Expression.Sum;
import dev.lyceum.tutor.mathematics.Expression.Variable;
import dev.lyceum.tutor.mathematics.Extent;
import dev.lyceum.tutor.mathematics.Rational;
import dev.lyceum.tutor.mathematics.Statement;
import dev.lyceum.tutor.mathematics.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Linear equations in several letters, worked out to the one form that all equivalent systems share.
 *
 * @param rows each the coefficients of the letters and then the constant, in reduced echelon form
 */
record LinearSystem(List<List<Rational>> rows, int letters) {

    /** Empty when either is no system of linear equations. */
    static Optional<Solutions> compare(Statement first, Statement second, SortedSet<String> letters) {
        List<String> names = List.copyOf(letters);
        return of(first, names).flatMap(one -> of(second, names).map(one::against));
    }

    /** The only values that satisfy it; empty when there are none, more, or it is no system of linear equations. */
    static Optional<Substitute> point(Statement statement, SortedSet<String> letters) {
        List<String> names = List.copyOf(letters);
        return of(statement, names)
                .filter(system -> system.rows.size() == names.size() && !system.isContradiction())
                .map(system -> system.values(names));
    }

    /** Each row of a single solution says what a letter is. */
    private Substitute values(List<String> names) {
        return new Substitute(IntStream.range(0, letters)
                .boxed()
                .collect(Collectors.toMap(
                        names::get, i -> Expression.of(rows.get(i).get(letters).negate()))));
    }

    private static Optional<LinearSystem> of(Statement statement, List<String> letters) {
        if (statement instanceof Extent extent) {
            return Optional.of(of(extent, letters.size()));
        }
        List<List<Rational>> rows = new ArrayList<>();
        for (Statement item : statement instanceof AllOf all ? all.items() : List.of(statement)) {
            List<Equation> equations = equations(item);
            if (equations.isEmpty()) {
                return Optional.empty();
            }
            for (Equation equation : equations) {
                Optional<List<Rational>> row = row(equation, letters);
                if (row.isEmpty()) {
                    return Optional.empty();
                }
                rows.add(row.get());
            }
        }
        return Optional.of(new LinearSystem(reduced(rows, letters.size()), letters.size()));
    }

    /** Nothing is what 0 = 1 leaves. */
    private static LinearSystem of(Extent extent, int letters) {
        List<Rational> contradiction = new ArrayList<>(Collections.nCopies(letters, Rational.ZERO));
        contradiction.add(Rational.ONE);
        return new LinearSystem(extent == Extent.NOTHING ? List.of(contradiction) : List.of(), letters);
    }

    /** Of anything but equations none, so that it is no system. */
    private static List<Equation> equations(Statement item) {
        if (item instanceof Chain chain && chain.isEquality()) {
            return IntStream.range(1, chain.sides().size())
                    .mapToObj(i ->
                            new Equation(chain.sides().get(i - 1), chain.sides().get(i)))
                    .toList();
        }
        return item instanceof Equation equation ? List.of(equation) : List.of();
    }

    /** Read off from the values at zero and at one of each letter, and then confirmed. */
    private static Optional<List<Rational>> row(Equation equation, List<String> letters) {
        var difference = new Difference(equation.left(), equation.right());
        Optional<Rational> constant = at(difference, letters, "");
        List<Rational> row = new ArrayList<>();
        Expression linear = constant.map(Expression::of).orElse(difference);
        for (String letter : letters) {
            Optional<Rational> there = at(difference, letters, letter);
            if (constant.isEmpty() || there.isEmpty()) {
                return Optional.empty();
            }
            row.add(there.get().minus(constant.get()));
            linear = new Sum(linear, new Product(Expression.of(row.get(row.size() - 1)), new Variable(letter)));
        }
        row.add(constant.orElseThrow());
        return CompareExpressions.areSame(linear, difference) ? Optional.of(row) : Optional.empty();
    }

    private static Optional<Rational> at(Expression tree, List<String> letters, String one) {
        Map<String, Expression> place = letters.stream()
                .collect(Collectors.toMap(
                        letter -> letter, letter -> Expression.of(letter.equals(one) ? Rational.ONE : Rational.ZERO)));
        return Value.of(new Substitute(place).in(tree));
    }

    private static List<List<Rational>> reduced(List<List<Rational>> rows, int letters) {
        List<List<Rational>> rest = new ArrayList<>(rows);
        List<List<Rational>> done = new ArrayList<>();
        for (int column = 0; column <= letters; column++) {
            int at = column;
            Optional<List<Rational>> pivot =
                    rest.stream().filter(row -> !row.get(at).isZero()).findFirst();
            if (pivot.isPresent()) {
                rest.remove(pivot.get());
                List<Rational> unit =
                        scaled(pivot.get(), Rational.ONE.over(pivot.get().get(column)));
                rest.replaceAll(row -> minus(row, unit, at));
                done.replaceAll(row -> minus(row, unit, at));
                done.add(unit);
            }
        }
        return List.copyOf(done);
    }

    private static List<Rational> scaled(List<Rational> row, Rational factor) {
        return row.stream().map(each -> each.times(factor)).toList();
    }

    private static List<Rational> minus(List<Rational> row, List<Rational> unit, int column) {
        List<Rational> result = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            result.add(row.get(i).minus(unit.get(i).times(row.get(column))));
        }
        return result;
    }

    private boolean isContradiction() {
        return rows.stream().anyMatch(row -> row.subList(0, letters).stream().allMatch(Rational::isZero));
    }

    private Solutions against(LinearSystem after) {
        if (isContradiction() || after.isContradiction()) {
            return isContradiction() == after.isContradiction()
                    ? Solutions.EQUAL
                    : isContradiction() ? Solutions.MORE : Solutions.FEWER;
        }
        if (rows.equals(after.rows)) {
            return Solutions.EQUAL;
        }
        List<List<Rational>> together = new ArrayList<>(rows);
        together.addAll(after.rows);
        List<List<Rational>> both = reduced(together, letters);
        return both.equals(rows) ? Solutions.MORE : both.equals(after.rows) ? Solutions.FEWER : Solutions.DIFFERENT;
    }
}
