package dev.lyceum.kit.edge;

import dev.lyceum.kit.problem.Problem;
import dev.lyceum.kit.problem.ProblemDetails;
import dev.lyceum.kit.problem.TraceId;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.Json;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Says 413 in our own words to a body that announces itself as too large, before a byte of it is read. */
@Singleton
class BodyLimit {
    private static final int BEFORE_ALL_ROUTES = 1_000;

    private final long limit;

    BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit) {
        this.limit = limit.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_ALL_ROUTES);
    }

    private void check(RoutingContext request) {
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null || length.length() < 19 && Long.parseLong(length) <= limit) {
            request.next();
            return;
        }
        var problem = Problem.of(413, "too-large", "The request body is larger than " + limit / 1024 + " KiB.");
        request.response()
                .setStatusCode(413)
                .putHeader(HttpHeaders.CONTENT_TYPE, ProblemDetails.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONNECTION, "close")
                .end(Json.encode(ProblemDetails.of(problem, TraceId.of(request))));
    }
}
