package dev.lyceum.gamification.achievement;

/**
 * What a learner has done, as far as achievements care.
 *
 * @param problemsSolved different problems solved
 * @param longestStreak days of the longest streak ever, so that an achievement does not hang on being looked at in time
 * @param solvedWithoutHints different problems solved with no hint
 * @param typesSolved different types of problem among those solved
 */
public record Progress(long problemsSolved, long longestStreak, long solvedWithoutHints, long typesSolved) {
    public static final Progress NONE = new Progress(0, 0, 0, 0);
}
