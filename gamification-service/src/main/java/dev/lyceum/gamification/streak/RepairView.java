package dev.lyceum.gamification.streak;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A repair that was made. */
@Schema(name = "StreakRepair")
record RepairView(
        UUID repairId,
        @Schema(description = "The missed days that it stands for, oldest first.") List<LocalDate> days,
        Instant repairedAt,
        @Schema(description = "As it is again.") StreakView streak) {}
