package dev.lyceum.gamification.progress;

import dev.lyceum.gamification.streak.StreakFold;
import dev.lyceum.gamification.xp.XpRules;
import dev.lyceum.kit.database.Database;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.learner.Learner;
import dev.lyceum.kit.learner.Learners;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Learners' pages as of now: what is stored, and what time has made of it. */
@ApplicationScoped
public class ReadProgress {
    private final Database database;
    private final Learners learners;
    private final XpRules rules;
    private final Clock clock;

    ReadProgress(Database database, Learners learners, XpRules rules, Clock clock) {
        this.database = database;
        this.learners = learners;
        this.rules = rules;
        this.clock = clock;
    }

    public Uni<List<ProgressView>> of(List<LearnerId> ids) {
        return database.read(() -> learners.findAll(ids).chain(this::read));
    }

    private Uni<List<ProgressView>> read(List<Learner> found) {
        return Sums.of(found.stream().map(Learner::id).toList()).map(sums -> views(found, sums));
    }

    private List<ProgressView> views(List<Learner> found, Map<LearnerId, Sums> sums) {
        Instant now = clock.instant();
        return found.stream()
                .map(learner -> view(learner, sums.get(learner.id()), now))
                .toList();
    }

    private ProgressView view(Learner learner, Sums sums, Instant now) {
        var streak = new StreakFold(sums.studyDays(), learner.days()).asOf(now);
        return ProgressView.of(learner.id(), rules.standing(sums.xp(), now), streak, sums);
    }
}
