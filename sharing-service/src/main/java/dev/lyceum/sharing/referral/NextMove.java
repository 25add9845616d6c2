package dev.lyceum.sharing.referral;

import dev.lyceum.sharing.referral.Judge.Verdict;
import java.time.Instant;
import java.util.Optional;

/** Where a referral goes by itself, as of now. Every move is judged anew. */
final class NextMove {
    private final ReferralRules.Pace pace;

    NextMove(ReferralRules.Pace pace) {
        this.pace = pace;
    }

    /**
     * What is known at the moment.
     *
     * @param roomFrom when the referrer may be rewarded again, while the cap is reached
     */
    record Known(Qualification done, Verdict verdict, Optional<Instant> roomFrom, Instant now) {}

    /** Empty where it stays. */
    Optional<Move> of(Referral referral, Known known) {
        return switch (referral.state()) {
            case SIGNED_UP -> fromSignedUp(referral, known);
            case QUALIFIED -> Optional.of(hold(referral, known));
            case HELD -> fromHeld(referral, known);
            case REWARDED -> fromRewarded(known);
            case REJECTED, EXPIRED, REVERSED -> Optional.empty();
        };
    }

    private Optional<Move> fromSignedUp(Referral referral, Known known) {
        if (known.done().isReached(pace)) {
            return Optional.of(
                    known.verdict() == Verdict.REJECT
                            ? Move.end(State.REJECTED)
                            : Move.until(State.QUALIFIED, known.now()));
        }
        boolean over = !known.now().isBefore(referral.signedUpAt().plus(pace.untilExpired()));
        return over ? Optional.of(Move.end(State.EXPIRED)) : Optional.empty();
    }

    private Move hold(Referral referral, Known known) {
        if (known.verdict() == Verdict.REJECT) {
            return Move.end(State.REJECTED);
        }
        return mustBeReviewed(referral, known) ? Move.review() : Move.until(State.HELD, heldUntil(referral));
    }

    private Optional<Move> fromHeld(Referral referral, Known known) {
        if (referral.dueAt().filter(due -> !due.isAfter(known.now())).isEmpty()) {
            return Optional.empty();
        }
        if (known.verdict() == Verdict.REJECT || !known.done().isReached(pace)) {
            return Optional.of(Move.end(State.REJECTED));
        }
        if (mustBeReviewed(referral, known)) {
            return Optional.of(Move.review());
        }
        return Optional.of(known.roomFrom()
                .filter(room -> room.isAfter(known.now()))
                .map(room -> Move.until(State.HELD, room))
                .orElseGet(() -> Move.end(State.REWARDED)));
    }

    /** Only what qualified it is looked at again: what was found suspicious since is for an admin. */
    private Optional<Move> fromRewarded(Known known) {
        return known.done().isReached(pace) ? Optional.empty() : Optional.of(Move.end(State.REVERSED));
    }

    /** No sooner than its time is over, also when an admin released it. */
    Instant heldUntil(Referral referral) {
        return referral.qualifiedAt().orElse(referral.signedUpAt()).plus(pace.hold());
    }

    private static boolean mustBeReviewed(Referral referral, Known known) {
        return known.verdict() == Verdict.REVIEW && !referral.released();
    }
}
