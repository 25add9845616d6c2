package dev.lyceum.kit.edge;

import io.vertx.ext.web.RoutingContext;

/** The path as the resources match it: one spelling for the rate, the idempotency key and whoever else asks. */
public final class RequestPath {
    private RequestPath() {}

    public static String of(RoutingContext request) {
        String path = request.normalizedPath();
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
