package dev.lyceum.tutor.algebra;

import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Numeral;
import dev.lyceum.tutor.mathematics.Expression.Power;
import dev.lyceum.tutor.mathematics.Expression.Product;
import dev.lyceum.tutor.mathematics.Expression.Quotient;
import dev.lyceum.tutor.mathematics.Expression.Variable;
import dev.lyceum.tutor.mathematics.Function;
import dev.lyceum.tutor.mathematics.Rational;
import dev.lyceum.tutor.mathematics.Statement;
import dev.lyceum.tutor.mathematics.Value;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The letters that stand for positive numbers, because logarithms are taken of them and the laws of logarithms presuppose it: a
 * and b of ln(ab), x and y of log(x²y), x of 2 ln x. Of ln(x²) alone x may be negative, and of ln |x| in any case.
 */
public final class PositiveLetters {
    private PositiveLetters() {}

    public static Set<String> in(Statement statement) {
        return statement
                .parts()
                .filter(part -> Function.LN.isOutermostIn(part) || Function.LOG.isOutermostIn(part))
                .map(logarithm -> logarithm.children().get(logarithm.children().size() - 1))
                .filter(PositiveLetters::mustBePositive)
                .flatMap(argument -> argument.variables().stream())
                .collect(Collectors.toSet());
    }

    private static boolean mustBePositive(Expression argument) {
        boolean single = argument.variables().size() == 1;
        return degree(argument)
                .filter(degree -> !single || degree.numerator().testBit(0))
                .isPresent();
    }

    /** How often letters are multiplied in it, altogether; empty for what is no product of letters. */
    private static Optional<Rational> degree(Expression tree) {
        if (tree instanceof Variable) {
            return Optional.of(Rational.ONE);
        }
        if (tree instanceof Product product) {
            return degree(product.left()).flatMap(one -> degree(product.right()).map(one::plus));
        }
        if (tree instanceof Quotient quotient) {
            return degree(quotient.left())
                    .flatMap(one -> degree(quotient.right()).map(one::minus));
        }
        if (tree instanceof Power power) {
            return degree(power.base()).flatMap(one -> Value.of(power.exponent())
                    .filter(Rational::isInteger)
                    .map(one::times));
        }
        return tree instanceof Numeral ? Optional.of(Rational.ZERO) : Optional.empty();
    }
}
