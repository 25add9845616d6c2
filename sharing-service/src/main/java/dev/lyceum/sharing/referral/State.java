package dev.lyceum.sharing.referral;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a referral stands. It never goes back; what was rewarded can only be reversed. */
@Schema(name = "ReferralState")
enum State {
    SIGNED_UP("ReferralSignedUp"),
    QUALIFIED("ReferralQualified"),
    /** Waits out its time, or for an admin. */
    HELD("ReferralHeld"),
    REWARDED("ReferralRewarded"),
    REJECTED("ReferralRejected"),
    EXPIRED("ReferralExpired"),
    REVERSED("ReferralReversed");

    private final String event;

    State(String event) {
        this.event = event;
    }

    /** What is told to both sides when it is reached. */
    String event() {
        return event;
    }
}
