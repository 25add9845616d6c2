package dev.lyceum.tutor.solution;

import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Difference;
import dev.lyceum.tutor.mathematics.Expression.Negation;
import dev.lyceum.tutor.mathematics.Expression.Power;
import dev.lyceum.tutor.mathematics.Expression.Product;
import dev.lyceum.tutor.mathematics.Expression.Quotient;
import dev.lyceum.tutor.mathematics.Expression.Sum;
import dev.lyceum.tutor.mathematics.Rational;
import dev.lyceum.tutor.mathematics.Statement;
import dev.lyceum.tutor.mathematics.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The next line of a product or quotient of powers: one rule for exponents or one calculation at a time. */
final class PowerSteps {
    private PowerSteps() {}

    static Optional<Step> next(Expression line, NumberStyle style) {
        return inside(line).or(() -> numbers(line, style)).or(() -> finished(line, style));
    }

    private static Optional<Step> inside(Expression tree) {
        for (Expression child : tree.children()) {
            Optional<Step> inner = inside(child);
            if (inner.isPresent()) {
                return inner.map(step -> onOneBar(Lines.part(tree, step)));
            }
        }
        if (tree.variables().isEmpty()) {
            return Optional.empty();
        }
        if (tree instanceof Power power) {
            return power(power);
        }
        return tree instanceof Product product
                ? gathered(product)
                : tree instanceof Quotient quotient ? divided(quotient) : Optional.empty();
    }

    /** 3 × 1/x² is 3/x². */
    private static Step onOneBar(Step step) {
        return step.after() instanceof Product product
                        && product.right() instanceof Quotient quotient
                        && quotient.left().equals(Compose.ONE)
                ? new Step(step.rule(), step.before(), new Quotient(product.left(), quotient.right()), step.with())
                : step;
    }

    private static Optional<Step> power(Power power) {
        if (power.base() instanceof Power inner) {
            var after = new Power(inner.base(), new Product(inner.exponent(), power.exponent()));
            return Optional.of(Lines.step(Rule.MULTIPLY_EXPONENTS, power, after, power));
        }
        if (power.base() instanceof Product || power.base() instanceof Quotient) {
            Expression after = power.base()
                    .over(power.base().children().stream()
                            .<Expression>map(factor -> new Power(factor, power.exponent()))
                            .toList());
            return Optional.of(Lines.step(Rule.POWER_OF_PRODUCT, power, after, power));
        }
        Optional<Rational> exponent = Value.of(power.exponent())
                .filter(value -> Compose.exponent(power.exponent()).isPresent());
        if (exponent.filter(Rational::isZero).isPresent()) {
            return Optional.of(Lines.step(Rule.ZERO_EXPONENT, power, Compose.ONE, power));
        }
        if (exponent.filter(Rational.ONE::equals).isPresent()) {
            return Optional.of(Lines.step(Rule.TIDY_TERMS, power, power.base(), power));
        }
        return exponent.filter(value -> value.signum() < 0)
                .map(value -> Lines.step(
                        Rule.NEGATIVE_EXPONENT,
                        power,
                        new Quotient(
                                Compose.ONE,
                                Compose.power(power.base(), -value.numerator().intValue())),
                        power));
    }

    /** x³ × x⁴ is x^(3 + 4); numbers go to the front. */
    private static Optional<Step> gathered(Product product) {
        List<Expression> factors = PowerProduct.factors(product).toList();
        Map<Expression, List<Expression>> exponents = new LinkedHashMap<>();
        List<Expression> numbers = new ArrayList<>();
        for (Expression factor : factors) {
            if (factor.variables().isEmpty()) {
                numbers.add(factor);
            } else if (PowerProduct.base(factor).isEmpty()) {
                return Optional.empty();
            } else {
                exponents
                        .computeIfAbsent(PowerProduct.base(factor).get(), base -> new ArrayList<>())
                        .add(PowerProduct.exponent(factor));
            }
        }
        if (exponents.values().stream().allMatch(each -> each.size() == 1)) {
            return Optional.empty();
        }
        List<Expression> all = new ArrayList<>(numbers);
        exponents.forEach((base, each) -> all.add(
                each.size() == 1
                        ? powered(base, each.get(0))
                        : new Power(base, each.stream().reduce(Sum::new).orElseThrow())));
        return Optional.of(Lines.step(Rule.ADD_EXPONENTS, product, Compose.product(all), product));
    }

    private static Expression powered(Expression base, Expression exponent) {
        return exponent.equals(Compose.ONE) ? base : new Power(base, exponent);
    }

    /** 6x⁵/(2x²) is 6/2 × x^(5 − 2). */
    private static Optional<Step> divided(Quotient quotient) {
        Optional<PowerProduct> top = PowerProduct.of(quotient.left());
        Optional<PowerProduct> bottom = PowerProduct.of(quotient.right());
        if (top.isEmpty() || bottom.isEmpty()) {
            return Optional.empty();
        }
        boolean shared =
                top.get().powers().keySet().stream().anyMatch(bottom.get().powers()::containsKey);
        return shared
                ? Optional.of(Lines.step(Rule.SUBTRACT_EXPONENTS, quotient, over(top.get(), bottom.get()), quotient))
                : Optional.empty();
    }

    private static Expression over(PowerProduct top, PowerProduct bottom) {
        List<Expression> above = new ArrayList<>();
        List<Expression> below = new ArrayList<>();
        top.powers().forEach((letter, power) -> {
            int other = bottom.powers().getOrDefault(letter, 0);
            if (other == 0 || power > other) {
                above.add(other == 0 ? Compose.power(letter, power) : lessened(letter, power, other));
            } else if (other > power) {
                below.add(lessened(letter, other, power));
            }
        });
        bottom.powers().forEach((letter, power) -> {
            if (!top.powers().containsKey(letter)) {
                below.add(Compose.power(letter, power));
            }
        });
        Rational number = top.number().over(bottom.number());
        boolean whole = number.isInteger() && !bottom.number().equals(Rational.ONE);
        if (whole && below.isEmpty()) {
            above.add(0, new Quotient(Expression.of(top.number()), Expression.of(bottom.number())));
            return Compose.product(above);
        }
        above.add(0, Expression.of(top.number()));
        below.add(0, Expression.of(bottom.number()));
        return Compose.over(Compose.product(above), Compose.product(below));
    }

    private static Expression lessened(Expression letter, int power, int by) {
        return new Power(letter, new Difference(Compose.number(power), Compose.number(by)));
    }

    private static Optional<Step> numbers(Expression line, NumberStyle style) {
        boolean written = PowerProduct.of(line instanceof Negation negation ? negation.of() : line)
                        .isPresent()
                && FlatSum.of(line)
                        .filter(sum -> sum.terms().get(0).isWrittenAs(line))
                        .isPresent();
        return written
                ? Optional.empty()
                : ArithmeticSteps.next(line, style, false).map(PowerSteps::withoutOnes);
    }

    private static Step withoutOnes(Step step) {
        Statement after = step.after().map(side -> side.rewrite(PowerSteps::withoutOne));
        return new Step(step.rule(), step.before(), after, step.with());
    }

    private static Expression withoutOne(Expression part) {
        if (part instanceof Power power && power.exponent().equals(Compose.ONE)) {
            return power.base();
        }
        return part instanceof Product product && product.left().equals(Compose.ONE) ? product.right() : part;
    }

    /** A product of numbers and letters in the order in which people write it; a fraction of numbers reduced. */
    private static Optional<Step> finished(Expression line, NumberStyle style) {
        if (line instanceof Quotient quotient && !quotient.right().variables().isEmpty()) {
            return reduced(quotient);
        }
        return FlatSum.of(line)
                .map(sum -> sum.expression(style))
                .filter(tidy -> !tidy.equals(line))
                .map(tidy -> Lines.step(Rule.TIDY_TERMS, line, tidy, line));
    }

    private static Optional<Step> reduced(Quotient quotient) {
        return PowerProduct.of(quotient.left())
                .flatMap(top -> PowerProduct.of(quotient.right()).flatMap(bottom -> {
                    Rational number = top.number().over(bottom.number());
                    var above = new PowerProduct(Rational.of(number.numerator()), top.powers());
                    var below = new PowerProduct(Rational.of(number.denominator()), bottom.powers());
                    Expression after = Compose.over(above.expression(), below.expression());
                    return after.equals(quotient)
                            ? Optional.empty()
                            : Optional.of(Lines.step(Rule.REDUCE_FRACTION, quotient, after, quotient));
                }));
    }
}
