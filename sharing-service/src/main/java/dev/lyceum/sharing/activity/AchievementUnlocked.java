package dev.lyceum.sharing.activity;

import static java.util.Objects.requireNonNull;

/** gamification's event. */
record AchievementUnlocked(String achievement) {

    AchievementUnlocked {
        requireNonNull(achievement, "achievement");
    }
}
