package dev.lyceum.tutor.mathematics;

import dev.lyceum.tutor.mathematics.Expression.Constant;
import java.math.BigDecimal;
import java.util.List;

/** One way of reading a tree, from its leaves up: its value, its letters, its text. */
public interface Fold<T> {
    T numeral(BigDecimal value);

    T mixed(BigDecimal whole, BigDecimal numerator, BigDecimal denominator);

    T variable(String name);

    T constant(Constant constant);

    T negation(T of);

    T sum(T left, T right);

    T difference(T left, T right);

    T product(T left, T right);

    T quotient(T left, T right);

    T power(T base, T exponent);

    T call(Function function, List<T> arguments);
}
