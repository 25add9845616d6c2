package dev.lyceum.gamification.streak;

import dev.lyceum.gamification.xp.Account;
import dev.lyceum.kit.database.Sql;
import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.learner.Learners;
import dev.lyceum.kit.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Mends a streak that has ended, as far as the rules allow. In the caller's transaction. */
@ApplicationScoped
class RepairStreak {
    /** One whose days have all turned out to be active has come back. */
    private static final String LAST_REPAIR =
            """
            select max(r.repaired_at) as repaired_at from streak_repair r
            where r.learner_id = ?1
                and not exists (select 1 from study_day d where d.learner_id = r.learner_id and d.day = r.day)
            """;

    private final Learners learners;
    private final StreakRulebook rules;
    private final SettleStreak settleStreak;
    private final Ids ids;
    private final Clock clock;

    RepairStreak(Learners learners, StreakRulebook rules, SettleStreak settleStreak, Ids ids, Clock clock) {
        this.learners = learners;
        this.rules = rules;
        this.settleStreak = settleStreak;
        this.ids = ids;
        this.clock = clock;
    }

    /** @throws Problem 422 when there is nothing to repair, it is too late or too much, or one was repaired lately */
    Uni<RepairView> repair(LearnerId learner, UUID by) {
        Instant now = clock.instant();
        return Account.lockIfThere(learner)
                .chain(() -> learners.find(learner))
                .chain(StreakRows::read)
                .chain(known ->
                        lastRepair(learner).map(last -> RepairOffer.of(known.facts(), last, rules.at(now), now)))
                .map(RepairStreak::daysOrRefusal)
                .chain(days -> repair(learner, days, by, now));
    }

    private Uni<RepairView> repair(LearnerId learner, List<LocalDate> days, UUID by, Instant now) {
        UUID repairId = ids.next();
        return StreakFacts.addRepaired(learner, days, repairId, by, now)
                .chain(() -> settleStreak.settle(learner, now, Optional.of(repairId)))
                .map(streak -> new RepairView(repairId, days, now, streak));
    }

    private static Uni<Optional<Instant>> lastRepair(LearnerId learner) {
        return Sql.first(
                        LAST_REPAIR,
                        row -> Optional.ofNullable(row.get("repaired_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant),
                        learner.value())
                .map(Optional::orElseThrow);
    }

    private static List<LocalDate> daysOrRefusal(RepairOffer offer) {
        if (offer instanceof RepairOffer.Refused refused) {
            Problem problem = Problem.refused(refused.code(), refused.detail());
            throw refused.again().map(again -> problem.with("again", again)).orElse(problem);
        }
        return ((RepairOffer.Open) offer).days();
    }
}
