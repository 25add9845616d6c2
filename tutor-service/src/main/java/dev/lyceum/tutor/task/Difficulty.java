package dev.lyceum.tutor.task;

/** How hard a problem is; {@link RateDifficulty} has the written rule. */
public enum Difficulty {
    ELEMENTARY,
    MIDDLE,
    HIGH,
    ADVANCED
}
