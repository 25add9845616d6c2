package dev.lyceum.tutor.mathematics;

import java.util.Optional;

/**
 * A unit of measurement.
 *
 * @param symbol how it is written behind a number
 * @param dimension what it measures; only units of one dimension can be compared
 * @param factor how many of the dimension's base unit it is
 * @param prefixed whether it stands before its number, as $ does
 */
public record Unit(String symbol, String dimension, Rational factor, boolean prefixed) {

    /** By its symbol or one of its names, alone or over another: km, kilometres, g per cm^3. */
    public static Optional<Unit> named(String name) {
        return Units.named(name);
    }

    /** $8.35, but 80 + 12 $: before more than a numeral it would seem to belong to the first number alone. */
    boolean isBefore(Written amount) {
        return prefixed && amount.isNumeral();
    }
}
