package dev.lyceum.local.gateway;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lyceum.local.token.TokenRequest.Fault;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** An answer of the gateway's own that is not a success: RFC 9457, in the form every service uses. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Problem(String type, String title, int status, String detail, String code, String traceId, List<Fault> errors) {

    static final String MEDIA_TYPE = "application/problem+json";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern TRACEPARENT = Pattern.compile("00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

    static Problem of(int status, String code, String title, String detail, MultiMap headers) {
        return new Problem("/problems/" + code, title, status, detail, code, traceId(headers), List.of());
    }

    static Problem notFound(MultiMap headers) {
        return of(404, "not-found", "Not found", "There is nothing here.", headers);
    }

    static Problem unavailable(String service, MultiMap headers) {
        return of(
                503, "dependency-away", "Dependency away", "The " + service + " does not answer; try again.", headers);
    }

    static Problem malformed(List<Fault> faults, MultiMap headers) {
        var problem = of(400, "invalid-request", "Invalid request", "The request is not well-formed.", headers);
        return new Problem(problem.type, problem.title, 400, problem.detail, problem.code, problem.traceId, faults);
    }

    Buffer json() {
        try {
            return Buffer.buffer(JSON.writeValueAsBytes(this));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    void answer(HttpServerRequest request) {
        var response = request.response().setStatusCode(status).putHeader("content-type", MEDIA_TYPE);
        if (status == 503) {
            response.putHeader("retry-after", "1");
        }
        response.end(json());
    }

    /** The caller's trace when it sent one, so that its own log finds this answer. */
    private static String traceId(MultiMap headers) {
        return Optional.ofNullable(headers.get("traceparent"))
                .map(TRACEPARENT::matcher)
                .filter(matcher -> matcher.matches())
                .map(matcher -> matcher.group(1))
                .orElseGet(Problem::random);
    }

    private static String random() {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
