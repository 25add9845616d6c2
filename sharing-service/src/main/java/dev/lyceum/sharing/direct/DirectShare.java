package dev.lyceum.sharing.direct;

import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.sharing.activity.Deed;
import dev.lyceum.sharing.share.ShareType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that a learner has shown to one other. */
@Schema(name = "DirectShare")
record DirectShare(
        UUID directShareId,
        LearnerId fromLearnerId,
        LearnerId toLearnerId,
        ShareType type,
        @Schema(description = "As it was when it was sent.") Deed content,
        Optional<String> message,
        Instant createdAt,
        @Schema(description = "Absent: it has not been read.") Optional<Instant> readAt) {}
