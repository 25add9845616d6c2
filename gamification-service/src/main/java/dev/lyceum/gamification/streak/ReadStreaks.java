package dev.lyceum.gamification.streak;

import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.learner.Learner;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Streaks as of now, each in its learner's own day. Reads, and never writes. */
@ApplicationScoped
public class ReadStreaks {
    private final StreakRulebook rules;

    ReadStreaks(StreakRulebook rules) {
        this.rules = rules;
    }

    /** One for each; in the caller's session. */
    public Uni<Map<LearnerId, StreakView>> asOf(Instant now, List<Learner> learners) {
        return StreakRows.readAll(learners).map(known -> known.stream()
                .collect(Collectors.toMap(one -> one.learner().id(), one -> view(one, now))));
    }

    StreakView view(KnownStreak known, Instant now) {
        return StreakView.of(known.facts(), rules.at(now), now);
    }
}
