package dev.lyceum.tutor.session;

/** ACTIVE takes turns and hints; SOLVED and ENDED are over. */
public enum SessionState {
    ACTIVE,
    SOLVED,
    ENDED
}
