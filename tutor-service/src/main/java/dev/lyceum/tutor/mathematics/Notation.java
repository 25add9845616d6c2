package dev.lyceum.tutor.mathematics;

/**
 * What ambiguous writing means, where it is known what is asked for.
 *
 * @param commasList whether 2,3 is two numbers and not the decimal 2.3
 * @param units whether a letter that is also a unit's symbol, behind a number and a space, is that unit: 5 m
 */
public record Notation(boolean commasList, boolean units) {
    public static final Notation USUAL = new Notation(false, true);
    public static final Notation LISTS = new Notation(true, true);
    public static final Notation LETTERS = new Notation(false, false);
    public static final Notation LISTED_LETTERS = new Notation(true, false);
}
