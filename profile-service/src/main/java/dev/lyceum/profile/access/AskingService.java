package dev.lyceum.profile.access;

import java.util.Arrays;
import java.util.Locale;

/** Where somebody is about to look. */
enum AskingService {
    PROFILE,
    TUTOR,
    GAMIFICATION,
    SHARING;

    /** @param name as a service calls itself; whoever says another one asks for themselves, and that is here */
    static AskingService named(String name) {
        return Arrays.stream(values())
                .filter(known -> known.value().equals(name))
                .findFirst()
                .orElse(PROFILE);
    }

    String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}
