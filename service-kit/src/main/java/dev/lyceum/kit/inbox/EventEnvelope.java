package dev.lyceum.kit.inbox;

import dev.lyceum.kit.event.Header;
import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.identity.LearnerId;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;

/** What the headers say, all of it required. */
record EventEnvelope(UUID id, String type, String source, LearnerId learner, Instant time) {

    static EventEnvelope of(ConsumerRecord<byte[], byte[]> message) throws PoisonException {
        var envelope = of(message.headers());
        if (message.key() == null || !isKey(message.key(), envelope.learner())) {
            throw new PoisonException("the key is not the subject");
        }
        return envelope;
    }

    private static EventEnvelope of(Headers headers) throws PoisonException {
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

    /** Under another key it stands in another partition, where no order with the learner's other events is kept. */
    private static boolean isKey(byte[] key, LearnerId learner) {
        return new String(key, StandardCharsets.UTF_8).equals(learner.toString());
    }

    static String required(Headers headers, String name) throws PoisonException {
        return Header.read(headers, name).orElseThrow(() -> new PoisonException("no " + name));
    }
}
