package dev.lyceum.sharing.referral;

import java.time.Instant;
import java.util.Optional;

/**
 * Where a referral goes next.
 *
 * @param dueAt when time alone moves it on; absent where it ends, or waits for somebody
 * @param inReview whether it waits for an admin
 */
record Move(State to, Optional<Instant> dueAt, boolean inReview) {

    static Move end(State state) {
        return new Move(state, Optional.empty(), false);
    }

    static Move until(State state, Instant dueAt) {
        return new Move(state, Optional.of(dueAt), false);
    }

    static Move review() {
        return new Move(State.HELD, Optional.empty(), true);
    }
}
