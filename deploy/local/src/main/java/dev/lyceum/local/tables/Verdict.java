package dev.lyceum.local.tables;

import java.util.EnumSet;
import java.util.Set;

/** What somebody should look at. */
public enum Verdict {

    /** Rows that should stay are deleted about as fast as they come. */
    HIGH_CHURN,

    /** Nothing was ever written. */
    NEVER_USED,

    /** A state that is never brought up to date. */
    INSERT_ONLY,

    /** What should be there once is there more often. */
    DUPLICATES;

    /** Of fewer nothing can be said. */
    private static final long ENOUGH = 20;

    /** Everything that is wrong with a table; a pure function of what was counted and what the table is for. */
    public static Set<Verdict> of(Usage usage, Kind kind) {
        var verdicts = EnumSet.noneOf(Verdict.class);
        if (usage.rows() == 0 && usage.writes() == 0) {
            verdicts.add(NEVER_USED);
        }
        if (kind != Kind.QUEUE && usage.inserts() >= ENOUGH && usage.deletes() * 2 >= usage.inserts()) {
            verdicts.add(HIGH_CHURN);
        }
        if (kind == Kind.STATE && usage.inserts() >= ENOUGH && usage.updates() == 0 && usage.deletes() == 0) {
            verdicts.add(INSERT_ONLY);
        }
        if (usage.repeated() > 0) {
            verdicts.add(DUPLICATES);
        }
        return verdicts;
    }

    /** As people read it: HIGH CHURN. */
    public String words() {
        return name().replace('_', ' ');
    }
}
