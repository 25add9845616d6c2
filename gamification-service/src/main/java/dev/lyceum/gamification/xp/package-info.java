/**
 * XP: a ledger that is only ever added to, and what its total amounts to.
 *
 * <p>{@link dev.lyceum.gamification.xp.XpTariff}, {@link dev.lyceum.gamification.xp.LevelCurve} and
 * {@link dev.lyceum.gamification.xp.Ranks} are rules: pure, with their numbers in {@code rules/*.yaml}. A level is never
 * stored; it follows from the total.
 */
package dev.lyceum.gamification.xp;
