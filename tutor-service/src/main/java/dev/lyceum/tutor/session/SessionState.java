package dev.lyceum.tutor.session;

/** ACTIVE takes turns and hints; ABANDONED was left for half an hour and goes on with the next; SOLVED and ENDED are over. */
public enum SessionState {
    ACTIVE,
    SOLVED,
    ENDED,
    ABANDONED
}
