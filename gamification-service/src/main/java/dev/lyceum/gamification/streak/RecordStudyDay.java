package dev.lyceum.gamification.streak;

import dev.lyceum.gamification.streak.WriteStreak.Settled;
import dev.lyceum.kit.learner.Learners;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Makes days active, and tells what that did to streaks. In the caller's transaction, with the learners' rows locked. */
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

    /**
     * A day that is active already stays as it is.
     *
     * @param studies no two of one learner
     */
    public Uni<Void> record(List<StudyDay> studies) {
        return StreakFacts.add(studies)
                .map(fresh -> studies.stream()
                        .filter(study -> fresh.contains(study.learner()))
                        .toList())
                .chain(fresh -> fresh.isEmpty() ? Uni.createFrom().voidItem() : settle(fresh));
    }

    private Uni<Void> settle(List<StudyDay> studies) {
        return learners.findAll(studies.stream().map(StudyDay::learner).toList())
                .chain(StreakRows::readAll)
                .chain(known -> Multi.createFrom()
                        .range(0, studies.size())
                        .onItem()
                        .transformToUniAndConcatenate(i -> ifSealed(known.get(i), studies.get(i)))
                        .collect()
                        .asList())
                .map(known -> IntStream.range(0, studies.size())
                        .mapToObj(i -> settle(known.get(i), studies.get(i)))
                        .toList())
                .chain(writeStreak::write);
    }

    /** A day that comes so late that it lies before the seal: everything is folded anew. */
    private static Uni<KnownStreak> ifSealed(KnownStreak known, StudyDay study) {
        return known.facts().sealed().holds(study.day())
                ? StreakRows.readWhole(known.learner())
                : Uni.createFrom().item(known);
    }

    private Settled settle(KnownStreak known, StudyDay study) {
        var now = clock.instant();
        var settlement = new Settle(rules.at(now))
                .withStudyDay(known.kept(), known.facts(), study.day(), study.occurredAt(), now);
        return new Settled(study.learner(), settlement, study.occurredAt(), Optional.of(study.cause()));
    }
}
