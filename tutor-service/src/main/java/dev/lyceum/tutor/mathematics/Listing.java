package dev.lyceum.tutor.mathematics;

import dev.lyceum.tutor.mathematics.Expression.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Items joined by "and", "or" and commas. Values alone are a list in no order. A value behind {@code x = 2} is another value
 * of x, one behind {@code x ≠ 2} is another that x is not, and what is equal to different values is any of them, whichever word joins them.
 */
final class Listing {
    private final List<List<Statement>> groups = new ArrayList<>();
    private boolean continued;

    void add(Statement item, boolean or) {
        if (groups.isEmpty() || or) {
            groups.add(new ArrayList<>());
        }
        groups.get(groups.size() - 1).add(named(item));
    }

    private Statement named(Statement item) {
        if (!(item instanceof Expression value)) {
            return item;
        }
        if (last() instanceof Equation before && before.left() instanceof Variable) {
            continued = true;
            return new Equation(before.left(), value);
        }
        return last() instanceof Chain before && excludes(before)
                ? new Chain(List.of(before.sides().get(0), value), before.signs())
                : item;
    }

    private static boolean excludes(Chain chain) {
        return chain.sides().get(0) instanceof Variable && chain.signs().equals(List.of(Comparison.UNEQUAL));
    }

    private Statement last() {
        List<Statement> all = all().toList();
        return all.isEmpty() ? Extent.NOTHING : all.get(all.size() - 1);
    }

    private Stream<Statement> all() {
        return groups.stream().flatMap(List::stream);
    }

    Statement statement() {
        List<Statement> items = all().toList();
        if (items.size() == 1) {
            return items.get(0);
        }
        if (items.stream().allMatch(Expression.class::isInstance)) {
            return new Elements(items.stream().map(Expression.class::cast).toList());
        }
        if (continued || isOneLetter(items)) {
            return new AnyOf(items);
        }
        List<Statement> any = groups.stream().map(Listing::together).toList();
        return any.size() == 1 ? any.get(0) : new AnyOf(any);
    }

    private static Statement together(List<Statement> group) {
        return group.size() == 1 ? group.get(0) : new AllOf(group);
    }

    /** x = 2 and x = 3 */
    private static boolean isOneLetter(List<Statement> items) {
        boolean solved = items.stream()
                .allMatch(item -> item instanceof Equation equation
                        && equation.left() instanceof Variable
                        && equation.right().variables().isEmpty());
        return solved
                && items.stream()
                                .map(item -> ((Equation) item).left())
                                .distinct()
                                .count()
                        == 1;
    }
}
