package dev.lyceum.gamification.streak;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A freeze, for a streak that had grown.
 *
 * @param day the study day that earned it
 * @param run how long the streak had become, a multiple of what a freeze takes
 * @param at when; it stands for no day that was over by then
 */
public record EarnedFreeze(LocalDate day, int run, Instant at) {}
