package dev.lyceum.tutor.solution;

import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Power;
import dev.lyceum.tutor.mathematics.Expression.Product;
import dev.lyceum.tutor.mathematics.Expression.Variable;
import dev.lyceum.tutor.mathematics.Rational;
import dev.lyceum.tutor.mathematics.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A product of a number and of letters with whole powers. */
record PowerProduct(Rational number, Map<Expression, Integer> powers) {
    static Optional<PowerProduct> of(Expression tree) {
        Rational number = Rational.ONE;
        Map<Expression, Integer> powers = new LinkedHashMap<>();
        for (Expression factor : factors(tree).toList()) {
            Optional<Rational> value = Value.of(factor);
            Optional<Integer> power = base(factor)
                    .flatMap(base -> Compose.exponent(exponent(factor)))
                    .filter(size -> size > 0);
            if (value.isPresent() && !value.get().isZero()) {
                number = number.times(value.get());
            } else if (power.isPresent() && !powers.containsKey(base(factor).orElseThrow())) {
                powers.put(base(factor).get(), power.get());
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(new PowerProduct(number, powers));
    }

    Expression expression() {
        List<Expression> factors = new ArrayList<>(List.of(Expression.of(number)));
        powers.forEach((letter, power) -> factors.add(Compose.power(letter, power)));
        return Compose.product(factors);
    }

    static Stream<Expression> factors(Expression tree) {
        return tree instanceof Product product
                ? Stream.concat(factors(product.left()), factors(product.right()))
                : Stream.of(tree);
    }

    static Optional<Expression> base(Expression factor) {
        Expression base = factor instanceof Power power ? power.base() : factor;
        return base instanceof Variable ? Optional.of(base) : Optional.empty();
    }

    static Expression exponent(Expression factor) {
        return factor instanceof Power power ? power.exponent() : Compose.ONE;
    }
}
