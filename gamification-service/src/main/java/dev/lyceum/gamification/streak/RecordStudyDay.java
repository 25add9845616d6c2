package dev.lyceum.gamification.streak;

import dev.lyceum.kit.event.Event;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.learner.Learner;
import dev.lyceum.kit.learner.Learners;
import dev.lyceum.kit.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Makes a day active, and tells what that did to the streak. In the caller's transaction, with the learner's row locked. */
@ApplicationScoped
public class RecordStudyDay {
    private final Learners learners;
    private final Outbox outbox;

    RecordStudyDay(Learners learners, Outbox outbox) {
        this.learners = learners;
        this.outbox = outbox;
    }

    /** The data of the event StreakExtended. */
    record StreakExtended(int current, int longest, LocalDate day, Instant deadline) {}

    /** A day that is active already stays as it is. */
    public Uni<Void> record(LearnerId learner, StudyDay study, UUID cause) {
        return StudyDays.add(learner, study)
                .chain(isNew ->
                        isNew ? refold(learner, study, cause) : Uni.createFrom().voidItem());
    }

    private Uni<Void> refold(LearnerId id, StudyDay study, UUID cause) {
        return learners.find(id).chain(learner -> StudyDays.all(id).chain(all -> refold(learner, all, study, cause)));
    }

    private Uni<Void> refold(Learner learner, List<StudyDay> all, StudyDay study, UUID cause) {
        List<LocalDate> days = all.stream().map(StudyDay::day).toList();
        List<LocalDate> others =
                days.stream().filter(day -> !day.equals(study.day())).toList();
        Streak before = new StreakFold(others, learner.days()).streak();
        Streak after = new StreakFold(days, learner.days()).streak();
        return StudyDays.keep(learner.id(), after)
                .chain(() -> after.isExtensionOf(before)
                        ? tell(learner, after, study, cause)
                        : Uni.createFrom().voidItem());
    }

    /** Of the last day, also when an earlier one that came late made it longer: the highest day tells the state. */
    private Uni<Void> tell(Learner learner, Streak streak, StudyDay study, UUID cause) {
        LocalDate last = streak.lastActiveDay();
        Instant deadline = learner.days().start(last.plusDays(1));
        var data = new StreakExtended(streak.run(), streak.longest(), last, deadline);
        return outbox.add(Event.of("StreakExtended", learner.id(), study.occurredAt(), data)
                .causedBy(cause));
    }
}
