package dev.lyceum.profile.relationship;

/** What an adult is to a learner. */
public enum Relation {
    PARENT,
    GUARDIAN,
    TEACHER,
    TUTOR;

    /** Whether such an adult may decide for a child, when they may manage. */
    boolean isFamily() {
        return this == PARENT || this == GUARDIAN;
    }
}
