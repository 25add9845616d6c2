package dev.lyceum.kit.inbox;

import dev.lyceum.kit.identity.LearnerId;
import java.time.Instant;
import java.util.UUID;

/** An event as its consumer sees it: {@code time} is when it happened, {@code data} the fields this consumer uses. */
public record Received<T>(UUID id, String source, LearnerId learner, Instant time, T data) {

    <S> Received<S> as(Class<S> type) {
        return new Received<>(id, source, learner, time, type.cast(data));
    }
}
