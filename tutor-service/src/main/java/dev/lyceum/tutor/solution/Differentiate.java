package dev.lyceum.tutor.solution;

import dev.lyceum.tutor.algebra.Parts;
import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Negation;
import dev.lyceum.tutor.mathematics.Expression.Power;
import dev.lyceum.tutor.mathematics.Expression.Product;
import dev.lyceum.tutor.mathematics.Expression.Quotient;
import dev.lyceum.tutor.mathematics.Expression.Sum;
import dev.lyceum.tutor.mathematics.Expression.Variable;
import java.util.Optional;

/** The line in which a function becomes its derivative, by the rule that its outermost sign asks for. */
record Differentiate(String letter, NumberStyle style) {

    Optional<Step> next(Expression function) {
        return fits(function)
                ? of(function).map(slope -> Lines.step(rule(function), function, slope, function))
                : Optional.empty();
    }

    /** Whether a rule can be used at once. */
    boolean fits(Expression function) {
        if (Parts.isSum(function)) {
            return Parts.terms(function).allMatch(term -> !hasLetter(term) || isTerm(term));
        }
        if (function instanceof Negation negation) {
            return fits(negation.of()) && !Parts.isSum(negation.of());
        }
        return !function.variables().contains(letter) || isTerm(function) || isCompound(function);
    }

    private static boolean isTerm(Expression part) {
        return FlatSum.of(part)
                .filter(sum -> sum.terms().size() == 1 && sum.terms().get(0).isWrittenAs(part))
                .isPresent();
    }

    private boolean isCompound(Expression part) {
        if (part instanceof Power power) {
            return Parts.isSum(power.base())
                    && isReadable(power.base())
                    && Compose.exponent(power.exponent())
                            .filter(size -> size > 1)
                            .isPresent();
        }
        if (isMultiple(part)) {
            return true;
        }
        boolean below = part instanceof Quotient quotient && hasLetter(quotient.right());
        boolean beside = part instanceof Product product && hasLetter(product.left()) && hasLetter(product.right());
        return (below || beside) && part.children().stream().allMatch(Differentiate::isReadable);
    }

    /** 3(x² + 1)⁴: the number stays in front. */
    private boolean isMultiple(Expression part) {
        return part instanceof Product product
                && !hasLetter(product.left())
                && !Parts.isSum(product.right())
                && isCompound(product.right());
    }

    private static boolean isReadable(Expression part) {
        return FlatSum.of(part).isPresent();
    }

    private boolean hasLetter(Expression part) {
        return part.variables().contains(letter);
    }

    private Rule rule(Expression function) {
        if (Parts.isSum(function)) {
            return Rule.SUM_RULE;
        }
        if (function instanceof Negation negation) {
            return rule(negation.of());
        }
        if (isTerm(function)) {
            return Rule.POWER_RULE;
        }
        if (isMultiple(function)) {
            return rule(function.children().get(1));
        }
        return function instanceof Power
                ? Rule.CHAIN_RULE
                : function instanceof Product ? Rule.PRODUCT_RULE : Rule.QUOTIENT_RULE;
    }

    private Optional<Expression> of(Expression function) {
        if (!hasLetter(function)) {
            return Optional.of(Compose.ZERO);
        }
        if (Parts.isSum(function)) {
            return termByTerm(function);
        }
        if (function instanceof Negation negation) {
            return of(negation.of()).map(Compose::negated);
        }
        return isTerm(function) ? ofTerm(function) : ofCompound(function);
    }

    private Optional<Expression> termByTerm(Expression sum) {
        return of(sum.children().get(0)).flatMap(left -> of(sum.children().get(1))
                .map(right -> sum instanceof Sum ? Compose.sum(left, right) : Compose.difference(left, right)));
    }

    /** 5x³ becomes 5 × 3x², not multiplied yet. */
    private Optional<Expression> ofTerm(Expression written) {
        return FlatSum.of(written).map(sum -> sum.terms().get(0)).map(term -> {
            int power = term.degree();
            Expression number = style.number(term.factor());
            Expression below = Compose.ONE;
            if (number instanceof Quotient fraction) {
                number = fraction.left();
                below = fraction.right();
            }
            Expression rest = power == 1 ? Compose.ONE : Compose.power(new Variable(letter), power - 1L);
            return Compose.over(Compose.product(Compose.product(number, Compose.number(power)), rest), below);
        });
    }

    private Optional<Expression> ofCompound(Expression function) {
        if (function instanceof Power power) {
            int size = Compose.exponent(power.exponent()).orElseThrow();
            Expression outer = Compose.product(Compose.number(size), Compose.power(power.base(), size - 1L));
            return slope(power.base()).map(inner -> inner.equals(Compose.ONE) ? outer : behind(outer, inner));
        }
        if (isMultiple(function)) {
            return of(function.children().get(1))
                    .map(slope -> times(slope, function.children().get(0)));
        }
        Expression one = function.children().get(0);
        Expression other = function.children().get(1);
        return slope(one).flatMap(left -> slope(other)
                .map(right -> function instanceof Product
                        ? Compose.sum(times(left, other), times(right, one))
                        : over(difference(times(left, other), times(right, one)), Compose.power(other, 2))));
    }

    private static Expression over(Expression top, Expression bottom) {
        return top instanceof Negation negation
                ? new Negation(new Quotient(negation.of(), bottom))
                : new Quotient(top, bottom);
    }

    private static Expression difference(Expression left, Expression right) {
        if (Compose.isZero(left)) {
            return Compose.negated(right);
        }
        return Compose.isZero(right) ? left : Compose.difference(left, right);
    }

    /** Worked out: what a child can do in the head. */
    private Optional<Expression> slope(Expression part) {
        return tidy(part, style).flatMap(this::of).flatMap(slope -> tidy(slope, style));
    }

    private static Optional<Expression> tidy(Expression part, NumberStyle style) {
        return FlatSum.of(part).map(sum -> sum.collected().expression(style));
    }

    private static Expression behind(Expression outer, Expression inner) {
        return inner instanceof Negation negation
                ? Compose.negated(Compose.product(outer, negation.of()))
                : Compose.product(outer, inner);
    }

    /** A number or a single term goes to the front, and its minus before the whole. */
    private static Expression times(Expression slope, Expression factor) {
        if (Compose.isZero(slope)) {
            return slope;
        }
        if (slope instanceof Negation negation) {
            return Compose.negated(times(negation.of(), factor));
        }
        if (slope.equals(Compose.ONE) && Parts.isSum(factor)) {
            return new Product(slope, factor);
        }
        boolean factorFirst = factor.variables().isEmpty() || Parts.isSum(slope) && !Parts.isSum(factor);
        return factorFirst && !(factor instanceof Negation)
                ? Compose.product(factor, slope)
                : Compose.product(slope, factor);
    }
}
