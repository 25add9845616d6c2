package dev.lyceum.kit.edge;

import dev.lyceum.kit.problem.Problem;
import dev.lyceum.kit.problem.ProblemResponse;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Matrix parameters ({@code ;x}) lead nowhere: the framework would match a path with them cut off, and one resource would have
 * endlessly many spellings, each with a rate and idempotency keys of its own.
 */
@Singleton
class StrictPaths {
    /** After CORS, before the limits. */
    private static final int PRIORITY = 260;

    void register(@Observes Filters filters) {
        filters.register(StrictPaths::refuseMatrixParameters, PRIORITY);
    }

    private static void refuseMatrixParameters(RoutingContext request) {
        if (request.request().path().indexOf(';') >= 0) {
            ProblemResponse.send(request, Problem.notFound());
        } else {
            request.next();
        }
    }
}
