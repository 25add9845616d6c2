package dev.lyceum.tutor.checking;

import dev.lyceum.tutor.algebra.Fraction;
import dev.lyceum.tutor.algebra.Parts;
import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Negation;
import dev.lyceum.tutor.mathematics.Expression.Power;
import dev.lyceum.tutor.mathematics.Expression.Quotient;
import dev.lyceum.tutor.mathematics.Rational;
import dev.lyceum.tutor.mathematics.Value;
import java.math.BigInteger;
import java.util.Optional;

/** What is still to be done to a fraction: something above its line and below, or a line within a line. */
final class Fractions {
    private Fractions() {}

    /** (4x + 6)/2, 2√3/4, 6/√3, 0.5x/2: numbers above and below that come to one. */
    static boolean shareNumber(Expression part) {
        Monomial product = Monomial.of(part);
        return Content.of(product.above())
                .filter(top -> Content.of(product.below())
                                .filter(bottom -> areToBeDivided(top, bottom))
                                .isPresent()
                        || Roots.below(product).anyMatch(under -> share(top, under)))
                .isPresent();
    }

    private static boolean areToBeDivided(Rational top, Rational bottom) {
        boolean any = !top.equals(Rational.ONE) && !bottom.equals(Rational.ONE);
        return any && (share(top, bottom) || !top.isInteger() || !bottom.isInteger());
    }

    private static boolean share(Rational one, Rational other) {
        return one.isInteger()
                && other.isInteger()
                && one.numerator().gcd(other.numerator()).compareTo(BigInteger.ONE) > 0;
    }

    /** (x² − 1)/(x − 1) */
    static boolean shareFactor(Expression part) {
        return part instanceof Quotient
                && part.variables().size() == 1
                && Fraction.of(part, part.variables().first())
                        .filter(each -> each.top().commonWith(each.bottom()).degree() > 0)
                        .isPresent();
    }

    /** (x/2)/3, (1 + 1/x)/2 and 1/(x/2), but not (2/3)x/y */
    static boolean areNested(Expression part) {
        return part instanceof Quotient quotient
                && Value.of(part).isEmpty()
                && (isOne(quotient.left())
                        || Parts.isSum(quotient.left()) && divides(quotient.left())
                        || divides(quotient.right()));
    }

    private static boolean isOne(Expression side) {
        return side instanceof Negation negation ? isOne(negation.of()) : side instanceof Quotient;
    }

    private static boolean divides(Expression side) {
        return Parts.terms(side).anyMatch(term -> !Monomial.of(term).below().isEmpty());
    }

    /** 1/x + 2/y, 1 + 1/x */
    static boolean isAddedOverLetters(Expression part) {
        return Parts.isSum(part) && Parts.terms(part).anyMatch(Fractions::dividesByLetters);
    }

    private static boolean dividesByLetters(Expression term) {
        return Monomial.of(term).below().stream()
                .anyMatch(factor -> !factor.variables().isEmpty());
    }

    /** x/y and x^(-1) */
    static boolean isOverLetters(Expression part) {
        return part instanceof Quotient quotient
                        && !quotient.right().variables().isEmpty()
                || isNegativePower(part);
    }

    static boolean isNegativePower(Expression part) {
        return part instanceof Power power
                && !power.base().variables().isEmpty()
                && Value.of(power.exponent()).filter(size -> size.signum() < 0).isPresent();
    }

    /** (-x - 2)/(-x - 3) and x/(-2): signs that nobody needs. */
    static boolean haveNeedlessSigns(Expression part) {
        return part instanceof Quotient quotient
                && (quotient.right() instanceof Negation
                        || startsNegative(quotient.left()) && startsNegative(quotient.right()));
    }

    private static boolean startsNegative(Expression side) {
        return Parts.terms(side).findFirst().filter(Negation.class::isInstance).isPresent();
    }

    /** 2(x + 1/2): a fraction in a bracket that could hold whole numbers. */
    static boolean areInFactor(Expression tree) {
        return Parts.factors(tree)
                .filter(Parts::isSum)
                .map(Content::of)
                .flatMap(Optional::stream)
                .anyMatch(number -> !number.isInteger());
    }
}
