package dev.lyceum.sharing.visit;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A link was opened; the data of what goes over {@code sharing.visits.v1}.
 *
 * @param visitor the day's name of a human; absent for whoever is none, and when the day's salt was out of reach
 */
record Visit(String code, Instant at, VisitKind kind, Optional<String> visitor) {

    Visit {
        requireNonNull(code, "code");
        requireNonNull(at, "at");
        requireNonNull(kind, "kind");
    }

    Instant hour() {
        return at.truncatedTo(ChronoUnit.HOURS);
    }
}
