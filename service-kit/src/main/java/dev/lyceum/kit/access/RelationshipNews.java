package dev.lyceum.kit.access;

import dev.lyceum.kit.event.Header;
import dev.lyceum.kit.identity.LearnerId;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Makes every replica forget what it believed of a learner whose relationships changed. Each has a consumer group of its own,
 * for the inbox's records come to one of them only. Whatever is missed, nothing is believed for longer than a second.
 */
@ApplicationScoped
@IfBuildProperty(name = "lyceum.asks-profile", stringValue = "true", enableIfMissing = true)
class RelationshipNews {
    private final AskProfile asked;

    RelationshipNews(AskProfile asked) {
        this.asked = asked;
    }

    @Incoming("relationship-news")
    void hear(ConsumerRecords<byte[], byte[]> poll) {
        poll.forEach(this::hear);
    }

    private void hear(ConsumerRecord<byte[], byte[]> message) {
        if (message.key() != null
                && Header.read(message.headers(), Header.TYPE)
                        .filter(RelationshipNews::tells)
                        .isPresent()) {
            LearnerId.parse(new String(message.key(), StandardCharsets.UTF_8)).ifPresent(asked::forget);
        }
    }

    /** In whatever version: to forget is never wrong. */
    private static boolean tells(String type) {
        return type.startsWith("lyceum.profile.Relationship") || type.startsWith("lyceum.profile.ErasureRequested.");
    }
}
