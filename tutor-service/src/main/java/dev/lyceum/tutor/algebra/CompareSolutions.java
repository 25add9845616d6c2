package dev.lyceum.tutor.algebra;

import dev.lyceum.tutor.mathematics.AllOf;
import dev.lyceum.tutor.mathematics.Chain;
import dev.lyceum.tutor.mathematics.Elements;
import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Call;
import dev.lyceum.tutor.mathematics.Extent;
import dev.lyceum.tutor.mathematics.Function;
import dev.lyceum.tutor.mathematics.Interval;
import dev.lyceum.tutor.mathematics.Statement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Compares what satisfies two statements. With one letter, both are tried at every place where one of them may change between
 * true and false, and once between any two of those. With more letters, all but one are given values in turn.
 */
public final class CompareSolutions {
    private static final int PLACES = 4;
    private static final Set<Function> PERIODIC =
            EnumSet.of(Function.SIN, Function.COS, Function.TAN, Function.SEC, Function.CSC, Function.COT);

    private CompareSolutions() {}

    public static Solutions compare(Statement first, Statement second) {
        SortedSet<String> letters = new TreeSet<>(first.variables());
        letters.addAll(second.variables());
        if (letters.isEmpty()) {
            boolean bare =
                    Stream.of(first, second).anyMatch(each -> each instanceof Elements || each instanceof Interval);
            return bare ? along("x", Map.of(), first, second) : constant(first, second);
        }
        if (letters.size() > 1 && Stream.of(first, second).anyMatch(CompareSolutions::isRegionOfMany)) {
            return first.equals(second) ? Solutions.EQUAL : Solutions.UNKNOWN;
        }
        return letters.size() == 1
                ? along(letters.first(), Map.of(), first, second)
                : LinearSystem.compare(first, second, letters)
                        .or(() -> LinearSystem.point(first, letters).map(point -> at(point, second)))
                        .orElseGet(() -> sampled(letters, first, second));
    }

    /** Samples never meet a single point, so it is put in; whether anything else satisfies the second is not asked. */
    private static Solutions at(Substitute point, Statement second) {
        return constant(point.in(second), Extent.EVERYTHING) == Solutions.EQUAL ? Solutions.MORE : Solutions.DIFFERENT;
    }

    /** Several bounds on several letters: too much for a few samples. */
    private static boolean isRegionOfMany(Statement statement) {
        return statement instanceof AllOf all && all.items().stream().anyMatch(Chain.class::isInstance);
    }

    private static Solutions constant(Statement first, Statement second) {
        var truth = new Truth(Map.of(), "x");
        boolean before = truth.of(first);
        boolean after = truth.of(second);
        return before == after ? Solutions.EQUAL : before ? Solutions.FEWER : Solutions.MORE;
    }

    private static Solutions sampled(SortedSet<String> letters, Statement first, Statement second) {
        List<Solutions> seen = new ArrayList<>();
        for (String free : letters) {
            SortedSet<String> fixed = new TreeSet<>(letters);
            fixed.remove(free);
            CompareExpressions.places(fixed).stream()
                    .limit(PLACES)
                    .map(place -> along(free, place, first, second))
                    .filter(each -> each != Solutions.UNKNOWN)
                    .forEach(seen::add);
        }
        return seen.stream().reduce(CompareSolutions::worse).orElse(Solutions.UNKNOWN);
    }

    private static Solutions worse(Solutions one, Solutions other) {
        if (one == other || other == Solutions.EQUAL) {
            return one;
        }
        return one == Solutions.EQUAL ? other : Solutions.DIFFERENT;
    }

    private static Solutions along(String letter, Map<String, BigDecimal> fixed, Statement first, Statement second) {
        var given = Substitute.numbers(fixed);
        Statement one = given.in(first);
        Statement other = given.in(second);
        boolean anywhere = false;
        boolean fewer = false;
        boolean more = false;
        for (double at : trials(letter, one, other)) {
            var truth = new Truth(Map.of(letter, at), letter);
            boolean before = truth.of(one);
            boolean after = truth.of(other);
            anywhere |= before || after;
            fewer |= before && !after;
            more |= after && !before;
        }
        if (!anywhere && !(fixed.isEmpty() && isDecidable(one, other))) {
            return Solutions.UNKNOWN;
        }
        return fewer ? more ? Solutions.DIFFERENT : Solutions.FEWER : more ? Solutions.MORE : Solutions.EQUAL;
    }

    /** That nothing was found means something only where everything would have been found. */
    private static boolean isDecidable(Statement one, Statement other) {
        return Stream.of(one, other)
                .flatMap(Differences::of)
                .flatMap(Expression::parts)
                .noneMatch(part -> part instanceof Call call && PERIODIC.contains(call.function()));
    }

    private static List<Double> trials(String letter, Statement one, Statement other) {
        List<Double> critical = Stream.of(one, other)
                .flatMap(Differences::of)
                .distinct()
                .flatMap(difference -> difference.variables().isEmpty()
                        ? Stream.of(Doubles.of(difference, Map.of()))
                        : Zeros.of(difference, letter).stream())
                .filter(Double::isFinite)
                .sorted()
                .toList();
        List<Double> trials = new ArrayList<>(critical);
        IntStream.range(1, critical.size()).forEach(i -> trials.add((critical.get(i - 1) + critical.get(i)) / 2));
        trials.add(critical.isEmpty() ? 0.37 : critical.get(0) - 1.37);
        trials.add(critical.isEmpty() ? -2.61 : critical.get(critical.size() - 1) + 1.37);
        return trials;
    }
}
