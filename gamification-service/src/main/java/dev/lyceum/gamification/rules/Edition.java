package dev.lyceum.gamification.rules;

import java.time.Instant;

/** One edition of a rule's data. */
public interface Edition {
    int version();

    /** The first instant at which it holds. */
    Instant effectiveFrom();
}
