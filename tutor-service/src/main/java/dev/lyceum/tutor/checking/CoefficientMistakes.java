package dev.lyceum.tutor.checking;

import dev.lyceum.tutor.algebra.Parts;
import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Difference;
import dev.lyceum.tutor.mathematics.Expression.Negation;
import dev.lyceum.tutor.mathematics.Expression.Product;
import dev.lyceum.tutor.mathematics.Expression.Quotient;
import dev.lyceum.tutor.mathematics.Expression.Sum;
import dev.lyceum.tutor.mathematics.Rational;
import dev.lyceum.tutor.mathematics.Statement;
import dev.lyceum.tutor.mathematics.Value;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Mistakes in undoing the factor of 3x = 12, or the divisor of x/3 = 12. */
final class CoefficientMistakes {
    private CoefficientMistakes() {}

    /**
     * A side that is a number times something, or something divided by a number, or a number divided by something.
     *
     * @param rest the something
     */
    private record Scaled(Statement line, int side, Kind kind, Expression number, Expression rest) {
        /** The something by itself, and a number found from the other side and from the number at it. */
        Stream<Statement> solved(BinaryOperator<Expression> work) {
            Statement solved = Sides.changed(line, side, there -> rest, other -> work.apply(other, number));
            boolean negative =
                    Value.of(number).filter(value -> value.signum() < 0).isPresent();
            return negative ? Stream.of(Sides.turned(solved), solved) : Stream.of(solved);
        }
    }

    private enum Kind {
        TIMES,
        DIVIDED,
        DIVIDES
    }

    static Stream<Statement> dropped(Statement line) {
        return solved(line, List.of(Kind.TIMES), (other, number) -> other);
    }

    static Stream<Statement> subtracted(Statement line) {
        return solved(line, List.of(Kind.TIMES, Kind.DIVIDED), Difference::new);
    }

    static Stream<Statement> added(Statement line) {
        return solved(line, List.of(Kind.TIMES, Kind.DIVIDED), Sum::new);
    }

    static Stream<Statement> inverted(Statement line) {
        return Stream.of(
                        solved(line, List.of(Kind.TIMES), (other, number) -> new Quotient(number, other)),
                        solved(
                                line,
                                List.of(Kind.DIVIDED),
                                (other, number) -> new Quotient(Term.ONE, new Product(other, number))),
                        solved(line, List.of(Kind.DIVIDES), Quotient::new))
                .flatMap(each -> each);
    }

    static Stream<Statement> multiplied(Statement line) {
        return solved(line, List.of(Kind.TIMES, Kind.DIVIDES), Product::new);
    }

    static Stream<Statement> divided(Statement line) {
        return solved(line, List.of(Kind.DIVIDED), Quotient::new);
    }

    private static Stream<Statement> solved(Statement line, List<Kind> kinds, BinaryOperator<Expression> work) {
        return scaledIn(line).stream()
                .filter(side -> kinds.contains(side.kind()))
                .flatMap(side -> side.solved(work));
    }

    /** Of the line as it stands or, when it is not so simple yet, with its terms put together. */
    private static List<Scaled> scaledIn(Statement line) {
        List<Scaled> asWritten = scaled(line).toList();
        return asWritten.isEmpty()
                ? Gathered.of(line).stream()
                        .flatMap(CoefficientMistakes::scaled)
                        .toList()
                : asWritten;
    }

    private static Stream<Scaled> scaled(Statement line) {
        if (!Sides.areOf(line)) {
            return Stream.empty();
        }
        return IntStream.range(0, line.sides().size())
                .boxed()
                .flatMap(i -> scaled(line, i, line.sides().get(i)));
    }

    private static Stream<Scaled> scaled(Statement line, int i, Expression side) {
        if (Parts.isSum(side) || Value.of(side).isPresent()) {
            return Stream.empty();
        }
        Expression bare = side instanceof Negation negation ? negation.of() : side;
        if (bare instanceof Quotient quotient) {
            Expression bottom = side == bare ? quotient.right() : new Negation(quotient.right());
            Expression top = side == bare ? quotient.left() : new Negation(quotient.left());
            if (Value.of(bottom).isPresent()) {
                return Stream.of(new Scaled(line, i, Kind.DIVIDED, bottom, quotient.left()));
            }
            if (Value.of(top).isPresent()) {
                return Stream.of(new Scaled(line, i, Kind.DIVIDES, top, quotient.right()));
            }
        }
        Term term = Term.of(side);
        return term.coefficient().abs().equals(Rational.ONE)
                        || term.coefficient().isZero()
                ? Stream.empty()
                : Stream.of(new Scaled(line, i, Kind.TIMES, Expression.of(term.coefficient()), term.base()));
    }
}
