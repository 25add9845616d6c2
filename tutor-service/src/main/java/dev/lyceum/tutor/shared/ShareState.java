package dev.lyceum.tutor.shared;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/** The data of sharing's ShareCreated and ShareRevoked, as far as we use it. */
record ShareState(String code, long version, String type, Optional<String> subjectId, Optional<Instant> expiresAt) {

    ShareState {
        requireNonNull(code, "code");
        requireNonNull(type, "type");
    }

    boolean isAProblem() {
        return type.equals("PROBLEM");
    }
}
