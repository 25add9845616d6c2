package dev.lyceum.local;

import static dev.lyceum.local.measure.Report.print;

import dev.lyceum.local.measure.Report;
import dev.lyceum.local.referrals.IntakeRate;
import dev.lyceum.local.referrals.OncePaid;
import dev.lyceum.local.stack.Settings;
import java.util.Map;

/** Prints that both sides of a referral are paid once, and how many events the intake takes beside the most it could. */
final class ReferralsBench {
    private final Settings settings;
    private final Map<String, String> environment;

    ReferralsBench(Settings settings, Map<String, String> environment) {
        this.settings = settings;
        this.environment = environment;
    }

    int run() {
        return Report.of(() -> {
            rates();
            return exact();
        });
    }

    private void rates() {
        var outcome = new IntakeRate(settings).run();
        print(
                "%nevents taken in a second %,.0f; a bare handler that only acknowledges %,.0f: %.2f x (aim: 0.6 x);"
                        + " %.0f %% of batches told to come back",
                outcome.taken(), outcome.bare(), outcome.taken() / outcome.bare(), 100 * outcome.refused());
    }

    private boolean exact() {
        int rounds = Integer.parseInt(environment.getOrDefault("LYCEUM_BENCH_REFERRALS", "200"));
        var outcome = new OncePaid(settings, rounds).run();
        print(
                "%n%,d referrals, each qualified by 50 solves at once, one of them told ten times, and rewarded by"
                        + " events told ten times: %,d entries, %,d referrals with one for each side: %s",
                outcome.rounds(), outcome.entries(), outcome.right(), outcome.isExact() ? "exact" : "NOT EXACT");
        return outcome.isExact();
    }
}
