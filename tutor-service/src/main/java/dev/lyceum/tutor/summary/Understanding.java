package dev.lyceum.tutor.summary;

import dev.lyceum.tutor.dialogue.Memory.Went;

/**
 * How well a learner understood. The written rule: solved at the first attempt with no hint is MASTERED; solved with at most
 * one hint and three attempts PROFICIENT; solved otherwise DEVELOPING; not solved after two attempts or two hints STRUGGLING,
 * else DEVELOPING, because too little was seen.
 */
public enum Understanding {
    STRUGGLING,
    DEVELOPING,
    PROFICIENT,
    MASTERED;

    /** What the next session may begin with. */
    Went went() {
        return switch (this) {
            case MASTERED, PROFICIENT -> Went.WELL;
            case STRUGGLING -> Went.BADLY;
            case DEVELOPING -> Went.SOMEHOW;
        };
    }

    static Understanding of(boolean solved, int hintsUsed, int attempts) {
        if (solved) {
            return hintsUsed == 0 && attempts == 1
                    ? MASTERED
                    : hintsUsed <= 1 && attempts <= 3 ? PROFICIENT : DEVELOPING;
        }
        return hintsUsed >= 2 || attempts >= 2 ? STRUGGLING : DEVELOPING;
    }
}
