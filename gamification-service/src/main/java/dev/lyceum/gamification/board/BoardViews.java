package dev.lyceum.gamification.board;

import dev.lyceum.kit.paging.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the API says of boards: aliases, and never whose they are. */
final class BoardViews {

    @Schema(name = "BoardEntry")
    record Entry(
            @Schema(
                            description = "One more than have more XP here: equals share it. Absent for NEIGHBOURS.",
                            examples = "3")
                    Long rank,
            @Schema(
                            description =
                                    "Counts on; among equals whoever had it first comes first. Absent for NEIGHBOURS.",
                            examples = "4")
                    Long position,
            @Schema(
                            description = "A generated name. Absent of oneself until profile-service has told of one.",
                            examples = "Quiet Heron")
                    String alias,
            int level,
            @Schema(description = "Earned in this window.") long xp,
            boolean isMe) {}

    /** How much of a board one sees. */
    @Schema(name = "BoardMode")
    enum Mode {
        FULL,
        NEIGHBOURS
    }

    /** How far a window is. */
    @Schema(name = "BoardState")
    enum State {
        OPEN,
        CLOSING,
        CLOSED
    }

    @Schema(name = "Board")
    record Shown(
            @Schema(examples = "global") String board,
            Span window,
            @Schema(description = "Its first day, by the clocks of the board's zone. Absent for ALL_TIME.")
                    LocalDate startsOn,
            @Schema(description = "First instant behind it. Absent for ALL_TIME.") Instant endsAt,
            @Schema(
                            description =
                                    "CLOSING for two hours after its end, in which what is heard of late still counts; a CLOSED one never changes.")
                    State state,
            @Schema(description = "How many were listed; of a CLOSED one.") Long learners,
            @Schema(
                            description =
                                    "SHA-256 of the result, of a line for each: position, rank, learner, XP, and when it was reached in microseconds since 1970; of a CLOSED one.")
                    String hash,
            @Schema(
                            description =
                                    "NEIGHBOURS: only those next to oneself, without ranks, for learners under 18 who told their age.")
                    Mode mode,
            List<Entry> items,
            Page.Links page) {}

    private BoardViews() {}
}
