package dev.lyceum.gamification.streak;

import dev.lyceum.kit.database.Sql;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.learner.Learner;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** What a learner holds and has used, as of now. In the caller's session. */
@ApplicationScoped
class ReadFreezes {
    private static final String EARNED =
            """
            select earned_on, run, earned_at from streak_freeze_grant where learner_id = ?1
            order by earned_on desc, run desc limit 50
            """;
    private static final String USED =
            "select day, used_at from streak_freeze_use where learner_id = ?1 order by day desc limit 50";

    private final StreakRulebook rules;

    ReadFreezes(StreakRulebook rules) {
        this.rules = rules;
    }

    Uni<FreezesView> asOf(Instant now, Learner learner) {
        StreakRules inForce = rules.at(now);
        return StreakRows.read(learner)
                .map(known -> new StreakFold(known.facts(), new DayJudge(known.facts(), inForce))
                        .asOf(now)
                        .held())
                .chain(held -> earned(learner.id()).chain(earned -> used(learner, inForce, now)
                        .map(used -> view(held, inForce.freezes(), earned, used))));
    }

    private static FreezesView view(
            int held, StreakRules.Freezes freezes, List<FreezesView.Earned> earned, List<FreezesView.Used> used) {
        return new FreezesView(held, freezes.most(), freezes.everyDays(), earned, used);
    }

    private record Use(LocalDate day, Instant at) {}

    private static Uni<List<FreezesView.Used>> used(Learner learner, StreakRules inForce, Instant now) {
        return used(learner.id())
                .chain(uses -> uses.isEmpty()
                        ? Uni.createFrom().item(List.of())
                        : StreakRows.readSince(
                                        learner, uses.get(uses.size() - 1).day())
                                .map(known -> used(uses, new DayJudge(known.facts(), inForce), now)));
    }

    private static List<FreezesView.Used> used(List<Use> uses, Judge judge, Instant now) {
        return uses.stream()
                .map(use ->
                        new FreezesView.Used(use.day(), use.at(), judge.judge(use.day(), now) != DayStatus.PROTECTED))
                .toList();
    }

    private static Uni<List<FreezesView.Earned>> earned(LearnerId learner) {
        return Sql.rows(
                EARNED,
                row -> new FreezesView.Earned(
                        row.get("earned_on", LocalDate.class),
                        row.get("run", Integer.class),
                        row.get("earned_at", OffsetDateTime.class).toInstant()),
                learner.value());
    }

    private static Uni<List<Use>> used(LearnerId learner) {
        return Sql.rows(
                USED,
                row -> new Use(
                        row.get("day", LocalDate.class),
                        row.get("used_at", OffsetDateTime.class).toInstant()),
                learner.value());
    }
}
