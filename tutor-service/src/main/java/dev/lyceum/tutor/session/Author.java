package dev.lyceum.tutor.session;

/** Who speaks. */
public enum Author {
    LEARNER,
    TUTOR
}
