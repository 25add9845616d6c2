package dev.lyceum.gamification.streak;

import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.learner.Learners;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Folds a learner's streak anew from its first day, without the seal. In the caller's transaction, with the row locked. */
@ApplicationScoped
public class RebuildStreak {
    private final Learners learners;
    private final StreakRulebook rules;
    private final SettleStreak settleStreak;

    RebuildStreak(Learners learners, StreakRulebook rules, SettleStreak settleStreak) {
        this.learners = learners;
        this.rules = rules;
        this.settleStreak = settleStreak;
    }

    /**
     * What is due is settled and told first, as ever; the rebuilding itself tells nothing, for all of it was told.
     *
     * @return whether the kept streak was another one
     */
    public Uni<Boolean> rebuild(LearnerId id, Instant now) {
        return learners.find(id)
                .call(learner -> StreakRows.read(learner)
                        .chain(known -> known.kept().equals(KeptStreak.NONE)
                                ? Uni.createFrom().nullItem()
                                : settleStreak.settle(id, now, Optional.empty())))
                .chain(StreakRows::readWhole)
                .chain(whole ->
                        whole.facts().active().isEmpty() ? Uni.createFrom().item(false) : write(whole, now));
    }

    private Uni<Boolean> write(KnownStreak whole, Instant now) {
        StreakRules inForce = rules.at(now);
        Facts facts = whole.facts().closedThrough(new DayJudge(whole.facts(), inForce).closedThrough(now));
        KeptStreak kept = whole.kept();
        KeptStreak before = kept.equals(KeptStreak.NONE)
                ? KeptStreak.NONE.brokenOn(new StreakFold(facts, new DayJudge(facts, inForce))
                        .asOf(now)
                        .lastBreak()
                        .orElse(null))
                : kept;
        KeptStreak rebuilt = new Settle(inForce).asOf(before, facts, now).kept();
        return StreakRows.keep(List.of(new StreakRows.Keep(whole.learner().id(), rebuilt)))
                .replaceWith(!isTheSame(kept, rebuilt));
    }

    /** Days that have been closed since are sealed further on; only seals of the same day can be compared. */
    private static boolean isTheSame(KeptStreak one, KeptStreak other) {
        boolean sealedAlike =
                !Objects.equals(one.sealed().through(), other.sealed().through())
                        || one.sealed().equals(other.sealed());
        return sealedAlike
                && one.run() == other.run()
                && one.longest() == other.longest()
                && Objects.equals(one.lastActiveDay(), other.lastActiveDay())
                && Objects.equals(one.brokenOn(), other.brokenOn());
    }
}
