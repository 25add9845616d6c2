package dev.lyceum.tutor.algebra;

import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Rational;
import dev.lyceum.tutor.mathematics.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.SplittableRandom;
import java.util.TreeSet;

/**
 * Decides whether two expressions are the same function: exactly for fractions, by an identity test for fractions of
 * polynomials, otherwise at sampled places, where both must have a value or neither, confirmed to fifty digits. A gap that
 * only one of them has, as (x² − 1)/(x − 1) at 1, makes no difference.
 */
public final class CompareExpressions {
    private static final int IDENTITY_PLACES = 4;
    private static final int PLACES = 40;
    private static final int ENOUGH = 5;
    private static final int CONFIRMED = 3;
    private static final double NEAR = 1e-7;
    private static final long SEED = 20_061;
    /** Thousandths, small ones and large, of both signs, and none that school likes. */
    private static final long[] SIZES = {
        93, 217, 411, 583, 771, 1_291, 1_637, 2_173, 2_719, 3_613, 5_831, 11_317, 23_719, 61_543, 211_787, 1_013_317
    };

    private CompareExpressions() {}

    public static Sameness compare(Expression one, Expression other) {
        return compare(one, other, Set.of());
    }

    /** @param positive letters that stand for positive numbers only; the others may stand for any */
    public static Sameness compare(Expression one, Expression other, Set<String> positive) {
        if (one.equals(other)) {
            return Sameness.SAME;
        }
        Optional<Rational> left = Value.of(one);
        Optional<Rational> right = Value.of(other);
        if (left.isPresent() && right.isPresent()) {
            return Sameness.when(left.equals(right));
        }
        SortedSet<String> letters = new TreeSet<>(one.variables());
        letters.addAll(other.variables());
        if (letters.isEmpty()) {
            return areFar(Doubles.of(one, Map.of()), Doubles.of(other, Map.of()))
                    ? Sameness.DIFFERENT
                    : confirmed(one, other, List.of(Map.of()), 1);
        }
        return Modular.fits(one) && Modular.fits(other)
                ? identity(one, other, letters)
                : sampled(one, other, places(letters, positive));
    }

    public static boolean areSame(Expression one, Expression other) {
        return compare(one, other) == Sameness.SAME;
    }

    private static Sameness identity(Expression one, Expression other, SortedSet<String> letters) {
        var random = new SplittableRandom(SEED);
        int compared = 0;
        for (int i = 0; i < IDENTITY_PLACES; i++) {
            Map<String, Long> place = new HashMap<>();
            letters.forEach(letter -> place.put(letter, random.nextLong(Modular.PRIME)));
            var left = one.fold(new Modular(place));
            var right = other.fold(new Modular(place));
            if (left.isPresent() && right.isPresent()) {
                compared++;
                if (left.getAsLong() != right.getAsLong()) {
                    return Sameness.DIFFERENT;
                }
            }
        }
        return compared == IDENTITY_PLACES ? Sameness.SAME : Sameness.UNKNOWN;
    }

    public static boolean areSame(Expression one, Expression other, Set<String> positive) {
        return compare(one, other, positive) == Sameness.SAME;
    }

    private static Sameness sampled(Expression one, Expression other, List<Map<String, BigDecimal>> places) {
        List<Map<String, BigDecimal>> common = new ArrayList<>();
        for (Map<String, BigDecimal> place : places) {
            double left = Doubles.of(one, doubles(place));
            double right = Doubles.of(other, doubles(place));
            if (Double.isNaN(left) != Double.isNaN(right) && !overflow(one, other, doubles(place))) {
                return Sameness.DIFFERENT;
            }
            if (areFar(left, right)) {
                return Sameness.DIFFERENT;
            }
            if (!Double.isNaN(left) && !Double.isNaN(right)) {
                common.add(place);
            }
        }
        return common.size() < ENOUGH ? Sameness.UNKNOWN : confirmed(one, other, common, CONFIRMED);
    }

    private static boolean overflow(Expression one, Expression other, Map<String, Double> place) {
        return Doubles.overflows(one, place) || Doubles.overflows(other, place);
    }

    /** No two letters have one size at one place, where b − c would be zero: an odd step meets all sixteen. */
    static List<Map<String, BigDecimal>> places(SortedSet<String> letters) {
        var random = new SplittableRandom(SEED);
        List<Map<String, BigDecimal>> places = new ArrayList<>();
        for (int i = 0; i < PLACES; i++) {
            Map<String, BigDecimal> place = new HashMap<>();
            int next = letters.size() == 1 ? i : random.nextInt(SIZES.length);
            int step = 2 * random.nextInt(SIZES.length / 2) + 1;
            for (String letter : letters) {
                long size = SIZES[next % SIZES.length];
                next += step;
                boolean negative = letters.size() == 1 ? i / SIZES.length % 2 == 1 : random.nextInt(4) == 0;
                place.put(letter, BigDecimal.valueOf(negative ? -size : size, 3));
            }
            places.add(place);
        }
        return places;
    }

    private static List<Map<String, BigDecimal>> places(SortedSet<String> letters, Set<String> positive) {
        List<Map<String, BigDecimal>> places = places(letters);
        places.forEach(place -> positive.forEach(letter -> place.computeIfPresent(letter, (any, size) -> size.abs())));
        return places;
    }

    static Map<String, Double> doubles(Map<String, BigDecimal> place) {
        Map<String, Double> doubles = new HashMap<>();
        place.forEach((letter, value) -> doubles.put(letter, value.doubleValue()));
        return doubles;
    }

    /** Never where one of them has no value. */
    private static boolean areFar(double left, double right) {
        return Math.abs(left - right) > NEAR * Math.max(1, Math.max(Math.abs(left), Math.abs(right)));
    }

    private static Sameness confirmed(
            Expression one, Expression other, List<Map<String, BigDecimal>> places, int enough) {
        int confirmed = 0;
        for (Map<String, BigDecimal> place : places) {
            Optional<BigDecimal> left = Precise.of(one, place);
            Optional<BigDecimal> right = Precise.of(other, place);
            if (left.isPresent() && right.isPresent()) {
                if (!Precise.areEqual(left.get(), right.get())) {
                    return Sameness.DIFFERENT;
                }
                if (++confirmed == enough) {
                    return Sameness.SAME;
                }
            }
        }
        return Sameness.UNKNOWN;
    }
}
