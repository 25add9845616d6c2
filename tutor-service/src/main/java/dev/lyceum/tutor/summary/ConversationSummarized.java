package dev.lyceum.tutor.summary;

import java.util.List;
import java.util.UUID;

/** The event; its schema is {@code contract/events/conversation-summarized.v1.schema.json}. */
record ConversationSummarized(
        UUID summaryId, UUID sessionId, int revision, List<String> concepts, Understanding understanding) {

    static ConversationSummarized of(Summary summary) {
        return new ConversationSummarized(
                summary.id, summary.sessionId, summary.revision, summary.concepts, summary.understanding);
    }
}
