package dev.lyceum.local.gateway;

import dev.lyceum.local.token.TokenIssuer;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** The one address of the stack. */
public final class Gateway implements AutoCloseable {

    private final Vertx vertx;
    private final Routes routes;
    private final Map<String, Origin> origins;
    private final TokenDesk tokens;
    private final Buffer home;
    private final HttpServer server;
    private final AtomicInteger inFlight = new AtomicInteger();
    private volatile boolean draining;

    private Gateway(Vertx vertx, Routes routes, Map<String, List<Upstream>> services, TokenIssuer issuer) {
        // A body is passed on as it comes; the pool must not be narrower than the services' own.
        var client = vertx.createHttpClient(
                new HttpClientOptions().setMaxPoolSize(256).setConnectTimeout(2_000));
        this.vertx = vertx;
        this.routes = routes;
        this.origins = services.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> origin(vertx, client, each.getKey(), each.getValue())));
        this.tokens = new TokenDesk(issuer);
        this.home = homePage();
        this.server = vertx.createHttpServer(
                new HttpServerOptions().setHost("localhost").setMaxHeaderSize(16 * 1024));
    }

    /**
     * Starts a gateway on the loopback interface and returns when it listens.
     *
     * @param services their replicas, by the names that the routes use
     */
    public static Gateway start(int port, Routes routes, Map<String, List<Upstream>> services, TokenIssuer issuer) {
        var gateway = new Gateway(Vertx.vertx(), routes, services, issuer);
        await(gateway.server.requestHandler(gateway::handle).listen(port));
        return gateway;
    }

    private Origin origin(Vertx vertx, HttpClient client, String service, List<Upstream> replicas) {
        var rotation = new Rotation(replicas);
        rotation.watch(vertx, client, () -> draining);
        return new Origin(service, rotation, client);
    }

    private void handle(HttpServerRequest request) {
        var path = request.path();
        if (draining) {
            request.response().putHeader("connection", "close");
            Problem.unavailable("gateway is stopping and", request.headers()).answer(request);
        } else if ("/".equals(path) && isRead(request)) {
            home(request);
        } else if (TokenDesk.PATH.equals(path)) {
            tokens.handle(request);
        } else {
            routes.serviceFor(path)
                    .map(origins::get)
                    .ifPresentOrElse(origin -> forward(request, origin), () -> notFound(request));
        }
    }

    private void forward(HttpServerRequest request, Origin origin) {
        inFlight.incrementAndGet();
        request.response().endHandler(end -> inFlight.decrementAndGet());
        origin.handle(request);
    }

    private static void notFound(HttpServerRequest request) {
        Problem.notFound(request.headers()).answer(request);
    }

    private void home(HttpServerRequest request) {
        request.response()
                .putHeader("content-type", "text/html; charset=utf-8")
                .putHeader("content-security-policy", "default-src 'self' 'unsafe-inline'; frame-ancestors 'none'")
                .putHeader("x-content-type-options", "nosniff")
                .end(home);
    }

    private static boolean isRead(HttpServerRequest request) {
        return request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD;
    }

    private static Buffer homePage() {
        try (var page = Gateway.class.getResourceAsStream("/home.html")) {
            return Buffer.buffer(page.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes no more requests, lets those under way finish for at most five seconds, then closes. */
    @Override
    public void close() {
        draining = true;
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        while (inFlight.get() > 0 && System.nanoTime() < deadline) {
            LockSupport.parkNanos(20_000_000);
        }
        await(vertx.close());
    }

    private static void await(Future<?> future) {
        try {
            future.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException("The gateway did not start or stop", e);
        }
    }
}
