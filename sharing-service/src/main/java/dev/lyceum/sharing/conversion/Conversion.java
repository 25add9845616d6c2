package dev.lyceum.sharing.conversion;

import java.time.Instant;

/** What came of a link, for one learner. */
record Conversion(String code, Kind conversion, Instant convertedAt) {

    enum Kind {
        SIGNED_UP,
        SOLVED,
        /** A challenge was taken up. */
        ACCEPTED
    }
}
