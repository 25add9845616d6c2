package dev.lyceum.tutor.algebra;

/** What satisfies a second statement, against what satisfies the first. */
public enum Solutions {
    EQUAL,
    /** Only some of it. */
    FEWER,
    /** All of it and more. */
    MORE,
    DIFFERENT,
    UNKNOWN
}
