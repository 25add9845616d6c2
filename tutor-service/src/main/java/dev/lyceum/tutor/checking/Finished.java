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

    /** A logarithm is one to whatever base. */
    private static Stream<Function> functions(Expression tree) {
        return tree.parts()
                .filter(Call.class::isInstance)
                .map(call -> ((Call) call).function())
                .filter(function -> function != Function.PERCENT && function != Function.EXP)
                .map(function -> function == Function.LOG ? Function.LN : function);
    }

    private static boolean is(Expression tree) {
        if (Value.of(tree).isPresent()) {
            return NumberForm.of(tree) != NumberForm.NONE;
        }
        return !isIdle(tree)
                && Parts.terms(tree).filter(term -> Value.of(term).isPresent()).count() <= 1
                && Monomial.of(tree).hasNumbersPutTogether()
                && tree.children().stream().allMatch(Finished::is);
    }

    /** x^1, 2x/1, --x, x + 0, 1x: something that anybody would leave out. */
    private static boolean isIdle(Expression part) {
        if (part instanceof Power power) {
            return has(power.exponent(), Rational.ZERO)
                    || has(power.exponent(), Rational.ONE)
                    || has(power.base(), Rational.ONE);
        }
        if (part instanceof Negation negation) {
            return negation.of() instanceof Negation;
        }
        boolean sum = Parts.isSum(part);
        boolean product = part instanceof Product;
        boolean quotient = part instanceof Quotient;
        return (sum || product || quotient) && part.children().stream().anyMatch(child -> has(child, Rational.ZERO))
                || product && part.children().stream().anyMatch(Finished::isUnit)
                || quotient && isUnit(((Quotient) part).right());
    }

    private static boolean isUnit(Expression part) {
        return Value.of(part).map(Rational::abs).filter(Rational.ONE::equals).isPresent();
    }

    private static boolean has(Expression part, Rational value) {
        return Value.of(part).filter(value::equals).isPresent();
    }
}
