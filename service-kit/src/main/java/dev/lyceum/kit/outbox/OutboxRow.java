package dev.lyceum.kit.outbox;

import dev.lyceum.kit.event.Header;
import dev.lyceum.kit.event.ServiceName;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.apache.kafka.clients.producer.ProducerRecord;

/** An event that waits to be sent. */
record OutboxRow(
        long seq,
        String id,
        String learner,
        String type,
        String payload,
        Instant occurredAt,
        Instant recordedAt,
        String causationId,
        String traceparent) {

    static OutboxRow of(ResultSet row) throws SQLException {
        return new OutboxRow(
                row.getLong("seq"),
                row.getString("id"),
                row.getString("aggregateid"),
                row.getString("type"),
                row.getString("payload"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("causation_id"),
                row.getString("traceparent"));
    }

    ProducerRecord<byte[], byte[]> toRecord(ServiceName service) {
        var key = learner.getBytes(StandardCharsets.UTF_8);
        var event = new ProducerRecord<>(service.topic(), key, payload.getBytes(StandardCharsets.UTF_8));
        var headers = event.headers();
        Header.write(headers, Header.SPEC_VERSION, "1.0");
        Header.write(headers, Header.ID, id);
        Header.write(headers, Header.TYPE, type);
        Header.write(headers, Header.SOURCE, service.source());
        Header.write(headers, Header.SUBJECT, learner);
        Header.write(headers, Header.TIME, occurredAt.toString());
        Header.write(headers, Header.RECORDED_TIME, recordedAt.toString());
        Header.write(headers, Header.CAUSATION_ID, causationId);
        Header.write(headers, Header.CONTENT_TYPE, "application/json");
        Header.write(headers, Header.TRACE_PARENT, traceparent);
        return event;
    }
}
