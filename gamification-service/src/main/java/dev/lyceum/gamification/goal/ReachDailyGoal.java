package dev.lyceum.gamification.goal;

import dev.lyceum.gamification.xp.AwardXp;
import dev.lyceum.gamification.xp.Deed;
import dev.lyceum.gamification.xp.Earning;
import dev.lyceum.gamification.xp.Moment;
import dev.lyceum.gamification.xp.Origin;
import dev.lyceum.kit.event.Event;
import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;

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

    /** @param when what counts for the day was solved, after it has been written down */
    public Uni<Void> judge(LearnerId learner, Moment when, UUID cause) {
        return GoalDay.read(learner, when.studyDay(), rules.at(when.at()))
                .chain(day -> day.isNewlyReached()
                        ? reach(day, when, cause)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> reach(GoalDay day, Moment when, UUID cause) {
        return day.reach(when.at())
                .chain(isNew ->
                        isNew ? tell(day, when, cause) : Uni.createFrom().voidItem());
    }

    private Uni<Void> tell(GoalDay day, Moment when, UUID cause) {
        var told = Event.of("DailyGoalReached", day.learner(), when.at(), new DailyGoalReached(day.day(), day.goal()));
        var bonus =
                new Earning(day.learner(), Deed.dailyGoal(), Moment.of(day.day(), when.at()), Origin.here(ids.next()));
        return outbox.add(told.causedBy(cause))
                .chain(() -> awardXp.award(bonus))
                .replaceWithVoid();
    }
}
