package dev.lyceum.kit.problem;

import io.opentelemetry.api.trace.Span;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The id that joins an answer, a log line and a trace: the span's, else the client's, else one made up here. */
public final class TraceId {
    private static final String KEY = TraceId.class.getName();
    private static final Pattern TRACEPARENT = Pattern.compile("00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

    private TraceId() {}

    public static String of(RoutingContext request) {
        String known = request.get(KEY);
        if (known != null) {
            return known;
        }
        String id = find(request);
        request.put(KEY, id);
        return id;
    }

    private static String find(RoutingContext request) {
        var span = Span.current().getSpanContext();
        if (span.isValid()) {
            return span.getTraceId();
        }
        String header = request.request().getHeader("traceparent");
        Matcher parent = TRACEPARENT.matcher(header == null ? "" : header);
        return parent.matches() ? parent.group(1) : madeUp();
    }

    private static String madeUp() {
        var random = ThreadLocalRandom.current();
        return String.format("%016x%016x", random.nextLong(), random.nextLong());
    }
}
