package dev.lyceum.gamification.visit;

import dev.lyceum.gamification.achievement.Occasion;
import dev.lyceum.gamification.achievement.UnlockAchievements;
import dev.lyceum.gamification.visit.Visits.Kind;
import dev.lyceum.gamification.xp.Account;
import dev.lyceum.gamification.xp.AwardXp;
import dev.lyceum.gamification.xp.Deed;
import dev.lyceum.gamification.xp.Earning;
import dev.lyceum.gamification.xp.Moment;
import dev.lyceum.gamification.xp.Origin;
import dev.lyceum.gamification.xp.XpRules;
import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.learner.Learner;
import dev.lyceum.kit.learner.Learners;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Pays the first visit of a learner's own day. In the caller's transaction. */
@ApplicationScoped
class RecordVisit {
    private final Learners learners;
    private final AwardXp awardXp;
    private final UnlockAchievements unlockAchievements;
    private final XpRules rules;
    private final Ids ids;
    private final Clock clock;

    RecordVisit(
            Learners learners,
            AwardXp awardXp,
            UnlockAchievements unlockAchievements,
            XpRules rules,
            Ids ids,
            Clock clock) {
        this.learners = learners;
        this.awardXp = awardXp;
        this.unlockAchievements = unlockAchievements;
        this.rules = rules;
        this.ids = ids;
        this.clock = clock;
    }

    Uni<VisitView> record(LearnerId learner) {
        return Account.lock(learner)
                .chain(() -> learners.find(learner))
                .map(this::now)
                .chain(visit -> record(learner, visit));
    }

    private Visit now(Learner learner) {
        Instant now = clock.instant();
        return new Visit(ids.next(), learner.days().dayOf(now), now);
    }

    private Uni<VisitView> record(LearnerId learner, Visit visit) {
        return Visits.add(learner, visit)
                .chain(kind -> pay(learner, visit, kind))
                .chain(earned -> Account.xp(learner)
                        .map(xp -> VisitView.of(visit.day(), earned, rules.standing(xp, visit.at()))));
    }

    private Uni<Integer> pay(LearnerId learner, Visit visit, Kind kind) {
        if (kind == Kind.AGAIN) {
            return Uni.createFrom().item(0);
        }
        var earning = new Earning(
                learner,
                Deed.visit(kind == Kind.VERY_FIRST),
                Moment.of(visit.day(), visit.at()),
                Origin.here(visit.id()));
        return awardXp.award(earning)
                .map(paid -> paid.orElse(0))
                .call(() ->
                        unlockAchievements.unlock(List.of(new Occasion(learner, visit.at(), Optional.of(visit.id())))));
    }
}
