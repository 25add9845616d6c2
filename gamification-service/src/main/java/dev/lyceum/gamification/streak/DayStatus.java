package dev.lyceum.gamification.streak;

/** What one day means to a streak. Only an active day counts, only a missed one ends it. */
public enum DayStatus {
    /** Something was solved. */
    ACTIVE,
    /** Today, and nothing solved yet. */
    PENDING,
    /** Nothing solved and just over: news that is late still counts, a freeze is about to be used. */
    CLOSING,
    /** Nothing solved, and closed for good: the streak ended here. */
    MISSED,
    /** Nothing solved, and a freeze or a repair stands for it. */
    PROTECTED,
    /** The learner had said before that they would rest. */
    REST,
    /** We were out of order. */
    EXCUSED,
    /** Too short a day to ask anything of the learner, because they travelled east. */
    VOID
}
