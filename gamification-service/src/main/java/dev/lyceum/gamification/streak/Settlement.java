package dev.lyceum.gamification.streak;

import java.time.LocalDate;
import java.util.List;

/** What there is to write down and to tell. */
record Settlement(KeptStreak kept, List<EarnedFreeze> freezesEarned, List<LocalDate> freezesUsed, List<News> news) {}
