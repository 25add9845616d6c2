package dev.lyceum.gamification.streak;

import dev.lyceum.gamification.streak.StreakViews.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the fact that makes a day what it is. */
final class FactBehind {
    private final Facts facts;
    private final StreakRules rules;
    private final DayJudge judge;
    private final Map<LocalDate, List<Fact>> recorded;
    private final Instant now;

    /** @param recorded solves, freezes and repairs, by the day that they are about */
    FactBehind(Facts facts, StreakRules rules, Map<LocalDate, List<Fact>> recorded, Instant now) {
        this.facts = facts;
        this.rules = rules;
        this.judge = new DayJudge(facts, rules);
        this.recorded = recorded;
        this.now = now;
    }

    StreakViews.Day explain(LocalDate day) {
        DayStatus status = judge.judge(day, now);
        Instant ends = facts.days().start(day.plusDays(1));
        return new StreakViews.Day(
                day, status, facts.days().start(day), ends, behind(day, status).orElse(null));
    }

    private Optional<Fact> behind(LocalDate day, DayStatus status) {
        return switch (status) {
            case ACTIVE -> recorded(day, "PROBLEM_SOLVED");
            case PROTECTED ->
                recorded(day, "REPAIR")
                        .or(() -> recorded(day, "FREEZE"))
                        .or(() -> Optional.of(new Fact("FREEZE", null, judge.closes(day))));
            case REST -> facts.restPlan(day).map(plan -> new Fact("REST_PLAN", null, plan.setAt()));
            case EXCUSED ->
                facts.outages().stream()
                        .filter(outage -> outage.overlaps(
                                day, facts.days(), rules.outages().overlap()))
                        .findFirst()
                        .map(outage -> new Fact("OUTAGE", outage.id(), outage.startsAt()));
            case PENDING, CLOSING, MISSED, VOID -> Optional.empty();
        };
    }

    private Optional<Fact> recorded(LocalDate day, String kind) {
        return recorded.getOrDefault(day, List.of()).stream()
                .filter(fact -> fact.kind().equals(kind))
                .findFirst();
    }
}
