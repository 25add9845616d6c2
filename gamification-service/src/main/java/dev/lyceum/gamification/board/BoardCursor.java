package dev.lyceum.gamification.board;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Where the next page of a walk begins: in which window, as of which of its versions, and behind whom. It names nobody.
 *
 * @param version of the window when the walk began
 * @param began when that was
 * @param score of the last one shown; so are {@code reachedAt}, {@code tie}, {@code position} and {@code rank}
 */
record BoardCursor(
        String board,
        Span span,
        LocalDate startsOn,
        long version,
        Instant began,
        long score,
        Instant reachedAt,
        long tie,
        long position,
        long rank) {
    /** A walk may take as long. */
    static final Duration GOOD_FOR = Duration.ofHours(1);

    private static final int SEAL_BYTES = 16;

    boolean isOf(String otherBoard, Span otherSpan) {
        return board.equals(otherBoard) && span == otherSpan;
    }

    boolean isTooOld(Instant now) {
        return began.plus(GOOD_FOR).isBefore(now);
    }

    String sealed(String key) {
        byte[] text = text().getBytes(StandardCharsets.UTF_8);
        byte[] seal = seal(text, key);
        byte[] both = Arrays.copyOf(seal, seal.length + text.length);
        System.arraycopy(text, 0, both, seal.length, text.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(both);
    }

    /** Empty for anything that was not sealed with this key. */
    static Optional<BoardCursor> open(String cursor, String key) {
        byte[] both = decode(cursor);
        if (both.length <= SEAL_BYTES) {
            return Optional.empty();
        }
        byte[] text = Arrays.copyOfRange(both, SEAL_BYTES, both.length);
        return MessageDigest.isEqual(Arrays.copyOf(both, SEAL_BYTES), seal(text, key))
                ? Optional.of(parse(new String(text, StandardCharsets.UTF_8)))
                : Optional.empty();
    }

    private static byte[] decode(String cursor) {
        try {
            return Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException malformed) {
            return new byte[0];
        }
    }

    private static byte[] seal(byte[] text, String key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Arrays.copyOf(mac.doFinal(text), SEAL_BYTES);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private String text() {
        return String.join(
                "|",
                board,
                span.name(),
                startsOn.toString(),
                Long.toString(version),
                began.toString(),
                Long.toString(score),
                Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, reachedAt)),
                Long.toString(tie),
                Long.toString(position),
                Long.toString(rank));
    }

    private static BoardCursor parse(String text) {
        String[] parts = text.split("\\|");
        return new BoardCursor(
                parts[0],
                Span.valueOf(parts[1]),
                LocalDate.parse(parts[2]),
                Long.parseLong(parts[3]),
                Instant.parse(parts[4]),
                Long.parseLong(parts[5]),
                Instant.EPOCH.plus(Long.parseLong(parts[6]), ChronoUnit.MICROS),
                Long.parseLong(parts[7]),
                Long.parseLong(parts[8]),
                Long.parseLong(parts[9]));
    }
}
