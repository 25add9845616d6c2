package dev.lyceum.gamification.board;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A board.
 *
 * @param board its id
 * @param zone by whose clocks its days and weeks begin
 */
record Board(String board, ZoneId zone) {
    Board {
        Objects.requireNonNull(board, "board");
        Objects.requireNonNull(zone, "zone");
    }

    /** One of each span. */
    List<Window> windowsAt(Instant time) {
        return Arrays.stream(Span.values()).map(span -> window(span, time)).toList();
    }

    Window window(Span span, Instant time) {
        return window(span, LocalDate.ofInstant(time, zone));
    }

    /** The one that holds this day. */
    Window window(Span span, LocalDate day) {
        return new Window(board, span, span.startOf(day), zone);
    }
}
