package dev.lyceum.gamification.streak;

/** What one day means to a streak. */
public enum DayStatus {
    /** Something was solved. */
    ACTIVE,
    /** Today, and nothing solved yet. */
    PENDING,
    /** Nothing solved: the streak ended here. */
    MISSED,
    /** Too short a day to ask anything of the learner, because they travelled east; neither breaks nor counts. */
    VOID
}
