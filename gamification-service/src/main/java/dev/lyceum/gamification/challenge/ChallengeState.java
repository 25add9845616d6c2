package dev.lyceum.gamification.challenge;

/** How far a challenge is: each follows from the one before, and a pending or accepted one may expire. */
public enum ChallengeState {
    PENDING("ChallengeCreated"),
    ACCEPTED("ChallengeAccepted"),
    COMPLETED("ChallengeCompleted"),
    EXPIRED("ChallengeExpired");

    private final String event;

    ChallengeState(String event) {
        this.event = event;
    }

    /** The event that tells of it. */
    String event() {
        return event;
    }
}
