package dev.lyceum.gamification.xp;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What takes an entry of the ledger back. */
final class Reversal {
    /** Why; a closed list, because a ledger about children holds no free text. */
    @Schema(name = "XpReversalReason")
    enum Reason {
        /** The tutor gave the answer away. */
        ANSWER_LEAKED,
        /** What was taken for a right answer is none. */
        WRONGLY_VERIFIED,
        CHEATING,
        /** What a referral paid is taken back by the sharing service. */
        REFERRAL_REVERSED,
        OPERATOR_ERROR
    }

    @Schema(name = "NewXpReversal")
    record New(@NotNull Reason reason) {}

    /** @param by the account that orders it */
    record Order(Reason reason, UUID by) {}

    /** @param isNew false when the entry had been taken back before: nothing happens then */
    record Made(XpEntry entry, boolean isNew) {}

    private Reversal() {}
}
