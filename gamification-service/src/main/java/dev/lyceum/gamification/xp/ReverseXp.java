package dev.lyceum.gamification.xp;

import dev.lyceum.gamification.xp.Ledger.Pay;
import dev.lyceum.gamification.xp.Reversal.Made;
import dev.lyceum.gamification.xp.Reversal.Order;
import dev.lyceum.kit.database.OneByOne;
import dev.lyceum.kit.event.Event;
import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.outbox.Outbox;
import dev.lyceum.kit.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Takes an entry back by an entry of its own. What the learner loses is what the day's cap makes of it: nothing, as long as
 * the rest of the day reaches the cap without it. In the caller's transaction.
 */
@ApplicationScoped
public class ReverseXp {
    private final XpRules rules;
    private final Ledger ledger;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    ReverseXp(XpRules rules, Ledger ledger, Outbox outbox, Ids ids, Clock clock) {
        this.rules = rules;
        this.ledger = ledger;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /** The data of the event XpReversed. */
    record XpReversed(UUID entryId, XpRule rule, int amount, long total, int level, UUID sourceId, UUID reversalOf) {}

    /**
     * Takes back what was paid for a referral, if it was; once.
     *
     * @param by the account that ordered it
     */
    public Uni<Void> takeBack(LearnerId learner, Deed deed, Origin origin, UUID by) {
        return ledger.entryOf(learner, deed.rule(), origin)
                .chain(paid -> reverseEach(paid.stream().toList(), new Order(Reversal.Reason.REFERRAL_REVERSED, by)));
    }

    /**
     * Takes back all that was paid for a solve whose answer had been given away, each entry once.
     *
     * @param by the session it was found in: nobody ordered it
     */
    public Uni<Void> takeBackLeaked(LearnerId learner, String source, UUID solveId, UUID by) {
        return ledger.entriesOf(learner, source, solveId)
                .chain(paid -> reverseEach(paid, new Order(Reversal.Reason.ANSWER_LEAKED, by)));
    }

    private Uni<Void> reverseEach(List<UUID> entries, Order order) {
        return OneByOne.each(entries, entry -> reverse(entry, order));
    }

    /**
     * Once for each entry: the reversal there is already is answered again.
     *
     * @throws Problem 404 for an entry that is not there, 422 for one that is a reversal itself
     */
    Uni<Made> reverse(UUID entryId, Order order) {
        return ledger.findById(entryId)
                .onItem()
                .ifNull()
                .failWith(Problem::notFound)
                .invoke(ReverseXp::mustBeAnAward)
                .call(original -> Account.lock(new LearnerId(original.learnerId)))
                .chain(original -> ledger.reversalOf(original)
                        .chain(made -> made.isPresent()
                                ? Uni.createFrom().item(new Made(made.get(), false))
                                : reverse(original, order)));
    }

    private Uni<Made> reverse(XpEntry original, Order order) {
        UUID entryId = ids.next();
        Instant now = clock.instant();
        return price(original)
                .call(pay -> ledger.reverse(entryId, original, pay, order, now))
                .call(pay -> debit(entryId, original, pay, now))
                .chain(() -> ledger.findById(entryId))
                .map(entry -> new Made(entry, true));
    }

    private Uni<Pay> price(XpEntry original) {
        XpTariff tariff = rules.tariff(original.studyDay);
        int raw = -original.rawAmount;
        return ledger.bucket(new LearnerId(original.learnerId), original.studyDay, original.rule)
                .map(bucket -> new Pay(bucket.credited(raw, tariff.dailyCap(original.rule)), raw, tariff.version()));
    }

    private Uni<Void> debit(UUID entryId, XpEntry original, Pay pay, Instant now) {
        LearnerId learner = new LearnerId(original.learnerId);
        return pay.amount() == 0
                ? Uni.createFrom().voidItem()
                : Account.add(learner, pay.amount())
                        .map(balance -> told(entryId, original, pay, balance, now))
                        .chain(data -> outbox.add(Event.of("XpReversed", learner, now, data)));
    }

    private XpReversed told(UUID entryId, XpEntry original, Pay pay, Balance balance, Instant now) {
        int level = rules.standing(balance.xp(), now).level();
        return new XpReversed(
                entryId, original.rule, pay.amount(), balance.xp(), level, original.sourceId, original.entryId);
    }

    private static void mustBeAnAward(XpEntry entry) {
        if (entry.isReversal()) {
            throw Problem.refused(
                    "not-reversible", "This entry takes another one back; it cannot be taken back itself.");
        }
    }
}
