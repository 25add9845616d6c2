package dev.lyceum.tutor.checking;

import dev.lyceum.tutor.algebra.Parts;
import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Variable;
import dev.lyceum.tutor.mathematics.Linear;
import dev.lyceum.tutor.mathematics.Rational;
import dev.lyceum.tutor.mathematics.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An equation or inequality with all that is alike on its left and the number on its right: 3x = 15 of 3x + 5 = 20. */
final class Gathered {
    private Gathered() {}

    static Optional<Statement> of(Statement line) {
        return Sides.areOf(line) && line.sides().size() == 2
                ? linear(line).or(() -> likeTerms(line))
                : Optional.empty();
    }

    private static Optional<Statement> linear(Statement line) {
        if (line.variables().size() != 1) {
            return Optional.empty();
        }
        String letter = line.variables().first();
        return Linear.of(line.sides().get(0), letter)
                .flatMap(left -> Linear.of(line.sides().get(1), letter).map(left::minus))
                .filter(difference -> !difference.isConstant())
                .map(difference -> gathered(
                        line,
                        new Term(difference.coefficient(), new Variable(letter)),
                        difference.constant().negate()));
    }

    private static Statement gathered(Statement line, Term left, Rational right) {
        Expression whole = left.coefficient().equals(Rational.ONE) ? left.base() : left.tree();
        return Sides.over(line, List.of(whole, Expression.of(right)));
    }

    private static Optional<Statement> likeTerms(Statement line) {
        List<Term> terms = Stream.concat(
                        terms(line.sides().get(0)),
                        terms(line.sides().get(1))
                                .map(term -> new Term(term.coefficient().negate(), term.base())))
                .toList();
        List<Expression> bases = terms.stream()
                .filter(term -> !term.isNumber())
                .map(Term::base)
                .distinct()
                .toList();
        Rational coefficient = total(terms.stream().filter(term -> !term.isNumber()));
        return bases.size() == 1 && !coefficient.isZero()
                ? Optional.of(gathered(
                        line,
                        new Term(coefficient, bases.get(0)),
                        total(terms.stream().filter(Term::isNumber)).negate()))
                : Optional.empty();
    }

    private static Stream<Term> terms(Expression side) {
        return Parts.terms(side).map(Term::of);
    }

    private static Rational total(Stream<Term> terms) {
        return terms.map(Term::coefficient).reduce(Rational.ZERO, Rational::plus);
    }
}
