package dev.lyceum.kit.edge;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A page of an origin that is not ours gets no CORS headers, so its browser keeps the answer from it. The framework would
 * answer 403 with no body, which tells a client nothing and is not among the answers of the API.
 */
@Singleton
class ForeignOrigins {
    private static final int BEFORE_CORS = 310;

    private final List<String> origins;

    ForeignOrigins(@ConfigProperty(name = "quarkus.http.cors.origins") List<String> origins) {
        this.origins = origins;
    }

    void register(@Observes Filters filters) {
        filters.register(this::forget, BEFORE_CORS);
    }

    private void forget(RoutingContext request) {
        String origin = request.request().getHeader(HttpHeaders.ORIGIN);
        if (origin != null && origins.stream().noneMatch(known -> matches(known, origin))) {
            request.request().headers().remove(HttpHeaders.ORIGIN);
        }
        request.next();
    }

    /** As the framework reads its setting: a regular expression between slashes, or the origin itself. */
    private static boolean matches(String known, String origin) {
        boolean isPattern = known.length() > 1 && known.startsWith("/") && known.endsWith("/");
        return isPattern ? origin.matches(known.substring(1, known.length() - 1)) : known.equals(origin);
    }
}
