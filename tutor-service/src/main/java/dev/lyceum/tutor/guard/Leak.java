package dev.lyceum.tutor.guard;

/** Why a text may not be said. */
public enum Leak {
    /** It holds the answer, in whatever disguise. */
    ANSWER
}
