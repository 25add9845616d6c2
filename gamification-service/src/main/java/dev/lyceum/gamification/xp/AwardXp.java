package dev.lyceum.gamification.xp;

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
        return enter(earning)
                .call(entered -> entered.filter(entry -> entry.amount() > 0)
                        .map(this::credit)
                        .orElseGet(() -> Uni.createFrom().voidItem()))
                .map(entered -> entered.map(Entered::amount));
    }

    /**
     * Only into the ledger: the caller puts it on the balance, with whatever else changes on the learner's row, and then
     * {@link #tell tells} of it.
     *
     * @return empty when this was paid before
     */
    public Uni<Optional<Entered>> enter(Earning earning) {
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

    private Uni<Optional<Entered>> price(Earning earning) {
        Deed deed = earning.deed();
        XpTariff tariff = rules.tariff(earning.when().studyDay());
        int raw = tariff.raw(deed);
        return ledger.bucket(earning.learner(), earning.when().studyDay(), deed.rule())
                .map(bucket -> new Pay(bucket.credited(raw, tariff.dailyCap(deed.rule())), raw, tariff.version()))
                .chain(pay -> append(earning, pay));
    }

    private Uni<Optional<Entered>> append(Earning earning, Pay pay) {
        var entry = new Entered(ids.next(), earning, pay.amount());
        return ledger.append(entry.id(), earning, pay, clock.instant())
                .map(isNew -> isNew ? Optional.of(entry) : Optional.empty());
    }

    private Uni<Void> credit(Entered entry) {
        return Account.add(entry.earning().learner(), entry.amount()).chain(balance -> tell(List.of(entry), balance));
    }

    /**
     * The day's cap may have left nothing of an entry, and then there is nothing to tell of it.
     *
     * @param entries of one learner
     * @param balance with all of them on it
     */
    public Uni<Void> tell(List<Entered> entries, Balance balance) {
        List<Event> events = new ArrayList<>();
        long total = balance.xp() - Entered.sum(entries);
        int announced = balance.levelAnnounced();
        for (Entered entry : entries.stream().filter(each -> each.amount() > 0).toList()) {
            total += entry.amount();
            int level = level(entry, total);
            events.add(event(entry.earning(), "XpAwarded", awarded(entry, total, level)));
            // Each level once, even one that is passed through.
            for (; announced < level; announced++) {
                events.add(event(entry.earning(), "LevelReached", reached(entry, announced + 1)));
            }
        }
        int highest = announced;
        return outbox.addAll(events)
                .chain(() -> highest > balance.levelAnnounced()
                        ? Account.announce(entries.get(0).earning().learner(), highest)
                        : Uni.createFrom().voidItem());
    }

    private int level(Entered entry, long total) {
        return rules.standing(total, entry.earning().when().at()).level();
    }

    private static XpAwarded awarded(Entered entry, long total, int level) {
        Earning earning = entry.earning();
        return new XpAwarded(
                entry.id(),
                earning.deed().rule(),
                entry.amount(),
                total,
                level,
                earning.origin().sourceId());
    }

    private LevelReached reached(Entered entry, int level) {
        return new LevelReached(level, rules.rank(level, entry.earning().when().at()));
    }

    private static Event event(Earning earning, String name, Object data) {
        Event event = Event.of(name, earning.learner(), earning.when().at(), data);
        return earning.origin().cause().map(event::causedBy).orElse(event);
    }

    private static Uni<Optional<Entered>> nothing() {
        return Uni.createFrom().item(Optional.empty());
    }
}
