/**
 * Streaks: days in a row on which a learner solved something.
 *
 * <p>The facts are study days, stamped by the service where the problem was solved, and what saves a day without one:
 * freezes, repairs, rest plans and outages. A streak is a pure function of them ({@link
 * dev.lyceum.gamification.streak.StreakFold}, by the judgement of {@link dev.lyceum.gamification.streak.DayJudge}); {@link
 * dev.lyceum.gamification.streak.Settle} decides once where a freeze is used and what is told. A stored row is a copy of the
 * result. Reading evaluates all of it as of now and writes nothing; consumers, commands and the sweeper write, behind the
 * lock on the learner's row.
 */
package dev.lyceum.gamification.streak;
