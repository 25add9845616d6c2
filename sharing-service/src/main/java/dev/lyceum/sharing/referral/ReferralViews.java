package dev.lyceum.sharing.referral;

import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.sharing.referral.Judge.Rule;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the API says of referrals. To a learner never who the other one is. */
final class ReferralViews {
    private ReferralViews() {}

    @Schema(name = "ReferralCode")
    record Code(
            @Schema(examples = "K7M2P9QX", pattern = "[2-9A-HJKMNP-TV-Z]{8}") String code,
            @Schema(examples = "http://localhost:8080/s/K7M2P9QX") String url,
            @Schema(description = "Learners who said this learner's code.") long referred,
            @Schema(description = "Those of them who have studied enough since.") long qualified,
            long rewarded,
            @Schema(description = "XP paid for them, as gamification tells it.") long xpEarned) {}

    @Schema(name = "NewReferral")
    record New(@NotNull @Schema(examples = "K7M2P9QX") String code) {}

    @Schema(name = "Referral")
    record Made(UUID referralId, State state) {
        static Made of(Referral referral) {
            return new Made(referral.referralId(), referral.state());
        }
    }

    @Schema(name = "ReferralSide")
    enum Side {
        REFERRER,
        REFEREE
    }

    @Schema(name = "MyReferral")
    record Mine(UUID referralId, Side side, State state, Instant signedUpAt, Optional<Instant> qualifiedAt) {
        static Mine of(Referral referral, LearnerId me) {
            return new Mine(
                    referral.referralId(),
                    referral.referrer().equals(me) ? Side.REFERRER : Side.REFEREE,
                    referral.state(),
                    referral.signedUpAt(),
                    referral.qualifiedAt());
        }
    }

    @Schema(name = "ReferralInReview")
    record InReview(
            UUID referralId,
            LearnerId referrerId,
            LearnerId refereeId,
            Instant signedUpAt,
            Optional<Instant> qualifiedAt) {
        static InReview of(Referral referral) {
            return new InReview(
                    referral.referralId(),
                    referral.referrer(),
                    referral.referee(),
                    referral.signedUpAt(),
                    referral.qualifiedAt());
        }
    }

    @Schema(name = "ReferralExplanation")
    record Explanation(
            UUID referralId,
            State state,
            @Schema(description = "In plain words.") List<String> words,
            @Schema(description = "Everything; for admins only.") Optional<Record> record) {}

    @Schema(name = "ReferralRecord")
    record Record(LearnerId referrerId, LearnerId refereeId, boolean inReview, boolean released, List<Step> moves) {}

    @Schema(name = "ReferralMove")
    record Step(
            State state,
            Instant at,
            @Schema(description = "40 and more is looked at by an admin, 100 and more is rejected.") int score,
            List<Rule> rules,
            @Schema(description = "All that the score rests on.") Circumstances circumstances,
            @Schema(description = "The admin who decided; absent when it went by itself.") Optional<UUID> decidedBy,
            Optional<Decision.Reason> reason) {
        static Step of(MoveLog.Recorded move) {
            return new Step(
                    move.state(),
                    move.at(),
                    move.score(),
                    move.rules(),
                    move.circumstances(),
                    move.decidedBy(),
                    move.reason());
        }
    }
}
