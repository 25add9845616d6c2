package dev.lyceum.gamification.board;

import dev.lyceum.kit.paging.PageRequest;
import dev.lyceum.kit.problem.Problem;
import dev.lyceum.kit.time.Days;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/**
 * What is asked of a board.
 *
 * @param date of the window that holds it; today unless told
 */
record BoardQuery(String board, Span span, Optional<LocalDate> date, Optional<String> cursor, int rows) {

    /** @throws Problem 400 for what is no window, day or limit */
    static BoardQuery of(String board, String window, String date, String limit, String cursor) {
        return new BoardQuery(
                board,
                span(window),
                Days.parse("date", date),
                Optional.ofNullable(cursor),
                PageRequest.of(limit, null).rows());
    }

    LocalDate day(Instant now, Board on) {
        return date.orElseGet(() -> LocalDate.ofInstant(now, on.zone()));
    }

    private static Span span(String window) {
        return Arrays.stream(Span.values())
                .filter(span ->
                        window == null ? span == Span.ALL_TIME : span.name().equals(window))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("window", "window", "ALL_TIME, WEEK or DAY."));
    }
}
