package dev.lyceum.sharing.share;

import dev.lyceum.kit.database.Database;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.sharing.activity.Deed;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/**
 * Waits for what the learner did a moment ago and another service has yet to tell: up to two seconds, looking again and
 * again, with no connection held in between.
 */
@ApplicationScoped
public class AwaitDeed {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Database database;

    AwaitDeed(Database database) {
        this.database = database;
    }

    public Uni<Optional<Deed>> of(LearnerId learner, NewShare wanted) {
        Context request = Vertx.currentContext();
        return Uni.createFrom()
                .deferred(() -> database.read(() -> FindDeed.of(learner, wanted.type(), wanted.subjectId())))
                .runSubscriptionOn(
                        look -> request.runOnContext(ignored -> look.run())) // a timer's thread has no session
                .repeat()
                .withDelay(PAUSE)
                .indefinitely()
                .select()
                .where(Optional::isPresent)
                .toUni()
                .ifNoItem()
                .after(PATIENCE) // by the clock, however slow each look
                .recoverWithItem(Optional.empty())
                .emitOn(answer -> request.runOnContext(ignored -> answer.run()));
    }
}
