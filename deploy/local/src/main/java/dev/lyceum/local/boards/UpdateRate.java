package dev.lyceum.local.boards;

import dev.lyceum.local.measure.InTurns;
import dev.lyceum.local.measure.InTurns.Best;
import dev.lyceum.local.measure.Schema;
import dev.lyceum.local.rewards.FoldRate;
import dev.lyceum.local.stack.Settings;

/** How many events a second become rewards with boards, and without; by turns. */
public final class UpdateRate {
    private static final int TURNS = 3;
    /** Seven lots of two thousand events: on a busy machine a hundred a second are much. */
    private static final int LEARNERS = 200;

    private final Settings settings;

    public UpdateRate(Settings settings) {
        this.settings = settings;
    }

    public Best run() {
        var fold = new FoldRate(settings);
        fold.of(LEARNERS);
        return InTurns.best(TURNS, () -> fold.of(LEARNERS), () -> without(fold));
    }

    private double without(FoldRate fold) {
        boards("disable");
        try {
            return fold.of(LEARNERS);
        } finally {
            boards("enable");
        }
    }

    private void boards(String change) {
        Schema.change(
                settings.database("gamification"),
                "gamification",
                "gamification",
                "alter table xp_entry " + change + " trigger boards_follow_ledger");
    }
}
