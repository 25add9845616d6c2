package dev.lyceum.tutor.checking;

import dev.lyceum.tutor.algebra.Parts;
import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Call;
import dev.lyceum.tutor.mathematics.Expression.Negation;
import dev.lyceum.tutor.mathematics.Expression.Power;
import dev.lyceum.tutor.mathematics.Expression.Product;
import dev.lyceum.tutor.mathematics.Expression.Quotient;
import dev.lyceum.tutor.mathematics.Function;
import dev.lyceum.tutor.mathematics.NumberForm;
import dev.lyceum.tutor.mathematics.Rational;
import dev.lyceum.tutor.mathematics.Value;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether all is worked out that can be: no two numbers are left to be added or multiplied, and no function to be found. */
final class Finished {
    private static final Set<Function> ROOTS = EnumSet.of(Function.SQRT, Function.ROOT);

    private Finished() {}

    /** @param like the answer, whose own functions may stay */
    static boolean is(Expression tree, Expression like) {
        Set<Function> allowed = functions(like).collect(Collectors.toCollection(() -> EnumSet.copyOf(ROOTS)));
        return functions(tree).allMatch(allowed::contains) && is(tree);
    }

    private static Stream<Function> functions(Expression tree) {
        return tree.parts()
                .filter(Call.class::isInstance)
                .map(call -> ((Call) call).function())
                .filter(function -> function != Function.PERCENT);
    }

    /** x^1, 2x/1, --x, x + 0, 1x: something that anybody would leave out. */
    private static boolean isIdle(Expression part) {
        if (part instanceof Power power) {
            return Value.of(power.exponent())
                    .filter(size -> size.isZero() || size.equals(Rational.ONE))
                    .isPresent();
        }
        if (part instanceof Negation negation) {
            return negation.of() instanceof Negation;
        }
        boolean product = part instanceof Product || part instanceof Quotient;
        boolean sum = Parts.isSum(part);
        return part.children().stream()
                        .flatMap(child -> Value.of(child).stream())
                        .anyMatch(value -> product && value.isZero() || sum && value.isZero())
                || part instanceof Product
                        && part.children().stream()
                                .flatMap(child -> Value.of(child).stream())
                                .anyMatch(Rational.ONE::equals)
                || part instanceof Quotient quotient
                        && Value.of(quotient.right())
                                .filter(Rational.ONE::equals)
                                .isPresent();
    }

    private static boolean is(Expression tree) {
        if (Value.of(tree).isPresent()) {
            return NumberForm.of(tree) != NumberForm.NONE;
        }
        if (isIdle(tree)) {
            return false;
        }
        long numbers = Parts.terms(tree).filter(Finished::isNumber).count();
        long factors = Parts.factors(tree)
                .filter(factor -> isNumber(factor) && !isReciprocal(factor))
                .count();
        return numbers <= 1 && factors <= 1 && tree.children().stream().allMatch(Finished::is);
    }

    private static boolean isNumber(Expression part) {
        return Value.of(part).isPresent();
    }

    private static boolean isReciprocal(Expression factor) {
        return factor instanceof Quotient;
    }
}
