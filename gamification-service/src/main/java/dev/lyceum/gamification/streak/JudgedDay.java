package dev.lyceum.gamification.streak;

import java.time.LocalDate;

/** A day and what it means to the streak. */
public record JudgedDay(LocalDate day, DayStatus status) {}
