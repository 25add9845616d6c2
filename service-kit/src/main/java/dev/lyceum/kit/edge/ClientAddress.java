package dev.lyceum.kit.edge;

import io.vertx.ext.web.RoutingContext;

/** Where a request comes from, as far as the proxies that we trust tell. */
public final class ClientAddress {
    private ClientAddress() {}

    public static String of(RoutingContext request) {
        return String.valueOf(request.request().remoteAddress().hostAddress());
    }
}
