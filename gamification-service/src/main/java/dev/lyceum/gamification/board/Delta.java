package dev.lyceum.gamification.board;

import dev.lyceum.kit.identity.LearnerId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a batch changes for one learner in one window.
 *
 * @param reachedAt when the newest of what was earned was earned; empty when something was only taken back
 */
record Delta(
        String board,
        Span span,
        LocalDate startsOn,
        Optional<Instant> closesAt,
        LearnerId learner,
        long amount,
        Optional<Instant> reachedAt,
        long tie) {

    private record Place(Window window, LearnerId learner) {}

    /** Added up, in whatever order it came. */
    static Collection<Delta> of(List<Due> batch, BoardRules rules) {
        Map<Place, Delta> deltas = new LinkedHashMap<>();
        for (Due due : batch) {
            if (due.amount() != 0) {
                windowsOf(due, rules)
                        .forEach(window ->
                                deltas.merge(new Place(window, due.learner()), of(due, window, rules), Delta::plus));
            }
        }
        return deltas.values();
    }

    private static List<Window> windowsOf(Due due, BoardRules rules) {
        return rules.boards().stream()
                .flatMap(board -> board.windowsAt(due.occurredAt()).stream())
                .filter(window -> rules.isOpen(window, due.recordedAt()))
                .toList();
    }

    private static Delta of(Due due, Window window, BoardRules rules) {
        return new Delta(
                window.board(),
                window.span(),
                window.startsOn(),
                rules.closesAt(window),
                due.learner(),
                due.amount(),
                Optional.of(due.occurredAt()).filter(at -> due.amount() > 0),
                window.tie(due.learner()));
    }

    private Delta plus(Delta more) {
        return new Delta(
                board, span, startsOn, closesAt, learner, amount + more.amount, later(reachedAt, more.reachedAt), tie);
    }

    private static Optional<Instant> later(Optional<Instant> one, Optional<Instant> other) {
        return one.flatMap(a -> other.map(b -> a.isAfter(b) ? a : b))
                .or(() -> one)
                .or(() -> other);
    }
}
