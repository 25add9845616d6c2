package dev.lyceum.local.gateway;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lyceum.local.token.TokenIssuer;
import dev.lyceum.local.token.TokenRequest;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** {@code POST /dev/tokens}: a token for anybody, on a laptop only. */
final class TokenDesk {

    static final String PATH = "/dev/tokens";

    private static final int LARGEST = 8 * 1024;
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    /** A frontend under development may ask; a page from elsewhere that resolves to this machine may not. */
    private static final Pattern LOCAL = Pattern.compile("(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d+)?");

    private final TokenIssuer issuer;

    TokenDesk(TokenIssuer issuer) {
        this.issuer = issuer;
    }

    void handle(HttpServerRequest request) {
        if (!isLocal(request)) {
            Problem.notFound(request.headers()).answer(request);
        } else if (request.method() == HttpMethod.OPTIONS) {
            preflight(request);
        } else if (request.method() != HttpMethod.POST) {
            request.response().putHeader("allow", "POST");
            answer(request, 405, "method-not-allowed", "Method not allowed", "Only POST asks for a token");
        } else if (!isJson(request)) {
            answer(
                    request,
                    415,
                    "unsupported-media-type",
                    "Unsupported media type",
                    "The body must be application/json");
        } else {
            read(request);
        }
    }

    private void read(HttpServerRequest request) {
        var body = Buffer.buffer();
        request.handler(part -> append(body, part, request));
        request.endHandler(end -> finish(body, request));
    }

    private static void append(Buffer body, Buffer part, HttpServerRequest request) {
        if (body.length() <= LARGEST) {
            body.appendBuffer(part);
        }
    }

    private void finish(Buffer body, HttpServerRequest request) {
        if (body.length() > LARGEST) {
            answer(request, 413, "too-large", "Too large", "The body may have 8 KiB");
            return;
        }
        var reading = TokenRequest.read(parse(body));
        reading.request().ifPresentOrElse(wanted -> issue(wanted, request), () -> malformed(reading.faults(), request));
    }

    private void issue(TokenRequest wanted, HttpServerRequest request) {
        var answer =
                JSON.valueToTree(Map.of("accessToken", issuer.issue(wanted))).toString();
        allowOrigin(request)
                .response()
                .putHeader("content-type", "application/json")
                .putHeader("cache-control", "no-store")
                .end(answer);
    }

    private static void malformed(List<TokenRequest.Fault> faults, HttpServerRequest request) {
        Problem.malformed(faults, request.headers()).answer(allowOrigin(request));
    }

    private static JsonNode parse(Buffer body) {
        try {
            return JSON.readTree(body.getBytes());
        } catch (IOException notJson) {
            return null;
        }
    }

    private static void preflight(HttpServerRequest request) {
        allowOrigin(request)
                .response()
                .setStatusCode(204)
                .putHeader("access-control-allow-methods", "POST")
                .putHeader("access-control-allow-headers", "content-type")
                .end();
    }

    private static HttpServerRequest allowOrigin(HttpServerRequest request) {
        var origin = request.getHeader("origin");
        if (origin != null) {
            request.response().putHeader("access-control-allow-origin", origin).putHeader("vary", "Origin");
        }
        return request;
    }

    private static boolean isLocal(HttpServerRequest request) {
        var origin = request.getHeader("origin");
        return request.authority() != null
                && LOCAL.matcher(request.authority().toString()).matches()
                && (origin == null
                        || LOCAL.matcher(origin.replaceFirst("^https?://", "")).matches());
    }

    private static boolean isJson(HttpServerRequest request) {
        var type = request.getHeader("content-type");
        return type != null
                && type.toLowerCase(Locale.ROOT).split(";")[0].strip().equals("application/json");
    }

    private static void answer(HttpServerRequest request, int status, String code, String title, String detail) {
        Problem.of(status, code, title, detail, request.headers()).answer(allowOrigin(request));
    }
}
