package dev.lyceum.gamification.streak;

import dev.lyceum.gamification.xp.Account;
import dev.lyceum.kit.database.Sql;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.learner.Learners;
import dev.lyceum.kit.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;

/** Sets the days on which a learner means to rest, from their tomorrow on. In the caller's transaction. */
@ApplicationScoped
class PlanRest {
    /** A plan that has not begun is replaced; one that has is a fact. */
    private static final String SET =
            """
            insert into rest_plan (learner_id, from_day, weekdays, dates, set_by, set_at)
            values (?1, ?2, string_to_array(?3, ','), cast(string_to_array(?4, ',') as date[]), ?5, ?6)
            on conflict (learner_id, from_day) do update
            set weekdays = excluded.weekdays, dates = excluded.dates, set_by = excluded.set_by, set_at = excluded.set_at
            """;

    /** When there will be something to tell may be sooner or later now. */
    private static final String WAKE =
            "update streak set next_close_at = ?2 where learner_id = ?1 and next_close_at > ?2";

    private final Learners learners;
    private final StreakRulebook rules;
    private final Clock clock;

    PlanRest(Learners learners, StreakRulebook rules, Clock clock) {
        this.learners = learners;
        this.rules = rules;
        this.clock = clock;
    }

    /** @throws Problem 422 for a day that has begun, one too far ahead, or too many */
    Uni<RestDays> plan(LearnerId learner, RestDays wanted, UUID by) {
        Instant now = clock.instant();
        return Account.lockIfThere(learner)
                .chain(() -> learners.find(learner))
                .chain(StreakRows::read)
                .map(known -> planned(known, wanted, now))
                .call(plan -> set(learner, plan, by))
                .map(plan -> RestDays.of(plan, plan.from().minusDays(1)));
    }

    private RestPlan planned(KnownStreak known, RestDays wanted, Instant now) {
        LocalDate today = known.facts().today(now);
        wanted.mustBeAheadOf(today, rules.at(now).rest());
        return new RestPlan(today.plusDays(1), wanted.weekdaySet(), wanted.dateSet(), now);
    }

    private static Uni<Integer> set(LearnerId learner, RestPlan plan, UUID by) {
        return Sql.execute(
                        SET, learner.value(), plan.from(), list(plan.weekdays()), list(plan.dates()), by, plan.setAt())
                .chain(() -> Sql.execute(WAKE, learner.value(), plan.setAt()));
    }

    private static String list(Collection<?> items) {
        return items.stream().map(Object::toString).collect(Collectors.joining(","));
    }
}
