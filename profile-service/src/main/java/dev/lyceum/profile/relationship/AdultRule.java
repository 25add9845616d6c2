package dev.lyceum.profile.relationship;

import dev.lyceum.kit.learner.AgeBand;
import java.util.Collections;
import java.util.Set;

/** Who counts as an adult: by a birth year if there is one, else by a role that only adults are given. */
final class AdultRule {
    private static final Set<String> ADULT_ROLES = Set.of("guardian", "teacher", "admin");

    private AdultRule() {}

    static boolean isAdult(Set<String> roles, AgeBand band) {
        return switch (band) {
            case ADULT -> true;
            case UNDER_13, FROM_13_TO_17 -> false;
            case UNKNOWN -> !Collections.disjoint(roles, ADULT_ROLES);
        };
    }
}
