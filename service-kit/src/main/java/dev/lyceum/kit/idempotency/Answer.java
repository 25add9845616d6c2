package dev.lyceum.kit.idempotency;

import java.util.Optional;

/** What a write answers: status, body, and where the new thing is to be found. */
public record Answer<T>(int status, Optional<String> location, T body) {

    public static <T> Answer<T> created(T body) {
        return new Answer<>(201, Optional.empty(), body);
    }

    public static <T> Answer<T> created(String location, T body) {
        return new Answer<>(201, Optional.of(location), body);
    }

    public static <T> Answer<T> ok(T body) {
        return new Answer<>(200, Optional.empty(), body);
    }
}
