package dev.lyceum.tutor.mathematics;

/** How much of anything a person may write, so that no text can cost more than microseconds (architecture.md 6). */
public final class Limits {
    public static final int CHARACTERS = 600;
    static final int DEPTH = 50;
    static final int DIGITS = 30;
    static final int EXPONENT = 100;
    static final int FACTORIAL = 31;
    /** Bits of the largest number that any evaluation of a tree can meet. */
    static final int BITS = 8_192;

    private Limits() {}
}
