package dev.lyceum.kit.inbox;

import dev.lyceum.kit.event.Header;
import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.identity.LearnerId;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.common.header.Headers;

/** What the headers say, all of it required. */
record EventEnvelope(UUID id, String type, String source, LearnerId learner, Instant time) {

    static EventEnvelope of(Headers headers) throws PoisonException {
        try {
            return new EventEnvelope(
                    Ids.parse(required(headers, Header.ID)).orElseThrow(() -> new PoisonException("bad " + Header.ID)),
                    required(headers, Header.TYPE),
                    required(headers, Header.SOURCE),
                    LearnerId.parse(required(headers, Header.SUBJECT))
                            .orElseThrow(() -> new PoisonException("bad " + Header.SUBJECT)),
                    Instant.parse(required(headers, Header.TIME)));
        } catch (DateTimeException malformed) {
            throw new PoisonException("bad " + Header.TIME);
        }
    }

    static String required(Headers headers, String name) throws PoisonException {
        return Header.read(headers, name).orElseThrow(() -> new PoisonException("no " + name));
    }
}
