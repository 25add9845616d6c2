package dev.lyceum.tutor.checking;

import dev.lyceum.tutor.algebra.CompareExpressions;
import dev.lyceum.tutor.algebra.Derivative;
import dev.lyceum.tutor.algebra.Parts;
import dev.lyceum.tutor.algebra.Substitute;
import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Call;
import dev.lyceum.tutor.mathematics.Expression.Difference;
import dev.lyceum.tutor.mathematics.Expression.Variable;
import dev.lyceum.tutor.mathematics.Function;
import dev.lyceum.tutor.mathematics.Rational;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The constant of an antiderivative: + C, by whatever usual name, and whatever fixed number is added to it. */
final class Constants {
    private static final Set<String> NAMES = Set.of("C", "c", "K", "k");

    private Constants() {}

    static boolean isMissing(Expression right, Expression given) {
        return isAntiderivative(right) && constant(given).isEmpty() && differByNumber(right, given);
    }

    static boolean differOnly(Expression right, Expression given) {
        return isAntiderivative(right) && constant(given).isPresent() && differByNumber(right, given);
    }

    /** As authors write it: of one letter, + C. */
    private static boolean isAntiderivative(Expression right) {
        return constant(right).filter("C"::equals).isPresent()
                && right.variables().size() == 2;
    }

    private static Optional<String> constant(Expression tree) {
        return Parts.isSum(tree)
                ? Parts.terms(tree)
                        .filter(Variable.class::isInstance)
                        .map(letter -> ((Variable) letter).name())
                        .filter(NAMES::contains)
                        .findFirst()
                : Optional.empty();
    }

    private static boolean differByNumber(Expression right, Expression given) {
        Expression one = withoutSizes(without(right));
        Expression other = withoutSizes(without(given));
        if (!one.variables().equals(other.variables()) || one.variables().size() != 1) {
            return false;
        }
        String letter = one.variables().first();
        return Derivative.of(new Difference(one, other), letter)
                .filter(slope -> CompareExpressions.areSame(slope, Expression.of(Rational.ZERO)))
                .isPresent();
    }

    /** School writes ln x and ln |x| alike for what has the slope 1/x, whichever of them the answer has. */
    private static Expression withoutSizes(Expression tree) {
        return tree.rewrite(part -> part instanceof Call call
                        && call.function() == Function.LN
                        && call.first() instanceof Call size
                        && size.function() == Function.ABS
                ? call.over(size.children())
                : part);
    }

    private static Expression without(Expression tree) {
        return constant(tree)
                .map(name -> new Substitute(Map.of(name, Expression.of(Rational.ZERO))).in(tree))
                .orElse(tree);
    }
}
