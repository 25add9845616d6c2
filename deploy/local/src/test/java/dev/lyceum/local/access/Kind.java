package dev.lyceum.local.access;

/** What an operation is about, and which of its parameters says which one. */
enum Kind {
    /** Nothing but the caller. */
    NONE(""),
    LEARNER("learnerId"),
    STUDENT("learnerId"),
    SESSION("sessionId"),
    TURN("sessionId"),
    PROBLEM("problemId"),
    SHARE("code"),
    /** The public page of a share. */
    PAGE("code"),
    ENTRY("entryId"),
    RELATIONSHIP("relationshipId"),
    INVITE("inviteCode");

    private final String parameter;

    Kind(String parameter) {
        this.parameter = parameter;
    }

    String parameter() {
        return parameter;
    }

    /** Whoever held the code may know that it was one. */
    boolean isRememberedWhenDeleted() {
        return this == PAGE || this == INVITE;
    }

    boolean isCode() {
        return this == SHARE || this == PAGE || this == INVITE;
    }

    /** Kept by an adult, so that a learner has none. */
    boolean isAnAdults() {
        return this == STUDENT;
    }
}
