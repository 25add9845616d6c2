package dev.lyceum.tutor.mathematics;

/**
 * A unit of measurement.
 *
 * @param symbol how it is written behind a number
 * @param dimension what it measures; only units of one dimension can be compared
 * @param factor how many of the dimension's base unit it is
 * @param prefixed whether it stands before its number, as $ does
 */
public record Unit(String symbol, String dimension, Rational factor, boolean prefixed) {

    /** $8.35, but 80 + 12 $: before more than a numeral it would seem to belong to the first number alone. */
    boolean isBefore(Written amount) {
        return prefixed && amount.isNumeral();
    }
}
