package dev.lyceum.gamification.xp;

import java.util.function.Function;

/** What XP is paid for. The names stand in the ledger for ever; new ones may come. */
public enum XpRule {
    PROBLEM_SOLVED(XpTariff::problemSolved),
    DAILY_PROBLEM(XpTariff::dailyProblem),
    VISIT(XpTariff::visit),
    FIRST_VISIT(XpTariff::firstVisit),
    DAILY_GOAL(XpTariff::dailyGoal),
    REFERRER(XpTariff::referrer),
    REFEREE(XpTariff::referee);

    private final Function<XpTariff, XpTariff.Price> price;

    XpRule(Function<XpTariff, XpTariff.Price> price) {
        this.price = price;
    }

    XpTariff.Price in(XpTariff tariff) {
        return price.apply(tariff);
    }
}
