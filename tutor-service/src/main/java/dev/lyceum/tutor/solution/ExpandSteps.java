package dev.lyceum.tutor.solution;

import dev.lyceum.tutor.algebra.Parts;
import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Negation;
import dev.lyceum.tutor.mathematics.Expression.Power;
import dev.lyceum.tutor.mathematics.Expression.Product;
import dev.lyceum.tutor.mathematics.Expression.Quotient;
import dev.lyceum.tutor.mathematics.Expression.Sum;
import dev.lyceum.tutor.mathematics.Rational;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The next line of a sum with brackets: one bracket at a time is multiplied out, then like terms are put together. */
final class ExpandSteps {
    private ExpandSteps() {}

    /** Empty when there is nothing left to do, or when the tree is no sum of terms. */
    static Optional<Step> next(Expression line, NumberStyle style) {
        return FlatSum.of(line).flatMap(sum -> bracket(line, style).or(() -> tidied(line, sum, style)));
    }

    private static Optional<Step> bracket(Expression tree, NumberStyle style) {
        Optional<Step> inner = tree.children().stream()
                .filter(child -> !isLastAndSimple(tree, child))
                .flatMap(child -> bracket(child, style).stream())
                .findFirst();
        return inner.map(step -> Lines.part(tree, step))
                .or(() -> tree.variables().isEmpty() ? Optional.empty() : opened(tree, style));
    }

    private static Optional<Step> opened(Expression part, NumberStyle style) {
        if (part instanceof Power power && Parts.isSum(power.base())) {
            return raised(power, style);
        }
        if (Parts.isSum(part)) {
            return isLastAndSimple(part, part.children().get(1)) ? joined(part, style) : Optional.empty();
        }
        boolean factor = part instanceof Product || part instanceof Quotient || part instanceof Negation;
        return factor && part.children().stream().anyMatch(Parts::isSum)
                ? FlatSum.of(part).map(sum -> Lines.step(Rule.EXPAND_BRACKETS, part, sum.expression(style), part))
                : Optional.empty();
    }

    /** x - 2(x + 4), 5 + (x - 1): the terms can follow at once, what stands before them stays as it is written. */
    private static boolean isLastAndSimple(Expression sum, Expression child) {
        if (!Parts.isSum(sum) || !child.equals(sum.children().get(1))) {
            return false;
        }
        List<Expression> inside = Parts.isSum(child) ? List.of(child) : child.children();
        boolean plain = child instanceof Product || child instanceof Quotient || Parts.isSum(child);
        return plain
                && inside.stream().filter(Parts::isSum).count() == 1
                && inside.stream().allMatch(ExpandSteps::hasNoBracket);
    }

    private static boolean hasNoBracket(Expression part) {
        return Parts.terms(part).allMatch(term -> term.parts().noneMatch(Parts::isSum));
    }

    private static Optional<Step> joined(Expression sum, NumberStyle style) {
        Expression left = sum.children().get(0);
        Expression right = sum.children().get(1);
        Rational sign = Rational.of(sum instanceof Sum ? 1 : -1);
        return FlatSum.of(right).map(flat -> flat.times(sign)).map(flat -> {
            Expression after =
                    flat.terms().stream().map(term -> term.expression(style)).reduce(left, Compose::sum);
            return Lines.step(Rule.EXPAND_BRACKETS, sum, after, right);
        });
    }

    private static Optional<Step> raised(Power power, NumberStyle style) {
        boolean binomial = Parts.terms(power.base()).count() == 2;
        Optional<Integer> exponent = Compose.exponent(power.exponent()).filter(size -> size > 1);
        if (binomial && exponent.filter(size -> size == 2).isPresent()) {
            return FlatSum.of(power)
                    .map(sum -> Lines.step(
                            Rule.SQUARE_BRACKET, power, sum.collected().expression(style), power));
        }
        return exponent.map(size -> Lines.step(
                Rule.WRITE_OUT_POWER, power, new Product(Compose.power(power.base(), size - 1), power.base()), power));
    }

    private static Optional<Step> tidied(Expression line, FlatSum sum, NumberStyle style) {
        Expression flat = sum.expression(style);
        if (!areWritten(line, sum) && !flat.equals(line)) {
            return Optional.of(Lines.step(Rule.TIDY_TERMS, line, flat, line));
        }
        Expression collected = sum.collected().expression(style);
        return sum.hasLikeTerms() && !collected.equals(line)
                ? Optional.of(Lines.step(Rule.COLLECT_TERMS, line, collected, line))
                : Optional.empty();
    }

    /** Each term just as people write it, and none that is zero beside others. */
    private static boolean areWritten(Expression line, FlatSum sum) {
        List<Expression> written = Parts.terms(line).toList();
        return written.size() == sum.terms().size()
                && IntStream.range(0, written.size())
                        .allMatch(i -> sum.terms().get(i).isWrittenAs(written.get(i)))
                && (written.size() == 1 || sum.terms().stream().noneMatch(Term::isZero));
    }
}
