package dev.lyceum.tutor.session;

/** Where a session's problem came from. */
public enum Source {
    TYPED,
    PRACTICE,
    DAILY,
    SHARED,
    CHALLENGE
}
