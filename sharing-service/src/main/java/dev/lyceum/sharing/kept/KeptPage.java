package dev.lyceum.sharing.kept;

import dev.lyceum.kit.identity.LearnerId;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A page as it is sent.
 *
 * @param owner whose doings change it
 */
public record KeptPage(
        String code, LearnerId owner, Optional<Instant> expiresAt, Map<String, String> headers, Buffer body) {

    boolean hasEnded(Instant now) {
        return expiresAt.filter(end -> !end.isAfter(now)).isPresent();
    }
}
