package dev.lyceum.kit.event;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.common.header.Headers;

/** The headers of a record, as events.md names them. */
public final class Header {
    public static final String ID = "ce_id";
    public static final String TYPE = "ce_type";
    public static final String SOURCE = "ce_source";
    public static final String SUBJECT = "ce_subject";
    public static final String TIME = "ce_time";
    public static final String SPEC_VERSION = "ce_specversion";
    public static final String RECORDED_TIME = "ce_recordedtime";
    public static final String CAUSATION_ID = "ce_causationid";
    public static final String CONTENT_TYPE = "content-type";
    public static final String TRACE_PARENT = "traceparent";

    private Header() {}

    public static Optional<String> read(Headers headers, String name) {
        return Optional.ofNullable(headers.lastHeader(name))
                .map(org.apache.kafka.common.header.Header::value)
                .map(value -> new String(value, StandardCharsets.UTF_8));
    }

    public static void write(Headers headers, String name, String value) {
        if (value != null) {
            headers.add(name, value.getBytes(StandardCharsets.UTF_8));
        }
    }
}
