package dev.lyceum.gamification.nudge;

/** What a learner may be nudged with. Of two that press equally, the one named first comes first. */
public enum NudgeKind {
    STREAK_AT_RISK,
    MILESTONE_CLOSE,
    DAILY_GOAL,
    COMEBACK,
    SKILL_DECAY,
    ACHIEVEMENT_PROGRESS
}
