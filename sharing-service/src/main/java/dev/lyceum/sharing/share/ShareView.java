package dev.lyceum.sharing.share;

import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A link as its owner sees it. */
@Schema(name = "Share")
record ShareView(
        @Schema(examples = "K7M2P9QX", pattern = "[2-9A-HJKMNP-TV-Z]{8}") String code,
        @Schema(examples = "http://localhost:8080/s/K7M2P9QX") String url,
        ShareType type,
        @Schema(description = "The solve or the achievement; absent for the others.") Optional<String> subjectId,
        Instant createdAt,
        @Schema(description = "Absent: it does not expire.") Optional<Instant> expiresAt,
        @Schema(description = "Absent: it was not revoked.") Optional<Instant> revokedAt,
        @Schema(description = "By people other than its owner; programs do not count. Some seconds behind.")
                long visits,
        @Schema(description = "Each visitor once a day.") long uniqueVisitors,
        @Schema(description = "Learners who came by it and did something, each once for each kind.") long conversions) {

    static ShareView of(MeasuredShare measured, ShareLinks links) {
        Share share = measured.share();
        return new ShareView(
                share.code(),
                links.url(share.code()),
                share.type(),
                share.subjectId(),
                share.createdAt(),
                share.expiresAt(),
                share.revokedAt(),
                measured.visits(),
                measured.uniqueVisitors(),
                measured.conversions());
    }

    static ShareView fresh(Share share, ShareLinks links) {
        return of(new MeasuredShare(share, 0, 0, 0), links);
    }
}
