package dev.lyceum.tutor.checking;

import dev.lyceum.tutor.algebra.Fraction;
import dev.lyceum.tutor.algebra.Parts;
import dev.lyceum.tutor.algebra.Polynomial;
import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Difference;
import dev.lyceum.tutor.mathematics.Expression.Product;
import dev.lyceum.tutor.mathematics.Expression.Sum;
import dev.lyceum.tutor.mathematics.Rational;
import dev.lyceum.tutor.mathematics.Statement;
import java.util.List;
import java.util.SortedSet;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Mistakes in doing the same to each side. */
final class MovingMistakes {
    private static final int MOST_TERMS = 8;
    private static final Rational TWO = Rational.of(2);

    private MovingMistakes() {}

    private record Move(int side, Expression term) {
        /** The term leaves its side, and comes to the others with the sign it had. */
        Statement unchanged(Statement line) {
            return Sides.changed(line, side, there -> new Difference(there, term), other -> new Sum(other, term));
        }
    }

    /** One or two terms moved. Of 2x = 8 nothing is moved: {@link #loneMoved}. */
    static Stream<Statement> moved(Statement line) {
        return isLone(line) ? Stream.empty() : movedAnyhow(line);
    }

    /** Believed only when the line says just that: 2x = 8 as 2x + 8 = 0. */
    static Stream<Statement> loneMoved(Statement line) {
        boolean toNothing = line.sides().stream().anyMatch(Term::isZero);
        return isLone(line) && !toNothing ? movedAnyhow(line) : Stream.empty();
    }

    private static boolean isLone(Statement line) {
        return line.sides().stream().noneMatch(Parts::isSum)
                && line.sides().stream().anyMatch(side -> side.variables().isEmpty());
    }

    private static Stream<Statement> movedAnyhow(Statement line) {
        List<Move> moves = moves(line);
        Stream<Statement> single = moves.stream().map(move -> move.unchanged(line));
        Stream<Statement> two = IntStream.range(0, moves.size()).boxed().flatMap(i -> moves.stream()
                .skip(i + 1L)
                .map(other -> other.unchanged(moves.get(i).unchanged(line))));
        return Stream.concat(single, two);
    }

    private static List<Move> moves(Statement line) {
        if (!Sides.areOf(line)) {
            return List.of();
        }
        List<Expression> sides = line.sides();
        return IntStream.range(0, sides.size())
                .boxed()
                .flatMap(i -> Parts.terms(sides.get(i)).map(term -> new Move(i, term)))
                .filter(move -> !Term.isZero(move.term()))
                .limit(MOST_TERMS)
                .toList();
    }

    /** A term taken away on one side only, or a factor, or a denominator. */
    static Stream<Statement> onOneSide(Statement line) {
        if (!Sides.areOf(line)) {
            return Stream.empty();
        }
        return Stream.concat(added(line), scaled(line));
    }

    private static Stream<Statement> added(Statement line) {
        return moves(line).stream()
                .map(Move::term)
                .distinct()
                .flatMap(term -> onOne(line, side -> new Difference(side, term)));
    }

    private static Stream<Statement> onOne(Statement line, UnaryOperator<Expression> change) {
        return IntStream.range(0, line.sides().size())
                .mapToObj(i -> Sides.changed(line, i, change, UnaryOperator.identity()));
    }

    private static Stream<Statement> scaled(Statement line) {
        Stream<Expression> inverses =
                line.sides().stream().flatMap(Parts::terms).map(Term::of).flatMap(MovingMistakes::inverse);
        return Stream.concat(inverses, Denominators.of(line))
                .distinct()
                .limit(MOST_TERMS)
                .flatMap(factor -> onOne(line, side -> new Product(factor, side)));
    }

    /** What a term must be multiplied by to be rid of its number. */
    private static Stream<Expression> inverse(Term term) {
        Rational number = term.coefficient();
        return term.isNumber() || number.isZero() || number.abs().equals(Rational.ONE)
                ? Stream.empty()
                : Stream.of(Expression.of(Rational.ONE.over(number)));
    }

    /** A square completed on one side only. */
    static Stream<Statement> completed(Statement line) {
        SortedSet<String> letters = line.variables();
        return letters.size() == 1 && Sides.areOf(line)
                ? line.sides().stream()
                        .flatMap(side -> Fraction.of(side, letters.first()).stream())
                        .map(Fraction::top)
                        .filter(top -> top.degree() == 2)
                        .map(MovingMistakes::completion)
                        .flatMap(square -> onOne(line, side -> new Sum(side, square)))
                : Stream.empty();
    }

    private static Expression completion(Polynomial quadratic) {
        Rational half = quadratic.coefficient(1).over(quadratic.coefficient(2)).over(TWO);
        return Expression.of(half.times(half));
    }
}
