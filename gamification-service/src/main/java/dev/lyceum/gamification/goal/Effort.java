package dev.lyceum.gamification.goal;

/**
 * What was done on a day.
 *
 * @param problems solved for the first time
 * @param seconds spent on solving, also on what had been solved before
 */
record Effort(int problems, long seconds) {

    /** Whole ones. */
    int minutes() {
        return Math.toIntExact(seconds / 60);
    }
}
