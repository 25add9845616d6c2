package dev.lyceum.tutor.algebra;

/** Whether two expressions are equal for all values of their letters for which either has one. */
public enum Sameness {
    SAME,
    DIFFERENT,
    /** Neither could be shown. */
    UNKNOWN;

    static Sameness when(boolean same) {
        return same ? SAME : DIFFERENT;
    }
}
