package dev.lyceum.kit.identity;

import dev.lyceum.kit.problem.Problem;
import dev.lyceum.kit.problem.ProblemResponse;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Two Authorization headers are 400: whoever stands before us might have read the other one. */
@Singleton
class OneAuthorization {
    /** After CORS, before anybody is identified. */
    private static final int PRIORITY = 260;

    void register(@Observes Filters filters) {
        filters.register(OneAuthorization::refuseMore, PRIORITY);
    }

    private static void refuseMore(RoutingContext request) {
        if (request.request().headers().getAll(HttpHeaders.AUTHORIZATION).size() > 1) {
            ProblemResponse.send(
                    request, Problem.of(400, "invalid-request", "Send one Authorization header, and not several."));
        } else {
            request.next();
        }
    }
}
