/**
 * Streaks: days in a row on which a learner solved something.
 *
 * <p>The facts are study days, stamped by the service where the problem was solved and never changed. A streak is a pure
 * function of them ({@link dev.lyceum.gamification.streak.StreakFold}); a stored row is a copy of its result. Nothing is
 * ever decided at midnight.
 */
package dev.lyceum.gamification.streak;
