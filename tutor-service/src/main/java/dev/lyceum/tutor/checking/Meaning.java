package dev.lyceum.tutor.checking;

import dev.lyceum.tutor.algebra.CompareExpressions;
import dev.lyceum.tutor.mathematics.AnyOf;
import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Extent;
import dev.lyceum.tutor.mathematics.Interval;
import dev.lyceum.tutor.mathematics.Quantity;
import dev.lyceum.tutor.mathematics.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    /** Whether it may be a line of working: true or false of its letters, and no value of any. */
    default boolean isOnTheWay() {
        return this instanceof Open
                || this instanceof Claim
                || this instanceof One one
                        && one.name().isPresent()
                        && !one.value().variables().isEmpty();
    }

    static Meaning of(Statement statement) {
        return PlusMinus.writtenOut(statement).match(ReadMeaning.CASES);
    }

    static boolean areSame(List<Expression> sides) {
        return sides.stream().allMatch(side -> CompareExpressions.areSame(sides.get(0), side));
    }
}
