package dev.lyceum.kit.consent;

/** What consent is asked for, and what holds until anybody says otherwise: for 13+, and for under 13 always off. */
public enum Purpose {
    LLM_TUTORING(false),
    PUBLIC_SHARING(true),
    LEADERBOARD(true);

    private final boolean onFrom13;

    Purpose(boolean onFrom13) {
        this.onFrom13 = onFrom13;
    }

    boolean isOnByDefault(boolean under13) {
        return onFrom13 && !under13;
    }
}
