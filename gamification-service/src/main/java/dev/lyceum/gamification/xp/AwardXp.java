package dev.lyceum.gamification.xp;

import dev.lyceum.gamification.xp.Account.Balance;
import dev.lyceum.gamification.xp.Ledger.Pay;
import dev.lyceum.kit.event.Event;
import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Pays into the ledger, and tells of it. Runs in the caller's transaction, with the learner's {@link Account} locked. */
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
    record XpAwarded(UUID entryId, XpRule rule, int amount, long total, int level, UUID sourceId) {}

    /** The data of the event LevelReached. */
    record LevelReached(int level, String rank) {}

    /** @return XP paid, which may be 0; empty when this was paid before: nothing happens then */
    public Uni<Optional<Integer>> award(Earning earning) {
        return ledger.isPaidByAnother(earning).chain(paid -> paid ? nothing() : price(earning));
    }

    /**
     * Fails as poison when the ledger has entries by this event that it would not make as it is told now.
     *
     * @param earnings all that the event earns
     */
    public Uni<Void> mustAgree(LearnerId learner, String source, UUID eventId, List<Earning> earnings) {
        List<String> keys = earnings.stream()
                .map(earning -> earning.deed().rule() + " " + earning.origin().payloadHash())
                .toList();
        return ledger.mustAgree(learner, source, eventId, keys);
    }

    private Uni<Optional<Integer>> price(Earning earning) {
        Deed deed = earning.deed();
        XpTariff tariff = rules.tariff(earning.when().studyDay());
        int raw = tariff.raw(deed);
        return ledger.bucket(earning.learner(), earning.when().studyDay(), deed.rule())
                .map(bucket -> new Pay(bucket.credited(raw, tariff.dailyCap(deed.rule())), raw, tariff.version()))
                .chain(pay -> pay(earning, pay));
    }

    private Uni<Optional<Integer>> pay(Earning earning, Pay pay) {
        UUID entryId = ids.next();
        return ledger.append(entryId, earning, pay, clock.instant())
                .chain(isNew ->
                        isNew ? credit(earning, entryId, pay).replaceWith(Optional.of(pay.amount())) : nothing());
    }

    /** The day's cap may have left nothing, and then there is nothing to tell. */
    private Uni<Void> credit(Earning earning, UUID entryId, Pay pay) {
        return pay.amount() == 0
                ? Uni.createFrom().voidItem()
                : Account.add(earning.learner(), pay.amount()).chain(balance -> tell(earning, entryId, pay, balance));
    }

    private Uni<Void> tell(Earning earning, UUID entryId, Pay pay, Balance balance) {
        int level = rules.standing(balance.xp(), earning.when().at()).level();
        var events = new ArrayList<Event>();
        events.add(event(
                earning,
                "XpAwarded",
                new XpAwarded(
                        entryId,
                        earning.deed().rule(),
                        pay.amount(),
                        balance.xp(),
                        level,
                        earning.origin().sourceId())));
        for (int reached = balance.levelAnnounced() + 1; reached <= level; reached++) {
            // Each level once, even one that is passed through.
            events.add(event(
                    earning,
                    "LevelReached",
                    new LevelReached(reached, rules.rank(reached, earning.when().at()))));
        }
        return outbox.addAll(events)
                .chain(() -> level > balance.levelAnnounced()
                        ? Account.announce(earning.learner(), level)
                        : Uni.createFrom().voidItem());
    }

    private static Event event(Earning earning, String name, Object data) {
        Event event = Event.of(name, earning.learner(), earning.when().at(), data);
        return earning.origin().cause().map(event::causedBy).orElse(event);
    }

    private static Uni<Optional<Integer>> nothing() {
        return Uni.createFrom().item(Optional.empty());
    }
}
