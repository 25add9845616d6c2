package dev.lyceum.gamification.streak;

import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.learner.Learner;
import dev.lyceum.kit.learner.Learners;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Makes a day active, and tells what that did to the streak. In the caller's transaction, with the learner's row locked. */
@ApplicationScoped
public class RecordStudyDay {
    private final Learners learners;
    private final StreakRulebook rules;
    private final WriteStreak writeStreak;
    private final Clock clock;

    RecordStudyDay(Learners learners, StreakRulebook rules, WriteStreak writeStreak, Clock clock) {
        this.learners = learners;
        this.rules = rules;
        this.writeStreak = writeStreak;
        this.clock = clock;
    }

    /** A day that is active already stays as it is. */
    public Uni<Void> record(LearnerId learner, StudyDay study, UUID cause) {
        return StreakFacts.add(learner, study)
                .chain(isNew ->
                        isNew ? settle(learner, study, cause) : Uni.createFrom().voidItem());
    }

    private Uni<Void> settle(LearnerId id, StudyDay study, UUID cause) {
        return learners.find(id)
                .chain(learner -> StreakRows.read(learner).chain(known -> ifSealed(learner, known, study)))
                .map(known -> settle(known, study))
                .chain(settled -> writeStreak.write(id, settled, study.occurredAt(), Optional.of(cause)));
    }

    /** A day that comes so late that it lies before the seal: everything is folded anew. */
    private static Uni<KnownStreak> ifSealed(Learner learner, KnownStreak known, StudyDay study) {
        return known.facts().sealed().holds(study.day())
                ? StreakRows.readWhole(learner)
                : Uni.createFrom().item(known);
    }

    private Settlement settle(KnownStreak known, StudyDay study) {
        var now = clock.instant();
        return new Settle(rules.at(now))
                .withStudyDay(known.kept(), known.facts(), study.day(), study.occurredAt(), now);
    }
}
