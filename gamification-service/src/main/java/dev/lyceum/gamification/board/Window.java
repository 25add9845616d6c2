package dev.lyceum.gamification.board;

import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.text.Sha256;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** A stretch of time on a board, half-open. */
record Window(String board, Span span, LocalDate startsOn, ZoneId zone) {

    Instant startsAt() {
        return startsOn.atStartOfDay(zone).toInstant();
    }

    /** Empty for all time. */
    Optional<Instant> endsAt() {
        return span.after(startsOn).map(day -> day.atStartOfDay(zone).toInstant());
    }

    /** What stands between two who had the same at the same instant: any order, but always the same one, and not that of their ids. */
    long tie(LearnerId learner) {
        return ByteBuffer.wrap(Sha256.of("%s %s %s %s".formatted(board, span, startsOn, learner)))
                .getLong();
    }
}
