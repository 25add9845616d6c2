package dev.lyceum.sharing.share;

import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.outbox.Outbox;
import dev.lyceum.sharing.activity.Deed;
import dev.lyceum.sharing.activity.Solve;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Puts a link on record and tells of it. In the caller's transaction; the inserted row is its own lock. */
@ApplicationScoped
class CreateShare {
    private static final int TRIES = 10;

    private final ShareCodes codes;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    CreateShare(ShareCodes codes, Outbox outbox, Ids ids, Clock clock) {
        this.codes = codes;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    Uni<Share> create(LearnerId learner, NewShare wanted, Deed deed) {
        return add(fresh(learner, wanted, problemOf(deed)), TRIES)
                .call(added -> outbox.add(ShareEvents.created(added)));
    }

    /** Empty when the code is taken or the learner has one. */
    Uni<Optional<Share>> tryReferral(LearnerId learner) {
        Share share = fresh(learner, new NewShare(ShareType.REFERRAL, null, null), Optional.empty());
        return Shares.add(share)
                .chain(added -> added
                        ? outbox.add(ShareEvents.created(share)).replaceWith(Optional.of(share))
                        : Uni.createFrom().item(Optional.empty()));
    }

    private Share fresh(LearnerId learner, NewShare wanted, Optional<UUID> problemId) {
        Instant now = clock.instant();
        return new Share(
                ids.next(),
                codes.next(),
                learner,
                wanted.type(),
                Optional.ofNullable(wanted.subjectId()),
                problemId,
                1,
                now,
                wanted.expiresAfter(now),
                Optional.empty());
    }

    /** Whether a code is taken only its insertion can tell. */
    private Uni<Share> add(Share share, int tries) {
        if (tries == 0) {
            throw new IllegalStateException(TRIES + " codes in a row were taken");
        }
        return Shares.add(share)
                .chain(added -> added ? Uni.createFrom().item(share) : add(share.withCode(codes.next()), tries - 1));
    }

    private static Optional<UUID> problemOf(Deed deed) {
        return deed instanceof Solve solve ? Optional.of(solve.problemId()) : Optional.empty();
    }
}
