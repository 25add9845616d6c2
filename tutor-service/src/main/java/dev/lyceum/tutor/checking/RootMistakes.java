package dev.lyceum.tutor.checking;

import dev.lyceum.tutor.mathematics.AnyOf;
import dev.lyceum.tutor.mathematics.Equation;
import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Call;
import dev.lyceum.tutor.mathematics.Expression.Negation;
import dev.lyceum.tutor.mathematics.Expression.Power;
import dev.lyceum.tutor.mathematics.Expression.Product;
import dev.lyceum.tutor.mathematics.Expression.Quotient;
import dev.lyceum.tutor.mathematics.Function;
import dev.lyceum.tutor.mathematics.Rational;
import dev.lyceum.tutor.mathematics.Statement;
import dev.lyceum.tutor.mathematics.Value;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Mistakes in undoing a power or a root. */
final class RootMistakes {
    private static final Expression TWO = Expression.of(Rational.of(2));

    private RootMistakes() {}

    /** √36 as 18. */
    static Stream<Expression> isHalf(Expression part) {
        if (part instanceof Call call && call.function() == Function.SQRT) {
            return Stream.of(new Quotient(call.first(), TWO));
        }
        return part instanceof Call call && call.function() == Function.ROOT
                ? Stream.of(new Quotient(call.children().get(1), call.first()))
                : Stream.empty();
    }

    /** x² = 16 as x = 8 or as x = ±8; √x = 3 as x = 6. */
    static Stream<Statement> halved(Statement line) {
        return undone(line, true);
    }

    /** x² = 16 as x = ±16; what is not solved at once is left to {@link #isDropped}. */
    static Stream<Statement> droppedWithBothSigns(Statement line) {
        return undone(line, false).filter(AnyOf.class::isInstance);
    }

    /** x² as x, √x as x. */
    static Stream<Expression> isDropped(Expression part) {
        if (part instanceof Power power && Value.of(power.exponent()).isPresent()) {
            return Stream.of(power.base());
        }
        return part instanceof Call call && call.function() == Function.SQRT ? Stream.of(call.first()) : Stream.empty();
    }

    private static Stream<Statement> undone(Statement line, boolean shared) {
        return Stream.concat(Stream.of(line), Gathered.of(line).map(RootMistakes::divided).stream())
                .filter(Sides::areOf)
                .flatMap(each -> IntStream.range(0, each.sides().size())
                        .boxed()
                        .flatMap(i -> undone(each, i, each.sides().get(i), shared)));
    }

    /** x² = 25 of 2x² = 50. */
    private static Statement divided(Statement gathered) {
        Term left = Term.of(gathered.sides().get(0));
        Expression right = new Quotient(gathered.sides().get(1), Expression.of(left.coefficient()));
        return Sides.over(gathered, List.of(left.base(), right));
    }

    private static Stream<Statement> undone(Statement line, int i, Expression side, boolean shared) {
        if (side instanceof Power power
                && Value.of(power.exponent()).isPresent()
                && !side.variables().isEmpty()) {
            Statement solved = Sides.changed(
                    line, i, there -> power.base(), other -> shared ? new Quotient(other, power.exponent()) : other);
            return Stream.concat(Stream.of(solved), bothSigns(solved, i));
        }
        return side instanceof Call call && call.function() == Function.SQRT && shared
                ? Stream.of(Sides.changed(line, i, there -> call.first(), other -> new Product(TWO, other)))
                : Stream.empty();
    }

    private static Stream<Statement> bothSigns(Statement solved, int i) {
        return solved instanceof Equation
                ? Stream.of(new AnyOf(List.of(solved, Sides.changed(solved, i, there -> there, Negation::new))))
                : Stream.empty();
    }
}
