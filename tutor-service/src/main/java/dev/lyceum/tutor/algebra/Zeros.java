package dev.lyceum.tutor.algebra;

import dev.lyceum.tutor.mathematics.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;

/**
 * Where a function of one letter is zero, and where it begins or ceases to have a value. All such places of a polynomial; of
 * other functions those that a fine search finds within some reach of zero.
 */
final class Zeros {
    private static final double[] GRID = grid();
    private static final int HALVINGS = 56;
    private static final int PIECES = 16;
    private static final double TOUCHING = 1e-11;
    private static final int MOST_TURNS = 60;

    private Zeros() {}

    static List<Double> of(Expression tree, String letter) {
        Optional<Fraction> fraction = Fraction.of(tree, letter);
        if (fraction.isPresent()) {
            List<Double> places = ofPolynomial(fraction.get().top());
            places.addAll(ofPolynomial(fraction.get().bottom()));
            return places;
        }
        return search(place -> Doubles.of(tree, Map.of(letter, place)));
    }

    private static List<Double> ofPolynomial(Polynomial polynomial) {
        Polynomial simple = polynomial.withSimpleRoots();
        return switch (simple.degree()) {
            case -1, 0 -> new ArrayList<>();
            case 1 -> new ArrayList<>(List.of(-ratio(simple, 0, 1)));
            case 2 -> ofQuadratic(ratio(simple, 1, 2) / 2, ratio(simple, 0, 2));
            default -> search(simple.function());
        };
    }

    private static double ratio(Polynomial polynomial, int top, int bottom) {
        return polynomial.coefficient(top).over(polynomial.coefficient(bottom)).doubleValue();
    }

    private static List<Double> ofQuadratic(double half, double constant) {
        double square = half * half - constant;
        List<Double> places = new ArrayList<>();
        if (square >= 0) {
            double far = half > 0 ? -half - Math.sqrt(square) : -half + Math.sqrt(square);
            places.add(far);
            places.add(far == 0 ? -2 * half - far : constant / far);
        }
        return places;
    }

    private static List<Double> search(DoubleUnaryOperator function) {
        var found = new TreeSet<Double>();
        double[] values = new double[GRID.length];
        int turned = 0;
        for (int i = 0; i < GRID.length; i++) {
            values[i] = function.applyAsDouble(GRID[i]);
            if (values[i] == 0) {
                found.add(GRID[i]);
            }
            if (i > 0) {
                between(function, GRID[i - 1], values[i - 1], GRID[i], values[i], found);
            }
            if (i > 1 && turned < MOST_TURNS && turns(values, i)) {
                turned++;
                around(function, i, Math.signum(values[i]), found);
            }
        }
        return new ArrayList<>(found);
    }

    /** A change of sign, or the edge of where there is a value, with what lies behind it. */
    private static void between(
            DoubleUnaryOperator function, double low, double atLow, double high, double atHigh, Set<Double> found) {
        if (Double.isNaN(atLow) != Double.isNaN(atHigh)) {
            double edge = bisected(function, low, high, value -> Double.isNaN(value) == Double.isNaN(atLow));
            found.add(edge);
            behind(function, Double.isNaN(atLow) ? edge : low, Double.isNaN(atLow) ? high : edge, found);
        } else if (atLow * atHigh < 0) {
            found.add(bisected(function, low, high, value -> value * atLow > 0));
        }
    }

    private static void behind(DoubleUnaryOperator function, double low, double high, Set<Double> found) {
        double before = Double.NaN;
        for (int i = 1; i < PIECES; i++) {
            double at = low + (high - low) * i / PIECES;
            double value = function.applyAsDouble(at);
            if (before * value < 0) {
                double start = before;
                found.add(bisected(function, low + (high - low) * (i - 1) / PIECES, at, here -> here * start > 0));
            }
            before = value;
        }
    }

    private static double bisected(DoubleUnaryOperator function, double low, double high, DoublePredicate isLeft) {
        double from = low;
        double to = high;
        for (int i = 0; i < HALVINGS && from < to; i++) {
            double middle = from + (to - from) / 2;
            boolean left = isLeft.test(function.applyAsDouble(middle));
            from = left ? middle : from;
            to = left ? to : middle;
        }
        return rounded(to);
    }

    /** Whether the middle of three neighbours is nearest to zero, and they are all on one side of it. */
    private static boolean turns(double[] values, int right) {
        double before = values[right - 2];
        double middle = values[right - 1];
        double after = values[right];
        return before * middle > 0
                && middle * after > 0
                && Math.abs(middle) <= Math.abs(before)
                && Math.abs(middle) <= Math.abs(after);
    }

    /** Between three neighbours the lowest place: a zero that is touched, or with one zero on either side. */
    private static void around(DoubleUnaryOperator function, int right, double side, Set<Double> found) {
        double low = GRID[right - 2];
        double high = GRID[right];
        for (int i = 0; i < HALVINGS; i++) {
            double third = (high - low) / 3;
            boolean leftIsLess =
                    side * function.applyAsDouble(low + third) < side * function.applyAsDouble(high - third);
            high = leftIsLess ? high - third : high;
            low = leftIsLess ? low : low + third;
        }
        double place = rounded((low + high) / 2);
        double value = side * function.applyAsDouble(place);
        if (Math.abs(value) < TOUCHING * Math.max(1, Math.abs(function.applyAsDouble(GRID[right])))) {
            found.add(place);
        } else if (value < 0) {
            found.add(bisected(function, GRID[right - 2], place, here -> side * here > 0));
            found.add(bisected(function, place, GRID[right], here -> side * here < 0));
        }
    }

    /** School's numbers are short: a place that is one but for the last digits is that one. */
    private static double rounded(double place) {
        double shortened = Math.rint(place * 1e6) / 1e6;
        return Math.abs(shortened - place) < 1e-11 * Math.max(1, Math.abs(place)) ? shortened : place;
    }

    private static double[] grid() {
        var places = new TreeSet<Double>();
        for (int i = -500; i <= 500; i++) {
            places.add(i / 20.0 + 0.000_317);
        }
        for (double size = 25; size < 1e30; size *= size < 1e6 ? 1.07 : 2) {
            places.add(size);
            places.add(-size);
        }
        return places.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
