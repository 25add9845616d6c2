package dev.lyceum.gamification.xp;

import java.time.LocalDate;

/**
 * What is paid for, with all that its price depends on: the ledger keeps it, so that an entry can be priced again.
 *
 * @param difficulty of the problem solved, null for every other rule; so is {@code hintsUsed}
 * @param dailyDate the date whose problem it completes, which is paid once; null for every other rule
 */
public record Deed(XpRule rule, String difficulty, Integer hintsUsed, LocalDate dailyDate) {
    public static Deed solved(String difficulty, int hintsUsed) {
        return new Deed(XpRule.PROBLEM_SOLVED, difficulty, hintsUsed, null);
    }

    public static Deed dailyProblem(LocalDate date) {
        return new Deed(XpRule.DAILY_PROBLEM, null, null, date);
    }

    public static Deed dailyGoal() {
        return new Deed(XpRule.DAILY_GOAL, null, null, null);
    }

    /** @param rule the side's own */
    public static Deed referral(XpRule rule) {
        return new Deed(rule, null, null, null);
    }

    public static Deed visit(boolean veryFirst) {
        return new Deed(veryFirst ? XpRule.FIRST_VISIT : XpRule.VISIT, null, null, null);
    }
}
