package dev.lyceum.tutor.mathematics;

import java.math.BigDecimal;

/** One way of reading a tree, from its leaves up: its value, its letters, its text. */
public interface Fold<T> {
    T numeral(BigDecimal value);

    T mixed(BigDecimal whole, BigDecimal numerator, BigDecimal denominator);

    T variable(String name);

    T negation(T of);

    T sum(T left, T right);

    T difference(T left, T right);

    T product(T left, T right);

    T quotient(T left, T right);

    T power(T base, int exponent);
}
