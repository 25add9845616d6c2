package dev.lyceum.tutor.checking;

import dev.lyceum.tutor.algebra.Parts;
import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Call;
import dev.lyceum.tutor.mathematics.Expression.Difference;
import dev.lyceum.tutor.mathematics.Expression.Negation;
import dev.lyceum.tutor.mathematics.Expression.Power;
import dev.lyceum.tutor.mathematics.Expression.Product;
import dev.lyceum.tutor.mathematics.Expression.Quotient;
import dev.lyceum.tutor.mathematics.Function;
import dev.lyceum.tutor.mathematics.Value;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Something that is still to be done to a formula, as it shows in one of its parts. */
enum LooseEnd {
    /** 2x + 3x, √3 + √12, ln 8 − ln 2 */
    LIKE_TERMS(LooseEnd::hasLikeTerms),
    /** x·x², x²/x */
    BASE_TWICE(part -> !Monomial.of(part).isGathered(factor -> true)),
    /** x·x², but not (x + 1)(x + 1) */
    LETTER_TWICE(part -> !Monomial.of(part).isGathered(factor -> !Parts.isSum(factor))),
    NUMBER_ABOVE_AND_BELOW(Fractions::shareNumber),
    FACTOR_ABOVE_AND_BELOW(Fractions::shareFactor),
    FRACTION_IN_FRACTION(Fractions::areNested),
    FRACTION_IN_SUM(Fractions::isAddedOverLetters),
    FRACTION_IN_FACTOR(Fractions::areInFactor),
    OVER_LETTERS(Fractions::isOverLetters),
    NEGATIVE_POWER(Fractions::isNegativePower),
    NEEDLESS_SIGNS(Fractions::haveNeedlessSigns),
    ROOT_OF_NUMBER(Roots::isOfNumberWithRoot),
    ROOT_OF_LETTERS(Roots::isOfLettersWithRoot),
    ROOTS_APART(Roots::areApart),
    ROOT_BELOW(Roots::areBelow),
    ROOT_AS_POWER(Roots::isWrittenAsPower),
    KNOWN_VALUE(Evaluable::is),
    /** (1 + √2)² */
    POWER_OF_SUM(part -> part instanceof Power power && part.variables().isEmpty() && Parts.isSum(power.base())),
    /** (2x)³, (x²)³ */
    POWER_OF_PRODUCT(part -> part instanceof Power power
            && (power.base() instanceof Product || power.base() instanceof Quotient || power.base() instanceof Power)),
    /** x² + 2(x + 1) */
    BRACKET_IN_SUM(
            part -> Parts.isSum(part) && Parts.terms(part).map(Monomial::of).anyMatch(term -> !term.hasNoBrackets())),
    /** x² − (x + 1), x − (−3) */
    BRACKET_BEHIND_MINUS(part -> part instanceof Difference difference
                    && (Parts.isSum(difference.right()) || difference.right() instanceof Negation)
            || part instanceof Negation negation && Parts.isSum(negation.of())),
    /** 2 ln 3 */
    MULTIPLE_OF_LOGARITHM(part -> Monomial.of(part).above().stream().anyMatch(LooseEnd::isLogarithm)
            && Monomial.of(part).factors().anyMatch(factor -> Value.of(factor).isPresent())),
    /** ln(xy), ln(x²) */
    LOGARITHM_OF_PRODUCT(part -> isLogarithm(part) && isCompound(argument(part))),
    /** sin(−x), sin(π − x) */
    ANGLE_TO_REDUCE(Evaluable::isOfShiftedAngle),
    /** |2x|, |−x| */
    SIZE_OF_MULTIPLE(part -> part instanceof Call call
            && call.function() == Function.ABS
            && (call.first() instanceof Negation
                    || Monomial.of(call.first()).factors().anyMatch(factor -> Value.of(factor)
                            .isPresent())));

    /** Whatever is asked for: a number or a formula is not worked out while it has one of these. */
    static final Set<LooseEnd> OF_ANYTHING = EnumSet.of(
            LIKE_TERMS,
            NUMBER_ABOVE_AND_BELOW,
            FRACTION_IN_FRACTION,
            NEEDLESS_SIGNS,
            ROOT_OF_NUMBER,
            ROOTS_APART,
            KNOWN_VALUE,
            POWER_OF_SUM);

    static final Set<LooseEnd> OF_FACTORED = with(LETTER_TWICE, POWER_OF_PRODUCT, FRACTION_IN_FACTOR, BRACKET_IN_SUM);
    static final Set<LooseEnd> OF_EXPANDED = with(BASE_TWICE, BRACKET_BEHIND_MINUS, LOGARITHM_OF_PRODUCT);
    static final Set<LooseEnd> OF_COMPUTED = with(BASE_TWICE, ROOT_AS_POWER);
    static final Set<LooseEnd> OF_SIMPLIFIED = EnumSet.complementOf(EnumSet.of(FRACTION_IN_FACTOR));

    private final Predicate<Expression> shows;

    LooseEnd(Predicate<Expression> shows) {
        this.shows = shows;
    }

    /** Whether a formula has one that the answer has not: what its author left, anybody may leave. */
    static boolean isLeft(Set<LooseEnd> minded, Expression given, Expression answer) {
        return minded.stream().anyMatch(end -> end.isIn(given) && !end.isIn(answer));
    }

    private boolean isIn(Expression tree) {
        return tree.parts().anyMatch(shows);
    }

    private static Set<LooseEnd> with(LooseEnd... more) {
        Set<LooseEnd> minded = EnumSet.copyOf(OF_ANYTHING);
        minded.addAll(List.of(more));
        return minded;
    }

    private static boolean hasLikeTerms(Expression part) {
        if (!Parts.isSum(part)) {
            return false;
        }
        List<String> kinds =
                Parts.terms(part).map(Monomial::of).map(Monomial::likeness).toList();
        return kinds.stream().distinct().count() < kinds.size() || Evaluable.haveMultiples(part);
    }

    private static boolean isLogarithm(Expression part) {
        return Function.LN.isOutermostIn(part) || Function.LOG.isOutermostIn(part);
    }

    private static Expression argument(Expression call) {
        return call.children().get(call.children().size() - 1);
    }

    private static boolean isCompound(Expression argument) {
        boolean compound = argument instanceof Product || argument instanceof Quotient || argument instanceof Power;
        return compound && !argument.variables().isEmpty();
    }
}
