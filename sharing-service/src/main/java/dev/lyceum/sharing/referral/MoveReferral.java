package dev.lyceum.sharing.referral;

import dev.lyceum.kit.outbox.Outbox;
import dev.lyceum.kit.problem.Problem;
import dev.lyceum.sharing.referral.Judge.Judgement;
import dev.lyceum.sharing.referral.NextMove.Known;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Moves referrals, by compare-and-set on the version: of rivals one moves it, and tells of it. In the caller's transaction,
 * whose first lock is the referrer's.
 */
@ApplicationScoped
class MoveReferral {
    private final Observed observed;
    private final Judge judge;
    private final NextMove nextMove;
    private final Outbox outbox;
    private final Clock clock;

    MoveReferral(Observed observed, ReferralRulebook rulebook, Outbox outbox, Clock clock) {
        this.observed = observed;
        this.judge = new Judge(rulebook.rules().fraud(), rulebook.pace().tooFastSeconds());
        this.nextMove = new NextMove(rulebook.pace());
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What was seen of a referral at a time, and what follows. */
    private record Seen(Circumstances circumstances, Judgement judgement, Known known) {}

    /** As far as it goes by itself now. */
    Uni<Void> advance(UUID referralId) {
        return lock(referralId).chain(this::step);
    }

    /** As it is with the referrer locked; who the referrer is never changes. */
    Uni<Referral> lock(UUID referralId) {
        return find(referralId).call(found -> Observed.lock(found.referrer())).chain(found -> find(referralId));
    }

    private static Uni<Referral> find(UUID referralId) {
        return Referrals.find(referralId).map(found -> found.orElseThrow(Problem::notFound));
    }

    private Uni<Void> goOn(UUID referralId) {
        return find(referralId).chain(this::step);
    }

    private Uni<Void> step(Referral referral) {
        return look(referral).chain(seen -> nextMove.of(referral, seen.known())
                .map(move -> move(referral, move, seen, referral.released(), Optional.empty())
                        .chain(moved -> moved
                                ? goOn(referral.referralId())
                                : Uni.createFrom().voidItem()))
                .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    /** An admin lets it go on: from now, but not before its time is over. False when somebody else moved it. */
    Uni<Boolean> release(Referral referral, MoveLog.Order order) {
        Instant due = nextMove.heldUntil(referral);
        Instant now = clock.instant();
        var move = Move.until(State.HELD, due.isAfter(now) ? due : now);
        return look(referral)
                .chain(seen -> move(referral, move, seen, true, Optional.of(order)))
                .call(moved ->
                        moved ? goOn(referral.referralId()) : Uni.createFrom().voidItem());
    }

    /** An admin ends it. False when somebody else moved it. */
    Uni<Boolean> end(Referral referral, State state, MoveLog.Order order) {
        return look(referral)
                .chain(seen -> move(referral, Move.end(state), seen, referral.released(), Optional.of(order)));
    }

    /** What is known when a referral begins. */
    Uni<Void> begin(Referral referral) {
        return look(referral)
                .chain(seen -> log(referral, 1, State.SIGNED_UP, seen, Optional.empty()))
                .chain(() -> outbox.addAll(
                        ReferralEvents.of(referral, State.SIGNED_UP, 1, referral.signedUpAt(), Optional.empty())));
    }

    private Uni<Seen> look(Referral referral) {
        Instant now = clock.instant();
        return observed.done(referral).chain(done -> observed.circumstances(referral, done, now)
                .chain(circumstances -> observed.roomFrom(referral.referrer(), now)
                        .map(roomFrom -> {
                            Judgement judgement = judge.judge(circumstances);
                            var known = new Known(done.qualification(), judgement.verdict(), roomFrom, now);
                            return new Seen(circumstances, judgement, known);
                        })));
    }

    private Uni<Boolean> move(Referral from, Move move, Seen seen, boolean released, Optional<MoveLog.Order> order) {
        Instant now = seen.known().now();
        long version = from.version() + 1;
        return Referrals.move(from, move, released, now)
                .call(moved -> moved
                        ? log(from, version, move.to(), seen, order).chain(() -> tell(from, move, version, now, order))
                        : Uni.createFrom().voidItem());
    }

    private static Uni<Void> log(
            Referral referral, long version, State state, Seen seen, Optional<MoveLog.Order> order) {
        var entry =
                new MoveLog.Entry(version, state, seen.known().now(), seen.circumstances(), seen.judgement(), order);
        return MoveLog.add(referral.referralId(), entry);
    }

    /** That it waits longer, or for somebody else, is nobody's news. */
    private Uni<Void> tell(Referral from, Move move, long version, Instant now, Optional<MoveLog.Order> order) {
        return move.to() == from.state()
                ? Uni.createFrom().voidItem()
                : outbox.addAll(ReferralEvents.of(from, move.to(), version, now, order.map(MoveLog.Order::by)));
    }
}
