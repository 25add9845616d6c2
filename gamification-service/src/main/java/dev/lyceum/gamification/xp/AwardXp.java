package dev.lyceum.gamification.xp;

import dev.lyceum.gamification.xp.Ledger.Balance;
import dev.lyceum.gamification.xp.Ledger.Pay;
import dev.lyceum.kit.event.Event;
import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.UUID;

/** Pays into the ledger, and tells of it. Runs in the caller's transaction, with the learner's row locked. */
@ApplicationScoped
public class AwardXp {
    private final XpRules rules;
    private final Ledger ledger;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    AwardXp(XpRules rules, Ledger ledger, Outbox outbox, Ids ids, Clock clock) {
        this.rules = rules;
        this.ledger = ledger;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /** The data of the event XpAwarded. */
    record XpAwarded(UUID entryId, String rule, int amount, long total, int level, UUID sourceId) {}

    /** The data of the event LevelReached. */
    record LevelReached(int level, String rank) {}

    /** @return false when this was paid before: nothing happens then */
    public Uni<Boolean> forSolving(Earning earning) {
        XpTariff tariff = rules.tariff(earning.at());
        int raw = tariff.problemSolved().raw(earning.difficulty(), earning.hintsUsed());
        return ledger.rawOfDay(earning.learner(), earning.studyDay())
                .map(soFar -> new Pay(tariff.problemSolved().credited(raw, soFar), raw))
                .chain(pay -> pay(earning, tariff, pay));
    }

    private Uni<Boolean> pay(Earning earning, XpTariff tariff, Pay pay) {
        UUID entryId = ids.next();
        return ledger.append(entryId, earning, tariff, pay, clock.instant())
                .call(isNew -> isNew && pay.amount() > 0
                        ? credit(earning, entryId, pay)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> credit(Earning earning, UUID entryId, Pay pay) {
        return ledger.add(earning.learner(), pay.amount()).chain(balance -> tell(earning, entryId, pay, balance));
    }

    private Uni<Void> tell(Earning earning, UUID entryId, Pay pay, Balance balance) {
        int level = rules.standing(balance.xp(), earning.at()).level();
        var events = new ArrayList<Event>();
        events.add(event(
                earning,
                "XpAwarded",
                new XpAwarded(entryId, Ledger.PROBLEM_SOLVED, pay.amount(), balance.xp(), level, earning.sourceId())));
        for (int reached = balance.levelAnnounced() + 1; reached <= level; reached++) {
            // Each level once, even one that is passed through.
            events.add(event(earning, "LevelReached", new LevelReached(reached, rules.rank(reached, earning.at()))));
        }
        return outbox.addAll(events)
                .chain(() -> level > balance.levelAnnounced()
                        ? ledger.announce(earning.learner(), level)
                        : Uni.createFrom().voidItem());
    }

    private static Event event(Earning earning, String name, Object data) {
        return Event.of(name, earning.learner(), earning.at(), data).causedBy(earning.eventId());
    }
}
