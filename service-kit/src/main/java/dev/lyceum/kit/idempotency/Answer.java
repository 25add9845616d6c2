package dev.lyceum.kit.idempotency;

import java.util.Optional;

/**
 * What a write answers: status, body, and where the new thing is to be found.
 *
 * @param language of its words, where {@code Accept-Language} chose it
 */
public record Answer<T>(int status, Optional<String> location, Optional<String> language, T body) {

    public static <T> Answer<T> created(T body) {
        return new Answer<>(201, Optional.empty(), Optional.empty(), body);
    }

    public static <T> Answer<T> created(String location, T body) {
        return new Answer<>(201, Optional.of(location), Optional.empty(), body);
    }

    public static <T> Answer<T> ok(T body) {
        return new Answer<>(200, Optional.empty(), Optional.empty(), body);
    }

    /** The same in words of this language. */
    public Answer<T> in(String words) {
        return new Answer<>(status, location, Optional.of(words), body);
    }
}
