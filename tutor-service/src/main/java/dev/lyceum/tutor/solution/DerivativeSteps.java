package dev.lyceum.tutor.solution;

import dev.lyceum.tutor.algebra.Parts;
import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Negation;
import dev.lyceum.tutor.mathematics.Expression.Power;
import dev.lyceum.tutor.mathematics.Expression.Product;
import dev.lyceum.tutor.mathematics.Expression.Quotient;
import dev.lyceum.tutor.mathematics.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** From a function of one letter to its derivative: one line differentiates, those before and behind it tidy. */
final class DerivativeSteps {
    private final Differentiate derivative;
    private final NumberStyle style;

    private DerivativeSteps(String letter, NumberStyle style) {
        this.derivative = new Differentiate(letter, style);
        this.style = style;
    }

    /** Empty when school's rules are not enough. */
    static List<Step> of(Expression function) {
        return function.variables().size() == 1
                ? new DerivativeSteps(function.variables().first(), NumberStyle.of(function)).steps(function)
                : List.of();
    }

    private List<Step> steps(Expression function) {
        List<Step> steps = new ArrayList<>(StepByStep.following(function, this::prepared));
        Expression ready = steps.isEmpty()
                ? function
                : (Expression) steps.get(steps.size() - 1).after();
        Optional<Step> step = derivative.next(ready);
        if (step.isEmpty()) {
            return List.of();
        }
        steps.add(step.get());
        steps.addAll(StepByStep.following(step.get().after(), this::tidied));
        return steps;
    }

    /** What is a sum of terms but is not written as one, unless a rule fits it as it is. */
    private Optional<Step> prepared(Statement line) {
        var function = (Expression) line;
        return derivative.fits(function) ? Optional.empty() : ExpandSteps.next(function, style);
    }

    private Optional<Step> tidied(Statement line) {
        var slope = (Expression) line;
        if (slope instanceof Negation negation) {
            return tidied(negation.of()).map(step -> Lines.part(slope, step)).map(DerivativeSteps::withSignInFront);
        }
        if (slope instanceof Quotient quotient && !quotient.right().variables().isEmpty()) {
            return fraction(quotient).map(DerivativeSteps::withSignInFront);
        }
        boolean chain = factors(slope).anyMatch(DerivativeSteps::isPowerOfSum);
        return chain ? numbersFirst(slope) : ExpandSteps.next(slope, style);
    }

    /** The bottom is left as a product. */
    private Optional<Step> fraction(Quotient quotient) {
        Optional<Step> top = ExpandSteps.next(quotient.left(), style).map(step -> Lines.part(quotient, step));
        boolean terms =
                !Parts.isSum(quotient.left()) && quotient.right().parts().noneMatch(DerivativeSteps::isLetterSum);
        return top.or(() -> terms ? PowerSteps.next(quotient, style) : Optional.empty());
    }

    private static boolean isLetterSum(Expression part) {
        return Parts.isSum(part) && !part.variables().isEmpty();
    }

    /** (-3)/x² is -3/x². */
    private static Step withSignInFront(Step step) {
        boolean minus = step.after() instanceof Negation;
        Expression after = minus ? ((Negation) step.after()).of() : (Expression) step.after();
        if (!(after instanceof Quotient quotient) || !(quotient.left() instanceof Negation top)) {
            return step;
        }
        var positive = new Quotient(top.of(), quotient.right());
        return new Step(step.rule(), step.before(), minus ? positive : new Negation(positive), step.with());
    }

    private static Stream<Expression> factors(Expression tree) {
        return tree instanceof Product product
                ? Stream.concat(factors(product.left()), factors(product.right()))
                : Stream.of(tree);
    }

    private static boolean isPowerOfSum(Expression part) {
        return part instanceof Power power && Parts.isSum(power.base());
    }

    /** 5(2x + 1)⁴ × 2 is 10(2x + 1)⁴; nobody multiplies the bracket out. */
    private Optional<Step> numbersFirst(Expression slope) {
        List<Expression> factors = factors(slope).toList();
        Expression power = factors.stream()
                .filter(DerivativeSteps::isPowerOfSum)
                .findFirst()
                .orElseThrow();
        List<Expression> rest =
                factors.stream().filter(factor -> !factor.equals(power)).toList();
        boolean single = rest.stream().noneMatch(DerivativeSteps::isLetterSum);
        return FlatSum.of(Compose.product(rest))
                .filter(sum -> single)
                .map(sum -> Compose.product(sum.expression(style), power))
                .filter(after -> !after.equals(slope))
                .map(after -> Lines.step(Rule.TIDY_TERMS, slope, after, slope));
    }
}
