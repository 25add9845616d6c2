package dev.lyceum.profile.me;

import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.learner.GradeLevel;
import dev.lyceum.profile.learner.Avatar;
import dev.lyceum.profile.learner.LearnerProfile;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The caller as this service knows them; {@code roles} are the token's. */
@Schema(name = "Me")
record Me(
        UUID accountId,
        LearnerId learnerId,
        String displayName,
        Set<String> roles,
        String timeZone,
        String language,
        GradeLevel gradeLevel,
        Integer birthYear,
        String alias,
        String avatar,
        Instant createdAt) {

    static Me of(LearnerProfile profile, Set<String> roles) {
        return new Me(
                profile.learnerId,
                profile.id(),
                profile.name,
                new TreeSet<>(roles),
                profile.zoneOrUtc(),
                profile.language,
                profile.gradeLevel,
                profile.birthYear,
                profile.alias,
                Avatar.of(profile.alias),
                profile.createdAt);
    }
}
