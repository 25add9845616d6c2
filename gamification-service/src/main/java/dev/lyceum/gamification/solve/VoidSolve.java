package dev.lyceum.gamification.solve;

import dev.lyceum.gamification.xp.Account;
import dev.lyceum.gamification.xp.ReverseXp;
import dev.lyceum.kit.database.OneByOne;
import dev.lyceum.kit.inbox.Received;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Takes back what was paid for a solve whose answer had been given away; one that is still to come will earn nothing. In the consumer's transaction. */
@ApplicationScoped
class VoidSolve {
    private final ReverseXp reverseXp;

    VoidSolve(ReverseXp reverseXp) {
        this.reverseXp = reverseXp;
    }

    Uni<Void> takeBack(Received<LeakFound> event) {
        return Account.lock(event.learner())
                .chain(() -> LeakedSessions.add(event))
                .chain(() -> LeakedSessions.solvesOf(event))
                .chain(solves -> OneByOne.each(
                        solves,
                        solve -> reverseXp.takeBackLeaked(
                                event.learner(),
                                event.source(),
                                solve,
                                event.data().sessionId())));
    }
}
