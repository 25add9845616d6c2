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
    /** A solved problem that was shared, as the tutor knows it by the code of its link. */
    SHARED_PROBLEM("code"),
    ENTRY("entryId"),
    /** By the caller's code; the account's own, and not of a student whom it keeps. */
    REFERRAL("referralId"),
    RELATIONSHIP("relationshipId"),
    INVITE("inviteCode"),
    CHALLENGE("challengeId"),
    NUDGE("nudgeId");

    private final String parameter;

    Kind(String parameter) {
        this.parameter = parameter;
    }

    String parameter() {
        return parameter;
    }

    /** Whether it goes with the student it is of. */
    boolean isDeletedWithStudents() {
        return this != NONE && this != ENTRY && this != REFERRAL;
    }

    /** Whoever held the code may know that it was one. */
    boolean isRememberedWhenDeleted() {
        return isLink() || this == INVITE;
    }

    /** What anybody may look at who holds the code of a share. */
    boolean isLink() {
        return this == PAGE || this == SHARED_PROBLEM;
    }

    boolean isCode() {
        return isLink() || this == SHARE || this == INVITE;
    }

    /** Kept by an adult, so that a learner has none. */
    boolean isAnAdults() {
        return this == STUDENT;
    }
}
