package dev.lyceum.sharing.activity;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/** gamification's event, as far as we use it. */
record StreakExtended(int current, int longest, LocalDate day) {

    StreakExtended {
        requireNonNull(day, "day");
    }
}
