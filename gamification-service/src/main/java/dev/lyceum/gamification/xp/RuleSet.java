package dev.lyceum.gamification.xp;

/** Editions of all rules of XP that belong together. */
record RuleSet(XpTariff tariff, LevelCurve curve, Ranks ranks) {
    Standing standing(long xp) {
        return Standing.of(xp, curve, ranks);
    }
}
