package dev.lyceum.sharing.visit;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came to a link within an hour; hours in which nothing came are left out. */
@Schema(name = "VisitHour")
record VisitHour(
        @Schema(description = "When the hour began.") Instant hour,
        @Schema(description = "By people other than the owner.") long visits,
        @Schema(description = "Those whose first visit of the day, in UTC, it was.") long uniqueVisitors,
        long owner,
        long bot,
        long head,
        long prefetch,
        long unfurl) {}
