package dev.lyceum.gamification.goal;

import dev.lyceum.gamification.xp.AwardXp;
import dev.lyceum.gamification.xp.Deed;
import dev.lyceum.gamification.xp.Earning;
import dev.lyceum.gamification.xp.Moment;
import dev.lyceum.gamification.xp.Origin;
import dev.lyceum.kit.database.OneByOne;
import dev.lyceum.kit.event.Event;
import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Tells, once a day, that a learner did what they meant to, and pays for it. Only a solve reaches a goal: one that is lowered
 * below what is done waits for the next. In the caller's transaction, with the learner's row locked.
 */
@ApplicationScoped
public class ReachDailyGoal {
    private final GoalRulebook rules;
    private final AwardXp awardXp;
    private final Outbox outbox;
    private final Ids ids;

    ReachDailyGoal(GoalRulebook rules, AwardXp awardXp, Outbox outbox, Ids ids) {
        this.rules = rules;
        this.awardXp = awardXp;
        this.outbox = outbox;
        this.ids = ids;
    }

    /** The data of the event DailyGoalReached. */
    record DailyGoalReached(LocalDate day, DailyGoal target) {}

    /** @param works that have been written down, no two of one learner */
    public Uni<Void> judge(List<Worked> works) {
        Map<GoalRules, List<Worked>> byRules = works.stream()
                .collect(Collectors.groupingBy(work -> rules.at(work.when().at())));
        return OneByOne.each(byRules.entrySet(), some -> judge(some.getValue(), some.getKey()));
    }

    private Uni<Void> judge(List<Worked> works, GoalRules inForce) {
        Map<LearnerId, LocalDate> days = works.stream()
                .collect(Collectors.toMap(Worked::learner, work -> work.when().studyDay()));
        return GoalDay.readAll(days, inForce)
                .chain(found -> OneByOne.each(
                        works.stream()
                                .filter(work -> found.get(work.learner()).isNewlyReached())
                                .toList(),
                        work -> reach(found.get(work.learner()), work)));
    }

    private Uni<Void> reach(GoalDay day, Worked work) {
        return day.reach(work.when().at())
                .chain(isNew -> isNew ? tell(day, work) : Uni.createFrom().voidItem());
    }

    private Uni<Void> tell(GoalDay day, Worked work) {
        Instant at = work.when().at();
        var told = Event.of("DailyGoalReached", day.learner(), at, new DailyGoalReached(day.day(), day.goal()));
        var bonus = new Earning(day.learner(), Deed.dailyGoal(), Moment.of(day.day(), at), Origin.here(ids.next()));
        return outbox.add(told.causedBy(work.cause()))
                .chain(() -> awardXp.award(bonus))
                .replaceWithVoid();
    }
}
