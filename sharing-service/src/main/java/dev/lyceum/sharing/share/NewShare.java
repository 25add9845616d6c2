package dev.lyceum.sharing.share;

import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.problem.Problem;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to be shared; nothing of what the page will show. */
@Schema(name = "NewShare")
public record NewShare(
        @NotNull ShareType type,
        @Schema(
                        examples = "0192f0c1-7a3b-7c4d-8e5f-2233445566aa",
                        description =
                                "PROBLEM: a `solveId`. ACHIEVEMENT: its code. CHALLENGE: a `challengeId`. Others have none.")
                @Size(min = 1, max = 64)
                String subjectId,
        @Schema(examples = "30", description = "Without it the link does not expire.") @Min(1) @Max(365)
                Integer expiresInDays) {

    /** What the fields must be together. */
    public void check() {
        if (type.hasSubject() && subjectId == null) {
            throw Problem.invalid("/subjectId", "not-null", "Say which one: " + type + " needs a subjectId.");
        }
        if (!type.hasSubject() && subjectId != null) {
            throw Problem.invalid("/subjectId", "must-be-absent", type + " has no subject.");
        }
        if (type == ShareType.REFERRAL && expiresInDays != null) {
            throw Problem.invalid("/expiresInDays", "must-be-absent", "A referral code does not expire.");
        }
        if ((type == ShareType.PROBLEM || type == ShareType.CHALLENGE)
                && Ids.parse(subjectId).isEmpty()) {
            throw Problem.invalid("/subjectId", "uuid", "A solveId or challengeId is a UUID.");
        }
    }

    Optional<Instant> expiresAfter(Instant createdAt) {
        return Optional.ofNullable(expiresInDays).map(days -> createdAt.plus(Duration.ofDays(days)));
    }
}
