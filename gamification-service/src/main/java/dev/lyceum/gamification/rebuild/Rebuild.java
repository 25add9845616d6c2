package dev.lyceum.gamification.rebuild;

import dev.lyceum.gamification.board.RebuildBoards;
import dev.lyceum.gamification.streak.RebuildStreak;
import dev.lyceum.gamification.xp.Account;
import dev.lyceum.kit.database.Database;
import dev.lyceum.kit.database.Sql;
import dev.lyceum.kit.identity.LearnerId;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Rebuilds some learners' projections, each learner in one transaction, so that it can run beside everything else. */
@ApplicationScoped
class Rebuild {
    private static final String NEXT =
            "select learner_id from progress where learner_id > ?1 order by learner_id limit ?2";

    private final Database database;
    private final RebuildStreak rebuildStreak;
    private final RebuildBoards rebuildBoards;
    private final Clock clock;

    Rebuild(Database database, RebuildStreak rebuildStreak, RebuildBoards rebuildBoards, Clock clock) {
        this.database = database;
        this.rebuildStreak = rebuildStreak;
        this.rebuildBoards = rebuildBoards;
        this.clock = clock;
    }

    /** @param after the learner behind whom to begin, in the order of ids */
    Uni<Rebuilt> rebuild(LearnerId after, int atMost) {
        return database.read(() ->
                        Sql.rows(NEXT, row -> new LearnerId(row.get("learner_id", UUID.class)), after.value(), atMost))
                .chain(learners -> rebuildEach(learners).chain(changed -> rebuilt(learners, changed, atMost)));
    }

    private Uni<List<LearnerId>> rebuildEach(List<LearnerId> learners) {
        return Multi.createFrom()
                .iterable(learners)
                .onItem()
                .transformToUniAndConcatenate(
                        learner -> database.background(() -> rebuild(learner)).map(changed -> changed ? learner : null))
                .collect()
                .asList();
    }

    private Uni<Boolean> rebuild(LearnerId learner) {
        Instant now = clock.instant();
        return Account.lockIfThere(learner)
                .chain(() -> RebuildProgress.of(learner))
                .chain(sums -> rebuildStreak.rebuild(learner, now).map(streak -> sums || streak))
                .chain(before -> rebuildBoards.rebuild(learner, now).map(boards -> before || boards));
    }

    private Uni<Rebuilt> rebuilt(List<LearnerId> learners, List<LearnerId> changed, int atMost) {
        if (learners.size() < atMost) {
            return database.background(rebuildBoards::recount)
                    .map(counts -> new Rebuilt(learners.size(), changed, counts, Optional.empty()));
        }
        var last = Optional.of(learners.get(learners.size() - 1));
        return Uni.createFrom().item(new Rebuilt(learners.size(), changed, 0, last));
    }
}
