package dev.lyceum.gamification.board;

import dev.lyceum.kit.database.Row;
import java.util.List;

/**
 * The beginning of a walk down a board.
 *
 * @param version of the window, as of which the walk goes on
 */
record Walk(long version, List<Placed> first) {

    /** A row of the first page, which also names the version. */
    record Step(Placed placed, long version) {
        static Step of(Row row) {
            return new Step(Placed.of(row), row.get("version", Long.class));
        }
    }

    static Walk of(List<Step> steps) {
        return new Walk(
                steps.stream().mapToLong(Step::version).findFirst().orElse(0),
                Placed.count(steps.stream().map(Step::placed).toList(), 1, 1));
    }
}
