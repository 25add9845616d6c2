package dev.lyceum.gamification.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A learner's first visit of a day. */
record Visit(UUID id, LocalDate day, Instant at) {}
