package dev.lyceum.sharing.direct;

import dev.lyceum.kit.database.Database;
import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.idempotency.Answer;
import dev.lyceum.kit.idempotency.Once;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.problem.Problem;
import dev.lyceum.sharing.activity.Deed;
import dev.lyceum.sharing.family.Families;
import dev.lyceum.sharing.share.AwaitDeed;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;

/** From the wish to what lies in the other one's inbox. It is nobody else's, so it needs no consent to what is public. */
@ApplicationScoped
class SendShare {
    private final Database database;
    private final AwaitDeed awaitDeed;
    private final Once once;
    private final Ids ids;
    private final Clock clock;

    SendShare(Database database, AwaitDeed awaitDeed, Once once, Ids ids, Clock clock) {
        this.database = database;
        this.awaitDeed = awaitDeed;
        this.once = once;
        this.ids = ids;
        this.clock = clock;
    }

    /** 404 for whom the learner is not linked with, and for what they did not do. */
    Uni<Response> send(LearnerId from, NewDirectShare wanted) {
        wanted.check();
        return database.read(() -> mustBeLinked(from, wanted.toLearnerId()))
                .chain(() -> awaitDeed.of(from, wanted.share()))
                .map(found -> found.orElseThrow(Problem::notFound))
                .chain(deed -> once.create(wanted, () -> send(from, wanted, deed)));
    }

    /** Asked again in the transaction: what was ended meanwhile gives nothing. */
    private Uni<Answer<DirectShare>> send(LearnerId from, NewDirectShare wanted, Deed deed) {
        var sent = new DirectShare(
                ids.next(),
                from,
                wanted.toLearnerId(),
                wanted.type(),
                deed,
                Optional.ofNullable(wanted.message()),
                clock.instant(),
                Optional.empty());
        return mustBeLinked(from, wanted.toLearnerId())
                .chain(() -> Inbox.add(sent))
                .map(added -> Answer.created(sent));
    }

    private static Uni<Void> mustBeLinked(LearnerId one, LearnerId other) {
        return Families.areLinked(one, other)
                .invoke(linked -> {
                    if (!linked) {
                        throw Problem.notFound();
                    }
                })
                .replaceWithVoid();
    }
}
