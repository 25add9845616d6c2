package dev.lyceum.sharing.activity;

import static java.util.Objects.requireNonNull;

/** gamification's event. */
record LevelReached(int level, String rank) {

    LevelReached {
        requireNonNull(rank, "rank");
    }
}
