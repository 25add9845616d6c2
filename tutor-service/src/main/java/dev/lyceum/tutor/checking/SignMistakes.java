package dev.lyceum.tutor.checking;

import dev.lyceum.tutor.algebra.CompareExpressions;
import dev.lyceum.tutor.algebra.Parts;
import dev.lyceum.tutor.algebra.Substitute;
import dev.lyceum.tutor.mathematics.AnyOf;
import dev.lyceum.tutor.mathematics.Elements;
import dev.lyceum.tutor.mathematics.Equation;
import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Difference;
import dev.lyceum.tutor.mathematics.Expression.Negation;
import dev.lyceum.tutor.mathematics.Expression.Power;
import dev.lyceum.tutor.mathematics.Expression.Product;
import dev.lyceum.tutor.mathematics.Expression.Sum;
import dev.lyceum.tutor.mathematics.Expression.Variable;
import dev.lyceum.tutor.mathematics.NumberForm;
import dev.lyceum.tutor.mathematics.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Signs put right in the line after: then it would have followed. */
final class SignMistakes {
    private static final int MOST_FACTORS = 3;

    private SignMistakes() {}

    /** One sign, or those of one whole side; a side that stayed as it was has none that went wrong. */
    static Stream<Statement> turned(Statement before, Statement line) {
        Slip slip = SignMistakes::isTurned;
        return IntStream.range(0, line.sides().size())
                .boxed()
                .filter(i -> !isKept(before, line, i))
                .flatMap(i -> Stream.concat(
                                Stream.of(new Negation(line.sides().get(i))),
                                slip.once(line.sides().get(i)))
                        .map(side -> Sides.changed(line, i, there -> side, other -> other)));
    }

    private static boolean isKept(Statement before, Statement line, int i) {
        return Sides.areOf(line)
                && before.sides().size() == line.sides().size()
                && CompareExpressions.areSame(
                        before.sides().get(i), line.sides().get(i));
    }

    /** a + b as a − b or as −a + b, −a as a. */
    static Stream<Expression> isTurned(Expression part) {
        if (part instanceof Sum sum) {
            return Stream.of(new Difference(sum.left(), sum.right()), new Sum(new Negation(sum.left()), sum.right()));
        }
        if (part instanceof Difference difference) {
            return Stream.of(
                    new Sum(difference.left(), difference.right()),
                    new Difference(new Negation(difference.left()), difference.right()));
        }
        return part instanceof Negation negation ? Stream.of(negation.of()) : Stream.empty();
    }

    /** (x + 2)(x + 3) with the sign in one bracket turned, or in several. */
    static Stream<Expression> areTurnedInFactors(Expression part) {
        if (!(part instanceof Product || part instanceof Power)) {
            return Stream.empty();
        }
        List<Expression> factors = Parts.factors(part).limit(1L + MOST_FACTORS).toList();
        return factors.size() > MOST_FACTORS || factors.stream().noneMatch(Parts::isSum)
                ? Stream.empty()
                : IntStream.range(1, 1 << factors.size()).mapToObj(chosen -> IntStream.range(0, factors.size())
                        .mapToObj(i -> (chosen >> i & 1) == 0 ? factors.get(i) : turnedBehindFirst(factors.get(i)))
                        .reduce(Product::new)
                        .orElseThrow());
    }

    private static Expression turnedBehindFirst(Expression factor) {
        List<Expression> terms = Parts.terms(factor).toList();
        return terms.size() < 2 ? factor : new Difference(terms.get(0), Term.sum(terms.subList(1, terms.size())));
    }

    /** Solutions of which some solve the line before only with their sign turned. */
    static boolean areOfSolutions(Statement before, Statement after) {
        List<Expression> values = values(after);
        return before instanceof Equation equation
                && before.variables().size() == 1
                && !values.isEmpty()
                && !Zero.isLinear(before)
                && values.stream().allMatch(value -> solves(equation, value) || solves(equation, new Negation(value)));
    }

    /** Read off, and not worked out by a formula that the line still shows. */
    static boolean areReadOff(Statement before, Statement after) {
        return values(after).stream().allMatch(value -> NumberForm.of(value) != NumberForm.NONE)
                && areOfSolutions(before, after);
    }

    private static boolean solves(Equation equation, Expression value) {
        var there = new Substitute(Map.of(equation.variables().first(), value));
        return CompareExpressions.areSame(there.in(equation.left()), there.in(equation.right()));
    }

    private static List<Expression> values(Statement line) {
        if (line instanceof Elements elements) {
            return elements.sides();
        }
        List<Statement> items = line instanceof AnyOf any ? any.items() : List.of(line);
        return items.stream().allMatch(SignMistakes::isValue)
                ? items.stream().map(item -> ((Equation) item).right()).toList()
                : List.of();
    }

    private static boolean isValue(Statement item) {
        return item instanceof Equation equation
                && equation.left() instanceof Variable
                && equation.right().variables().isEmpty();
    }
}
