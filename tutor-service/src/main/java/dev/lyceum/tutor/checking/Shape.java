package dev.lyceum.tutor.checking;

import dev.lyceum.tutor.algebra.Fraction;
import dev.lyceum.tutor.algebra.Parts;
import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Call;
import dev.lyceum.tutor.mathematics.Expression.Negation;
import dev.lyceum.tutor.mathematics.Expression.Power;
import dev.lyceum.tutor.mathematics.Expression.Product;
import dev.lyceum.tutor.mathematics.Expression.Quotient;
import dev.lyceum.tutor.mathematics.Expression.Variable;
import dev.lyceum.tutor.mathematics.Function;
import dev.lyceum.tutor.mathematics.PlainText;
import dev.lyceum.tutor.mathematics.Rational;
import dev.lyceum.tutor.mathematics.Value;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/** How an algebraic answer is written, whatever it is equal to. */
final class Shape {
    private static final int LONGER = 2;

    private Shape() {}

    /** A sum of terms without brackets, no two of them alike. */
    static boolean isExpanded(Expression tree, Expression answer) {
        boolean hides = dividesByLetters(tree) && !dividesByLetters(answer)
                || tree.parts()
                                .anyMatch(part -> part instanceof Call call
                                        && call.parts().anyMatch(Parts::isSum))
                        && answer.parts().noneMatch(Call.class::isInstance);
        if (hides) {
            return false;
        }
        List<Monomial> terms = Parts.terms(tree).map(Monomial::of).toList();
        return terms.stream().allMatch(term -> term.hasNoBrackets() && term.isGathered()) && noneAlike(terms);
    }

    private static boolean noneAlike(List<Monomial> terms) {
        return terms.stream().map(Monomial::likeness).distinct().count() == terms.size();
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
        BigInteger common = terms.stream()
                .map(Shape::coefficient)
                .flatMap(Optional::stream)
                .map(Rational::numerator)
                .reduce(BigInteger.ZERO, BigInteger::gcd);
        boolean shared = factor.variables().stream().anyMatch(letter -> terms.stream()
                .allMatch(term -> term.variables().contains(letter)));
        return common.bitLength() <= 1
                && !shared
                && noneAlike(terms.stream().map(Monomial::of).toList());
    }

    private static Optional<Rational> coefficient(Expression term) {
        return Monomial.of(term).factors().stream()
                .map(Value::of)
                .reduce(Optional.of(Rational.ONE), (one, other) -> other.isEmpty() ? one : one.map(other.get()::times));
    }

    /** Nothing left to put together, and no much longer than the answer. */
    static boolean isSimplified(Expression tree, Expression answer) {
        boolean answerIsFactored = Parts.factors(answer).anyMatch(Parts::isSum) && !Parts.isSum(answer);
        boolean moreTerms = !answerIsFactored
                && Parts.terms(tree).count() > Parts.terms(answer).count();
        boolean bracketAmongTerms = Parts.isSum(tree) && !isWithoutBrackets(tree) && isWithoutBrackets(answer);
        return !moreTerms
                && !bracketAmongTerms
                && weight(tree) <= LONGER * weight(answer) + LONGER
                && tree.parts().allMatch(Shape::isPutTogether);
    }

    private static boolean isWithoutBrackets(Expression tree) {
        return Parts.terms(tree).map(Monomial::of).allMatch(Monomial::hasNoBrackets);
    }

    private static long weight(Expression tree) {
        return tree.parts().filter(part -> !(part instanceof Negation)).count();
    }

    private static boolean isPutTogether(Expression part) {
        if (part instanceof Power power) {
            Expression base = power.base();
            boolean raisable = base instanceof Product || base instanceof Quotient || base instanceof Power;
            boolean root = Value.of(base).isPresent()
                    && Value.of(power.exponent())
                            .filter(size -> !size.isInteger())
                            .isPresent();
            return !raisable && !root;
        }
        if (part instanceof Call call && call.function() == Function.ROOT) {
            return Value.of(call).isPresent() || !Value.of(call.first()).equals(Optional.of(Rational.of(2)));
        }
        if (part instanceof Call call && call.function() == Function.SQRT) {
            boolean raised = Monomial.of(call.first()).factors().stream().anyMatch(Power.class::isInstance);
            return !raised && Value.of(call.first()).filter(Shape::hasSquare).isEmpty();
        }
        if (part instanceof Quotient quotient) {
            return isReduced(quotient);
        }
        if (Parts.isSum(part)) {
            return noneAlike(Parts.terms(part).map(Monomial::of).toList());
        }
        return !(part instanceof Product) || Monomial.of(part).isGathered();
    }

    private static boolean hasSquare(Rational under) {
        return under.isInteger()
                && under.numerator().bitLength() < 40
                && LongStream.rangeClosed(2, 1_000)
                        .anyMatch(root -> under.numerator()
                                        .mod(BigInteger.valueOf(root * root))
                                        .signum()
                                == 0);
    }

    private static boolean isReduced(Quotient quotient) {
        if (Value.of(quotient).isPresent()) {
            return true;
        }
        if (quotient.left() instanceof Quotient || quotient.right() instanceof Quotient) {
            return false;
        }
        List<String> top = Parts.factors(quotient.left()).map(PlainText::of).toList();
        boolean shared = Parts.factors(quotient.right())
                .filter(factor -> !factor.variables().isEmpty())
                .map(PlainText::of)
                .anyMatch(top::contains);
        boolean common = quotient.variables().size() == 1
                && Fraction.of(quotient, quotient.variables().first())
                        .filter(each -> each.top().commonWith(each.bottom()).degree() > 0)
                        .isPresent();
        return !shared && !common && !shareNumber(quotient);
    }

    /** 6x/4 */
    private static boolean shareNumber(Quotient quotient) {
        Optional<Rational> below = coefficient(quotient.right());
        List<Expression> above = Parts.terms(quotient.left()).toList();
        return below.filter(Rational::isInteger).isPresent()
                && !(quotient.right() instanceof Variable)
                && (!Parts.isSum(quotient.right()))
                && above.stream()
                                .map(Shape::coefficient)
                                .map(each -> each.filter(Rational::isInteger)
                                        .map(Rational::numerator)
                                        .orElse(BigInteger.ONE))
                                .reduce(below.get().numerator(), BigInteger::gcd)
                                .bitLength()
                        > 1;
    }
}
