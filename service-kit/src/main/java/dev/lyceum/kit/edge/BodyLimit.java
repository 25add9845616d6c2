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
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;

/**
 * Says 413 in our own words: to a body that announces itself as too large, before a byte of it is read; to others as they grow.
 * A few routes take larger ones, a few of them at once, for nobody knows yet who sends them.
 */
@Singleton
class BodyLimit {
    /** Before all routes, after CORS, so that a browser may read the refusal. */
    private static final int PRIORITY = 250;

    private static final int LONGEST_NUMBER = 19;

    private final long usual;
    private final Map<Route, Long> larger;
    private final Semaphore places;

    BodyLimit(BodyLimits limits) {
        this.usual = limits.limit().asLongValue();
        this.larger = Route.all(limits.routes(), MemorySize::asLongValue);
        this.places = new Semaphore(limits.largeAtOnce());
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private void check(RoutingContext request) {
        long limit = Route.of(RequestPath.of(request), larger).orElse(usual);
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null) {
            announced(request, length, limit);
        } else if (request.request().getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
            new Growing(request, limit).collect();
        } else {
            request.next();
        }
    }

    private void announced(RoutingContext request, String length, long limit) {
        if (length.length() >= LONGEST_NUMBER || Long.parseLong(length) > limit) {
            refuse(request, Problem.tooLarge(limit));
        } else if (Long.parseLong(length) <= usual || takePlace(request)) {
            request.next();
        } else {
            refuse(request, busy());
        }
    }

    /** Until it is answered, or its client has gone. */
    private boolean takePlace(RoutingContext request) {
        boolean taken = places.tryAcquire();
        if (taken) {
            request.addEndHandler(end -> places.release());
        }
        return taken;
    }

    private static Problem busy() {
        return Problem.of(503, "too-busy", "So many large bodies are being read; try again in a moment.")
                .retryAfter(Duration.ofSeconds(2));
    }

    private static void refuse(RoutingContext request, Problem problem) {
        request.response().putHeader(HttpHeaders.CONNECTION, "close");
        ProblemResponse.send(request, problem);
    }

    /** A body that does not say how long it is: the framework would wait for an end that may never come. */
    private final class Growing {
        private final RoutingContext request;
        private final long limit;
        private final Buffer body = Buffer.buffer();
        private boolean large;

        Growing(RoutingContext request, long limit) {
            this.request = request;
            this.limit = limit;
        }

        void collect() {
            request.request().handler(this::take);
            request.request().endHandler(end -> goOn());
        }

        private void take(Buffer chunk) {
            if (request.response().ended()) {
                return;
            }
            long length = (long) body.length() + chunk.length();
            if (length > limit) {
                refuse(request, Problem.tooLarge(limit));
            } else if (length > usual && !large && !takePlace(request)) {
                refuse(request, busy());
            } else {
                large = length > usual;
                body.appendBuffer(chunk);
            }
        }

        private void goOn() {
            if (!request.response().ended()) {
                ((RoutingContextInternal) request).setBody(body);
                request.next();
            }
        }
    }
}
