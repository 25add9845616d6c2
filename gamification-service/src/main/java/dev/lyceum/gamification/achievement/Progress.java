package dev.lyceum.gamification.achievement;

import java.util.Set;

/**
 * What a learner has done, as far as achievements care. Nothing of it ever shrinks but by referrals that are taken back, so that
 * an achievement does not hang on being looked at in time.
 *
 * @param problemsSolved different problems solved
 * @param solvedWithoutHints different problems solved with no hint
 * @param longestStreak days of the longest streak ever
 * @param daysActive days on which something was solved
 * @param longestPause the most days without a solve between two days with one: a pause counts once the learner is back
 * @param level the highest level ever reached, at least 1
 * @param dailyProblems dates whose problem of the day was solved in time
 * @param typesSolved different types of problem among those solved
 * @param referrals learners whom this one brought and was paid for; not those for whom it was taken back
 * @param concepts what the problems solved exercise, by the tutor's names
 */
public record Progress(
        long problemsSolved,
        long solvedWithoutHints,
        long longestStreak,
        long daysActive,
        long longestPause,
        long level,
        long dailyProblems,
        long typesSolved,
        long referrals,
        Set<String> concepts) {
    public static final Progress NONE = new Progress(0, 0, 0, 0, 0, 1, 0, 0, 0, Set.of());

    public Progress {
        concepts = Set.copyOf(concepts);
    }
}
