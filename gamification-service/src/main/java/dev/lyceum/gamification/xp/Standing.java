package dev.lyceum.gamification.xp;

/**
 * What a total of XP amounts to.
 *
 * @param xpIntoLevel XP since the level began
 * @param xpToNextLevel XP still missing to the next level, at least 1
 */
public record Standing(long xp, int level, String rank, long xpIntoLevel, long xpToNextLevel) {
    public static Standing of(long xp, LevelCurve curve, Ranks ranks) {
        int level = curve.levelAt(xp);
        return new Standing(
                xp, level, ranks.rankAt(level), xp - curve.xpToReach(level), curve.xpToReach(level + 1) - xp);
    }
}
