package dev.lyceum.kit.sample;

import dev.lyceum.kit.identity.LearnerId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

record Thing(UUID thingId, LearnerId learnerId, String name, int counted) {

    record New(@NotNull @Size(min = 1, max = 40) String name, Kind kind, Integer size) {}

    enum Kind {
        SMALL,
        LARGE
    }

    record Made(String name) {}
}
