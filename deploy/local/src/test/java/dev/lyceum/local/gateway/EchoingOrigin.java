package dev.lyceum.local.gateway;

import dev.lyceum.servers.Ports;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.util.concurrent.TimeUnit;

/** A service behind the gateway that says what reached it; {@code …/stream} answers in two pieces. */
final class EchoingOrigin implements AutoCloseable {

    private final Vertx vertx = Vertx.vertx();
    private final Promise<Void> more = Promise.promise();
    private final String name;
    private final int port;

    private EchoingOrigin(String name, int port) {
        this.name = name;
        this.port = port;
    }

    static EchoingOrigin start(String name) {
        return start(name, Ports.free());
    }

    static EchoingOrigin start(String name, int port) {
        var origin = new EchoingOrigin(name, port);
        var server = origin.vertx.createHttpServer().requestHandler(origin::handle);
        await(server.listen(port, "localhost"));
        return origin;
    }

    int port() {
        return port;
    }

    void goOn() {
        more.complete();
    }

    private void handle(HttpServerRequest request) {
        if (request.path().endsWith("/stream")) {
            request.response().setChunked(true).write("first\n");
            more.future().onSuccess(now -> request.response().end("second\n"));
        } else {
            request.bodyHandler(body -> echo(request, body));
        }
    }

    private void echo(HttpServerRequest request, Buffer body) {
        var headers = new JsonObject();
        request.headers().forEach(header -> headers.put(header.getKey().toLowerCase(), header.getValue()));
        var echo = new JsonObject()
                .put("service", name)
                .put("method", request.method().name())
                .put("uri", request.uri())
                .put("bytes", body.length())
                .put("headers", headers);
        request.response().putHeader("content-type", "application/json").end(echo.encode());
    }

    @Override
    public void close() {
        await(vertx.close());
    }

    private static void await(io.vertx.core.Future<?> future) {
        try {
            future.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
