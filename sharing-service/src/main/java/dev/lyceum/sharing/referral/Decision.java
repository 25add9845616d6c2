package dev.lyceum.sharing.referral;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an admin says of a referral. */
final class Decision {
    private Decision() {}

    @Schema(name = "ReferralDecisionKind")
    enum Kind {
        /** It is genuine, and is paid when its time is over. */
        RELEASE,
        REJECT
    }

    /** Why; a closed list, because a record about children holds no free text. */
    @Schema(name = "ReferralDecisionReason")
    enum Reason {
        GENUINE,
        SAME_PERSON,
        SAME_HOUSEHOLD,
        FAKE_ACCOUNT,
        MADE_UP_WORK,
        OPERATOR_ERROR
    }

    @Schema(name = "NewReferralDecision")
    record New(@NotNull Kind decision, @NotNull Reason reason) {}

    @Schema(name = "NewReferralReversal")
    record NewReversal(@NotNull Reason reason) {}
}
