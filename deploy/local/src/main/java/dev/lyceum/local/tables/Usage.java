package dev.lyceum.local.tables;

import java.time.Instant;
import java.util.Optional;

/**
 * What the server has counted of one table since its statistics began.
 *
 * @param rows that are there, as the planner believes
 * @param dead rows that vacuum has not taken away yet
 * @param repeated values of its natural key that more than one row has; 0 where no key is written down
 */
public record Usage(
        String service,
        String table,
        long rows,
        long inserts,
        long updates,
        long deletes,
        long dead,
        Optional<Instant> vacuumed,
        long repeated) {

    public long writes() {
        return inserts + updates + deletes;
    }
}
