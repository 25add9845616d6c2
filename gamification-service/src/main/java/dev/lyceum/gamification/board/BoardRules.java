package dev.lyceum.gamification.board;

import static dev.lyceum.gamification.rules.Rule.must;

import dev.lyceum.gamification.rules.Edition;
import dev.lyceum.kit.learner.AgeBand;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Which boards there are, and who sees how much of them.
 *
 * @param grace after a window's end, in which what is heard of late still counts
 * @param neighbours shown above and below somebody
 * @param neighboursOnly who sees no more than those, and no ranks
 */
record BoardRules(
        int version,
        Instant effectiveFrom,
        List<Board> boards,
        Duration grace,
        int neighbours,
        Set<AgeBand> neighboursOnly)
        implements Edition {
    BoardRules {
        Objects.requireNonNull(effectiveFrom, "effectiveFrom");
        boards = List.copyOf(boards);
        neighboursOnly = Set.copyOf(neighboursOnly);
        must(boards.stream().map(Board::board).distinct().count() == boards.size(), "each board once");
        must(!grace.isNegative(), "grace >= 0");
        must(neighbours >= 1 && neighbours <= 50, "1 <= neighbours <= 50");
    }

    Optional<Board> board(String id) {
        return boards.stream().filter(board -> board.board().equals(id)).findFirst();
    }

    /** Empty for a window without an end. */
    Optional<Instant> closesAt(Window window) {
        return window.endsAt().map(end -> end.plus(grace));
    }

    /** Whether what is written down at this time still counts in the window. */
    boolean isOpen(Window window, Instant recordedAt) {
        return closesAt(window).map(recordedAt::isBefore).orElse(true);
    }
}
