package dev.lyceum.gamification.xp;

import dev.lyceum.gamification.xp.Account.Announced;
import dev.lyceum.gamification.xp.Ledger.Due;
import dev.lyceum.gamification.xp.Ledger.Pay;
import dev.lyceum.kit.event.Event;
import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

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
        return enter(List.of(earning))
                .map(entered -> entered.stream().findFirst())
                .call(entered -> entered.filter(entry -> entry.amount() > 0)
                        .map(this::credit)
                        .orElseGet(() -> Uni.createFrom().voidItem()))
                .map(entered -> entered.map(Entered::amount));
    }

    /**
     * Only into the ledger: the caller puts it on the balances, with whatever else changes on the learners' rows, and then
     * {@link #tell tells} of it.
     *
     * @param earnings no two of one learner
     * @return without those that were paid before
     */
    public Uni<List<Entered>> enter(List<Earning> earnings) {
        return ledger.paidByAnother(earnings)
                .map(paid -> earnings.stream()
                        .filter(earning -> !paid.contains(earning.learner()))
                        .toList())
                .chain(due -> due.isEmpty() ? Uni.createFrom().item(List.of()) : price(due));
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

    private Uni<List<Entered>> price(List<Earning> earnings) {
        return ledger.buckets(earnings)
                .map(buckets -> earnings.stream()
                        .map(earning -> due(earning, buckets.getOrDefault(earning.learner(), Bucket.EMPTY)))
                        .toList())
                .chain(dues -> ledger.append(dues, clock.instant()).map(fresh -> entered(dues, fresh)));
    }

    private Due due(Earning earning, Bucket bucket) {
        Deed deed = earning.deed();
        XpTariff tariff = rules.tariff(earning.when().studyDay());
        int raw = tariff.raw(deed);
        int credited = bucket.credited(raw, tariff.dailyCap(deed.rule()));
        return new Due(ids.next(), earning, new Pay(credited, raw, tariff.version()));
    }

    private static List<Entered> entered(List<Due> dues, Set<UUID> fresh) {
        return dues.stream()
                .filter(due -> fresh.contains(due.id()))
                .map(due -> new Entered(due.id(), due.earning(), due.pay().amount()))
                .toList();
    }

    private Uni<Void> credit(Entered entry) {
        LearnerId learner = entry.earning().learner();
        return Account.add(learner, entry.amount()).chain(balance -> tell(List.of(entry), Map.of(learner, balance)));
    }

    /**
     * The day's cap may have left nothing of an entry, and then there is nothing to tell of it.
     *
     * @param balances of their learners, with all of them on it
     */
    public Uni<Void> tell(List<Entered> entries, Map<LearnerId, Balance> balances) {
        List<Event> events = new ArrayList<>();
        List<Announced> announced = new ArrayList<>();
        entries.stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.earning().learner(), LinkedHashMap::new, Collectors.toList()))
                .forEach((learner, own) -> {
                    Balance balance = balances.get(learner);
                    int level = tell(own, balance, events);
                    if (level > balance.levelAnnounced()) {
                        announced.add(new Announced(learner, level));
                    }
                });
        return outbox.addAll(events).chain(() -> Account.announce(announced));
    }

    /**
     * @param entries of one learner
     * @return the highest level that was told of
     */
    private int tell(List<Entered> entries, Balance balance, List<Event> events) {
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
        return announced;
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
}
