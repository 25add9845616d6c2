package dev.lyceum.tutor.checking;

import dev.lyceum.tutor.algebra.Parts;
import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Call;
import dev.lyceum.tutor.mathematics.Expression.Negation;
import dev.lyceum.tutor.mathematics.Expression.Power;
import dev.lyceum.tutor.mathematics.Expression.Quotient;
import dev.lyceum.tutor.mathematics.Rational;
import dev.lyceum.tutor.mathematics.Value;
import java.math.BigInteger;
import java.util.List;

/** How an algebraic answer is built, whatever it is equal to. */
final class Shape {
    private static final int LONGER = 2;

    private Shape() {}

    /** A sum of terms without brackets. */
    static boolean isExpanded(Expression tree, Expression answer) {
        boolean hides = dividesByLetters(tree) && !dividesByLetters(answer)
                || tree.parts()
                                .anyMatch(part -> part instanceof Call call
                                        && call.parts().anyMatch(Parts::isSum))
                        && answer.parts().noneMatch(Call.class::isInstance);
        return !hides && Parts.terms(tree).map(Monomial::of).allMatch(Monomial::hasNoBrackets);
    }

    /** A product of at least as many factors as the answer has, each without a common divisor. */
    static boolean isFactored(Expression tree, Expression answer) {
        if (dividesByLetters(tree) && !dividesByLetters(answer)) {
            return false;
        }
        List<Expression> factors = letters(tree);
        return factors.size() >= letters(answer).size() && factors.stream().allMatch(Shape::isPrimitive);
    }

    private static boolean dividesByLetters(Expression tree) {
        return tree.parts()
                .anyMatch(part -> part instanceof Quotient quotient
                                && !quotient.right().variables().isEmpty()
                        || part instanceof Power power
                                && Value.of(power.exponent())
                                        .filter(size -> size.signum() < 0 || !size.isInteger())
                                        .isPresent());
    }

    private static List<Expression> letters(Expression tree) {
        return Parts.factors(tree)
                .filter(factor -> !factor.variables().isEmpty())
                .toList();
    }

    /** 2x + 4 hides a two, and x² + x an x. */
    private static boolean isPrimitive(Expression factor) {
        if (!Parts.isSum(factor)) {
            return !(factor instanceof Power power) || !Parts.isSum(power.base());
        }
        List<Expression> terms = Parts.terms(factor).toList();
        boolean shared = factor.variables().stream().anyMatch(letter -> terms.stream()
                .allMatch(term -> term.variables().contains(letter)));
        return !shared
                && Content.of(factor)
                        .map(Rational::numerator)
                        .filter(BigInteger.ONE::equals)
                        .isPresent();
    }

    /** Not in more terms than the answer, and not much longer. */
    static boolean isShort(Expression tree, Expression answer) {
        boolean answerIsFactored = Parts.factors(answer).anyMatch(Parts::isSum) && !Parts.isSum(answer);
        boolean moreTerms = !answerIsFactored
                && Parts.terms(tree).count() > Parts.terms(answer).count();
        return !moreTerms && weight(tree) <= LONGER * weight(answer) + LONGER;
    }

    private static long weight(Expression tree) {
        return tree.parts().filter(part -> !(part instanceof Negation)).count();
    }
}
