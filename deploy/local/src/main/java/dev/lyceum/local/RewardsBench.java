package dev.lyceum.local;

import static dev.lyceum.local.measure.Report.print;

import dev.lyceum.local.measure.Report;
import dev.lyceum.local.rewards.BareStatements;
import dev.lyceum.local.rewards.ExactlyOnce;
import dev.lyceum.local.rewards.FoldRate;
import dev.lyceum.local.rewards.LongHistory;
import dev.lyceum.local.rewards.ParallelSolves;
import dev.lyceum.local.rewards.ProgressRate;
import dev.lyceum.local.stack.Hold;
import dev.lyceum.local.stack.Settings;
import java.util.List;

/** Prints that rewards are exact under kills and repeats, and what they cost beside the least they could. */
final class RewardsBench {

    private static final List<String> LISTENERS = List.of("tutor", "sharing");

    private final Settings settings;

    RewardsBench(Settings settings) {
        this.settings = settings;
    }

    int run() {
        return Report.of(() -> {
            boolean exact = exactlyOnce() & parallel();
            progress();
            history();
            rate();
            return exact;
        });
    }

    private boolean exactlyOnce() {
        var outcome = new ExactlyOnce(settings).run();
        print(
                "%n%,d solves told %,d times in any order to three consumers, two of which were killed",
                outcome.solves(), outcome.deliveries());
        print(
                "  XP of the solves %,d, of the ledger %,d, of the balances %,d: %s",
                outcome.distinct(), outcome.ledger(), outcome.balance(), verdict(outcome.isExact()));
        outcome.writes()
                .forEach((table, writes) -> print(
                        "  %-24s %,8d inserts %,8d updates %,4d deletes",
                        table, writes.inserts(), writes.updates(), writes.deletes()));
        print(
                "  all of them told once more, in order: %s",
                outcome.replayed().isEmpty() ? "no row written" : outcome.replayed());
        return outcome.isExact();
    }

    private boolean parallel() {
        var outcome = new ParallelSolves(settings).run();
        print(
                "%n1,000 solves of one learner, 50 at a time: %,d accepted, %,d XP, ledger %,d, %d streak row,"
                        + " %d achievements twice: %s",
                outcome.accepted(),
                outcome.xp(),
                outcome.ledger(),
                outcome.streakRows(),
                outcome.achievementsTwice(),
                verdict(outcome.isExact()));
        return outcome.isExact();
    }

    /** By itself, as the bare statements are: whoever hears of rewards would share its processors. */
    private void rate() {
        var heardByAll = new FoldRate(settings).run();
        try (var bare = new BareStatements(settings)) {
            LISTENERS.forEach(new Hold(settings)::stop);
            int clients = bare.bestNumberOfClients();
            var rates = new FoldRate(settings).beside(() -> bare.perSecond(clients));
            print(
                    "%nevents folded a second %,.0f (%,.0f while %s hear of them); the bare statements of one event per"
                            + " transaction by %d JDBC clients %,.0f a second: %.2f x (aim: 1.0 x)",
                    rates.ours(), heardByAll, String.join(" and ", LISTENERS), clients, rates.other(), rates.ratio());
        } finally {
            LISTENERS.forEach(new Hold(settings)::release);
        }
    }

    private void progress() {
        var rate = new ProgressRate(settings).run();
        print(
                "%nprogress told a second %,.0f; a bare handler with the same statements %,.0f: %.2f x (aim: 0.8 x)",
                rate.ours(), rate.other(), rate.ratio());
    }

    private void history() {
        var outcome = new LongHistory(settings).run();
        print(
                "%nprogress after ten days p50 %.2f ms, after ten years %.2f ms: %.2f x (aim: 1.2 x at most)",
                outcome.few().at(50),
                outcome.many().at(50),
                outcome.many().at(50) / outcome.few().at(50));
    }

    private static String verdict(boolean exact) {
        return exact ? "exact" : "NOT EXACT";
    }
}
