package dev.lyceum.profile.relationship;

import dev.lyceum.kit.identity.LearnerId;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A relationship as both its sides see it. */
@Schema(name = "Relationship")
record RelationshipView(
        UUID relationshipId,
        LearnerId learnerId,
        @Schema(description = "Only while the adult may look.") String learnerName,
        @Schema(description = "What other children see instead of a name.") String learnerAlias,
        UUID adultId,
        @Schema(description = "As the adult's own profile has it.") String adultName,
        Relation relation,
        @Schema(description = "False until a guardian approves what a child has asked for.") boolean canView,
        boolean canManage,
        @Schema(description = "When it ends by itself; absent when it lasts.") Instant endsAt,
        Instant createdAt) {}
