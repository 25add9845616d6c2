package dev.lyceum.sharing.share;

import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.sharing.activity.Achievements;
import dev.lyceum.sharing.activity.Challenges;
import dev.lyceum.sharing.activity.Deed;
import dev.lyceum.sharing.activity.Invitation;
import dev.lyceum.sharing.activity.Solves;
import dev.lyceum.sharing.activity.Standings;
import dev.lyceum.sharing.activity.Streaks;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** Finds what a share is about, in the caller's session: that learner's own, or nothing. */
public final class FindDeed {
    private FindDeed() {}

    public static Uni<Optional<Deed>> of(Share share) {
        return share.type() == ShareType.REFERRAL
                ? Uni.createFrom().item(Optional.of(new Invitation(share.code())))
                : of(share.learner(), share.type(), share.subjectId().orElse(null));
    }

    static Uni<Optional<Deed>> of(LearnerId learner, ShareType type, String subjectId) {
        return switch (type) {
            case PROBLEM -> Solves.find(learner, Ids.parse(subjectId).orElseThrow());
            case ACHIEVEMENT -> Achievements.find(learner, subjectId);
            case PROGRESS -> Standings.find(learner);
            case STREAK -> Streaks.find(learner);
            case CHALLENGE -> Challenges.find(learner, Ids.parse(subjectId).orElseThrow());
            case REFERRAL -> Uni.createFrom().item(Optional.empty());
        };
    }
}
