package dev.lyceum.sharing.family;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** profile's event: its subject is to be forgotten. */
record ErasureRequested(UUID erasureId) {

    ErasureRequested {
        requireNonNull(erasureId, "erasureId");
    }
}
