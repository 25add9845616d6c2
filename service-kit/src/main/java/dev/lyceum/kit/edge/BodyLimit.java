package dev.lyceum.kit.edge;

import dev.lyceum.kit.problem.Problem;
import dev.lyceum.kit.problem.ProblemResponse;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Says 413 in our own words: to a body that announces itself as too large, before a byte of it is read; to others as they grow. */
@Singleton
class BodyLimit {
    /** Before all routes, after CORS, so that a browser may read the refusal. */
    private static final int PRIORITY = 250;

    private static final int LONGEST_NUMBER = 19;

    private final long limit;

    BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit) {
        this.limit = limit.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private void check(RoutingContext request) {
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null) {
            if (length.length() < LONGEST_NUMBER && Long.parseLong(length) <= limit) {
                request.next();
            } else {
                refuse(request);
            }
        } else if (request.request().getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
            collect(request);
        } else {
            request.next();
        }
    }

    /** A body that does not say how long it is: the framework would wait for an end that may never come. */
    private void collect(RoutingContext request) {
        Buffer body = Buffer.buffer();
        request.request().handler(chunk -> {
            if (request.response().ended()) {
                return;
            }
            if (body.length() + chunk.length() > limit) {
                refuse(request);
            } else {
                body.appendBuffer(chunk);
            }
        });
        request.request().endHandler(end -> {
            if (!request.response().ended()) {
                ((RoutingContextInternal) request).setBody(body);
                request.next();
            }
        });
    }

    private void refuse(RoutingContext request) {
        request.response().putHeader(HttpHeaders.CONNECTION, "close");
        ProblemResponse.send(request, Problem.tooLarge(limit));
    }
}
