package dev.lyceum.tutor.checking;

import dev.lyceum.tutor.algebra.Parts;
import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Difference;
import dev.lyceum.tutor.mathematics.Expression.Product;
import dev.lyceum.tutor.mathematics.Expression.Quotient;
import dev.lyceum.tutor.mathematics.Rational;
import dev.lyceum.tutor.mathematics.Statement;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Each side is divided or multiplied, but not each of its terms. */
final class PartialMistakes {
    private static final int MOST_TERMS = 5;
    private static final int MOST_FACTORS = 4;

    private PartialMistakes() {}

    /** (6x + 9)/3 as 2x + 9; (x + 3)/x as 3. */
    static Stream<Expression> dividesOneTerm(Expression part) {
        if (!(part instanceof Quotient quotient) || !Parts.isSum(quotient.left())) {
            return Stream.empty();
        }
        List<Expression> terms = Parts.terms(quotient.left()).toList();
        return Stream.concat(incomplete(terms, quotient.right(), Quotient::new), cancelled(quotient));
    }

    private static Stream<Expression> cancelled(Quotient quotient) {
        return Parts.terms(quotient.right())
                .filter(term -> Parts.terms(quotient.left()).anyMatch(term::equals))
                .map(term -> quotient.right().equals(term)
                        ? new Difference(quotient.left(), term)
                        : new Quotient(new Difference(quotient.left(), term), new Difference(quotient.right(), term)));
    }

    static Stream<Statement> divided(Statement line) {
        return partly(
                line,
                terms(line)
                        .filter(term -> term.parts().noneMatch(Quotient.class::isInstance))
                        .map(term -> Term.of(term).coefficient())
                        .filter(number -> !number.isZero() && !number.abs().equals(Rational.ONE))
                        .flatMap(number -> Stream.of(number, number.abs()))
                        .map(Expression::of),
                Quotient::new);
    }

    static Stream<Statement> multiplied(Statement line) {
        return Sides.areOf(line) ? partly(line, Denominators.of(line), Product::new) : Stream.empty();
    }

    private static Stream<Expression> terms(Statement line) {
        return Sides.areOf(line) ? line.sides().stream().flatMap(Parts::terms) : Stream.empty();
    }

    private static Stream<Statement> partly(
            Statement line, Stream<Expression> factors, BinaryOperator<Expression> work) {
        return factors.distinct()
                .filter(factor -> !factor.equals(Term.ONE))
                .limit(MOST_FACTORS)
                .flatMap(factor -> partly(line, factor, work));
    }

    /** On one side only some terms, on the others all. */
    private static Stream<Statement> partly(Statement line, Expression factor, BinaryOperator<Expression> work) {
        List<Expression> sides = line.sides();
        return IntStream.range(0, sides.size()).boxed().flatMap(i -> {
            List<Expression> terms = Parts.terms(sides.get(i)).toList();
            return incomplete(terms, factor, work)
                    .map(side -> Sides.changed(line, i, there -> side, other -> work.apply(other, factor)));
        });
    }

    /** One term worked on, or all but one. */
    private static Stream<Expression> incomplete(
            List<Expression> terms, Expression factor, BinaryOperator<Expression> work) {
        if (terms.size() < 2 || terms.size() > MOST_TERMS) {
            return Stream.empty();
        }
        return IntStream.range(0, terms.size()).boxed().flatMap(chosen -> Stream.of(true, false)
                .map(only -> Term.sum(IntStream.range(0, terms.size())
                        .mapToObj(i -> (i == chosen) == only ? work.apply(terms.get(i), factor) : terms.get(i))
                        .toList())));
    }
}
