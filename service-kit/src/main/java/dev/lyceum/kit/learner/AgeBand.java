package dev.lyceum.kit.learner;

/** As much of an age as the other services need; a birth year stays with profile-service. */
public enum AgeBand {
    UNDER_13,
    FROM_13_TO_17,
    ADULT,
    /** No birth year: an own account counts as 13 or older, a kept student as under 13. */
    UNKNOWN
}
