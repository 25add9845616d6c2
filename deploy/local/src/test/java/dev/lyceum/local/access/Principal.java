package dev.lyceum.local.access;

/** Who calls; how each stands to the {@link #LEARNER}. */
enum Principal {
    ANONYMOUS("none"),
    /** An account of 13 or more, whose things are the foreign ones of everybody else. */
    LEARNER("student"),
    OTHER_LEARNER("student"),
    /** May look and manage. */
    GUARDIAN("guardian"),
    /** Has redeemed an invitation, and may do nothing yet. */
    PENDING("guardian"),
    /** Could look and manage until the learner ended it. */
    REVOKED("guardian"),
    /** May look. */
    TEACHER("teacher"),
    OTHER_TEACHER("teacher"),
    ADMIN("admin");

    private final String role;

    Principal(String role) {
        this.role = role;
    }

    String role() {
        return role;
    }

    boolean isAdult() {
        return this != ANONYMOUS && !role.equals("student");
    }
}
