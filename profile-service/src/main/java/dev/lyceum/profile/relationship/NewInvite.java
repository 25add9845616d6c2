package dev.lyceum.profile.relationship;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an adult is invited to be. */
@Schema(name = "NewInvite")
record NewInvite(
        @NotNull Relation relation,
        @Schema(description = "Whether they may also write for the learner; false unless told.") Boolean canManage,
        @Schema(
                        examples = "2027-07-01T00:00:00Z",
                        description = "When the relationship will end by itself; it lasts without it.")
                Instant endsAt) {

    boolean manages() {
        return Boolean.TRUE.equals(canManage);
    }

    Optional<Instant> end() {
        return Optional.ofNullable(endsAt);
    }

    void mustEndAfter(Instant now) {
        if (endsAt != null && !endsAt.isAfter(now)) {
            throw Refusals.endsInThePast();
        }
    }

    /** The one time that the code is told. */
    @Schema(name = "Invite")
    record Made(
            @Schema(description = "For one adult, once.") String code,
            Relation relation,
            boolean canManage,
            Instant endsAt,
            Instant expiresAt) {

        static Made of(InviteCode code, Invite invite) {
            return new Made(
                    code.text(),
                    invite.relation(),
                    invite.canManage(),
                    invite.endsAt().orElse(null),
                    invite.expiresAt());
        }

        @Override
        public String toString() {
            return "invite"; // the code is a secret
        }
    }
}
