package dev.lyceum.gamification.board;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How long a window is. */
@Schema(name = "BoardSpan")
public enum Span {
    ALL_TIME {
        @Override
        LocalDate startOf(LocalDate day) {
            return LocalDate.EPOCH;
        }

        @Override
        Optional<LocalDate> after(LocalDate start) {
            return Optional.empty();
        }
    },
    /** From Monday on. */
    WEEK {
        @Override
        LocalDate startOf(LocalDate day) {
            return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }

        @Override
        Optional<LocalDate> after(LocalDate start) {
            return Optional.of(start.plusWeeks(1));
        }
    },
    DAY {
        @Override
        LocalDate startOf(LocalDate day) {
            return day;
        }

        @Override
        Optional<LocalDate> after(LocalDate start) {
            return Optional.of(start.plusDays(1));
        }
    };

    /** The first day of the window that holds this day. */
    abstract LocalDate startOf(LocalDate day);

    /** The first day behind the window that starts on that day; empty when it has no end. */
    abstract Optional<LocalDate> after(LocalDate start);
}
