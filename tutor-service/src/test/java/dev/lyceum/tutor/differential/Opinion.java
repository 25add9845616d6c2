package dev.lyceum.tutor.differential;

/** What a checker says of two expressions. */
enum Opinion {
    SAME,
    /** Or not shown to be the same. */
    DIFFERENT,
    /** It cannot read one of them. */
    UNREADABLE,
    /** It breaks down over them. */
    BROKEN;

    boolean isOne() {
        return this == SAME || this == DIFFERENT;
    }
}
