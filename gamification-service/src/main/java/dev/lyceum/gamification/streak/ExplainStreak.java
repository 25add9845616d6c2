package dev.lyceum.gamification.streak;

import dev.lyceum.gamification.streak.StreakViews.Fact;
import dev.lyceum.kit.database.Row;
import dev.lyceum.kit.database.Sql;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.learner.Learner;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Says of each day what it meant to the streak, and by which fact. In the caller's session. */
@ApplicationScoped
class ExplainStreak {
    /** A freeze that came back still has its row; what the day was is judged by the fold's own rules. */
    private static final String FACTS =
            """
            select day, 'PROBLEM_SOLVED' as kind, source_id, occurred_at as at from study_day
            where learner_id = ?1 and day between ?2 and ?3
            union all
            select day, 'FREEZE', null, used_at from streak_freeze_use where learner_id = ?1 and day between ?2 and ?3
            union all
            select day, 'REPAIR', repair_id, repaired_at from streak_repair where learner_id = ?1 and day between ?2 and ?3
            """;

    private static final String FIRST = "select min(day) as day from study_day where learner_id = ?1";

    private final StreakRulebook rules;

    ExplainStreak(StreakRulebook rules) {
        this.rules = rules;
    }

    Uni<StreakViews.Explanation> explain(Learner learner, String from, String to, Instant now) {
        return StreakRows.read(learner).chain(known -> {
            LocalDate today = known.facts().today(now);
            DayRange range = DayRange.parse(from, to, today);
            return firstStudyDay(learner.id())
                    .chain(first -> explain(known, range.notBefore(first.orElse(today)), now));
        });
    }

    /** Of days before the seal too, so their facts are read again. */
    private Uni<StreakViews.Explanation> explain(KnownStreak known, DayRange range, Instant now) {
        return StreakRows.readSince(known.learner(), range.from())
                .chain(judged -> recorded(known.learner().id(), range)
                        .map(recorded -> explanation(known, judged.facts(), range, recorded, now)));
    }

    private static Uni<Optional<LocalDate>> firstStudyDay(LearnerId learner) {
        return Sql.first(FIRST, row -> Optional.ofNullable(row.get("day", LocalDate.class)), learner.value())
                .map(Optional::orElseThrow);
    }

    private record Recorded(LocalDate day, Fact fact) {
        static Recorded of(Row row) {
            return new Recorded(
                    row.get("day", LocalDate.class),
                    new Fact(
                            row.get("kind", String.class),
                            row.get("source_id", UUID.class),
                            row.get("at", OffsetDateTime.class).toInstant()));
        }
    }

    private static Uni<Map<LocalDate, List<Fact>>> recorded(LearnerId learner, DayRange range) {
        return Sql.rows(FACTS, Recorded::of, learner.value(), range.from(), range.to())
                .map(rows -> rows.stream()
                        .collect(Collectors.groupingBy(
                                Recorded::day, Collectors.mapping(Recorded::fact, Collectors.toList()))));
    }

    private StreakViews.Explanation explanation(
            KnownStreak known, Facts judged, DayRange range, Map<LocalDate, List<Fact>> recorded, Instant now) {
        StreakRules inForce = rules.at(now);
        Facts facts = known.facts();
        List<LocalDate> used =
                new StreakFold(facts, new DayJudge(facts, inForce)).asOf(now).days(Streak.Kind.PROTECTED);
        var behind = new FactBehind(judged.withFreezesUsed(used), inForce, recorded, now);
        Learner learner = known.learner();
        return new StreakViews.Explanation(
                learner.id(),
                learner.zones().zone().getId(),
                StreakView.of(facts, inForce, now),
                range.upTo(facts.today(now)).stream().map(behind::explain).toList());
    }
}
