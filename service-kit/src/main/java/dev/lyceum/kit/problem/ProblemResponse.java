package dev.lyceum.kit.problem;

import io.vertx.core.json.Json;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;

/** Refuses a request that never gets as far as a resource. */
public final class ProblemResponse {
    private ProblemResponse() {}

    public static void send(RoutingContext request, Problem problem) {
        if (problem.retryAfter() != null) {
            request.response()
                    .putHeader(
                            HttpHeaders.RETRY_AFTER,
                            String.valueOf(problem.retryAfter().toSeconds()));
        }
        request.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, ProblemDetails.MEDIA_TYPE)
                .end(Json.encode(ProblemDetails.of(problem, request)));
    }
}
