package dev.lyceum.tutor.algebra;

import dev.lyceum.tutor.mathematics.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.DoubleUnaryOperator;

/**
 * Where a function of one letter is zero, and where it begins or ceases to have a value. All such places of a polynomial; of
 * other functions those that a fine search finds within a million of zero.
 */
final class Zeros {
    private static final double[] GRID = grid();
    private static final int HALVINGS = 56;
    private static final double TOUCHING = 1e-11;
    private static final int MOST_TOUCHED = 60;

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
        int touched = 0;
        for (int i = 0; i < GRID.length; i++) {
            values[i] = function.applyAsDouble(GRID[i]);
            if (values[i] == 0) {
                found.add(GRID[i]);
            }
            if (i > 0) {
                between(function, GRID[i - 1], values[i - 1], GRID[i], values[i])
                        .ifPresent(found::add);
            }
            if (i > 1 && touched < MOST_TOUCHED && isLow(values, i)) {
                touched++;
                touching(function, values, i).ifPresent(found::add);
            }
        }
        return new ArrayList<>(found);
    }

    /** A change of sign, or the edge of where there is a value. */
    private static Optional<Double> between(
            DoubleUnaryOperator function, double low, double atLow, double high, double atHigh) {
        boolean edge = Double.isNaN(atLow) != Double.isNaN(atHigh);
        if (!edge && !(atLow * atHigh < 0)) {
            return Optional.empty();
        }
        double from = low;
        double to = high;
        for (int i = 0; i < HALVINGS && from < to; i++) {
            double middle = from + (to - from) / 2;
            double value = function.applyAsDouble(middle);
            boolean left = edge ? Double.isNaN(value) == Double.isNaN(atLow) : value * atLow > 0;
            from = left ? middle : from;
            to = left ? to : middle;
        }
        return Optional.of(rounded(to));
    }

    /** Whether the middle of three neighbours is nearest to zero, and they are all on one side of it. */
    private static boolean isLow(double[] values, int right) {
        double before = values[right - 2];
        double middle = values[right - 1];
        double after = values[right];
        return before * middle > 0
                && middle * after > 0
                && Math.abs(middle) < Math.abs(before)
                && Math.abs(middle) <= Math.abs(after);
    }

    /** A zero that is touched and not crossed: the smallest size between three neighbours. */
    private static Optional<Double> touching(DoubleUnaryOperator function, double[] values, int right) {
        double before = Math.abs(values[right - 2]);
        double low = GRID[right - 2];
        double high = GRID[right];
        for (int i = 0; i < HALVINGS; i++) {
            double third = (high - low) / 3;
            boolean leftIsLess =
                    Math.abs(function.applyAsDouble(low + third)) < Math.abs(function.applyAsDouble(high - third));
            high = leftIsLess ? high - third : high;
            low = leftIsLess ? low : low + third;
        }
        double place = rounded((low + high) / 2);
        return Math.abs(function.applyAsDouble(place)) < TOUCHING * Math.max(1, before)
                ? Optional.of(place)
                : Optional.empty();
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
        for (double size = 25; size < 1e6; size *= 1.07) {
            places.add(size);
            places.add(-size);
        }
        return places.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
