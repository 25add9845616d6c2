package dev.lyceum.gamification.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class BoardCursorTest {
    static LongStream seeds() {
        return LongStream.rangeClosed(1, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatWasSealedIsReadAgainAndWhatWasTamperedWithIsNot(long seed) {
        // Given
        Random random = new Random(seed);
        int place = random.nextInt(10_000);
        int flip = 1 + random.nextInt(255);
        var cursor = new BoardCursor(
                "global",
                Span.WEEK,
                LocalDate.parse("2026-11-23"),
                17,
                Instant.parse("2026-11-28T10:00:00.123456Z"),
                random.nextLong(),
                Instant.parse("2026-11-28T09:00:00.000001Z"),
                random.nextLong(),
                20,
                18);
        String sealed = cursor.sealed("key");

        // When
        byte[] bytes = Base64.getUrlDecoder().decode(sealed);
        bytes[place % bytes.length] ^= (byte) flip;
        String tampered = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);

        // Then
        assertThat(BoardCursor.open(sealed, "key")).contains(cursor);
        assertThat(BoardCursor.open(sealed, "another")).isEmpty();
        assertThat(BoardCursor.open(tampered, "key")).isEmpty();
        assertThat(BoardCursor.open(sealed.substring(0, place % sealed.length()), "key"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"global, WEEK, true", "global, DAY, false", "group, WEEK, false"})
    void itIsOfItsOwnBoardAndWindowOnly(String board, Span span, boolean isOf) {
        Instant now = Instant.parse("2026-11-28T10:00:00Z");
        var cursor = new BoardCursor("global", Span.WEEK, LocalDate.parse("2026-11-23"), 1, now, 5, now, 1, 1, 1);

        assertThat(cursor.isOf(board, span)).isEqualTo(isOf);
    }
}
