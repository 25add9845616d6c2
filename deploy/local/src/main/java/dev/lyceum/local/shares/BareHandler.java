package dev.lyceum.local.shares;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import java.util.List;
import java.util.Map;

/** The least that a page is: a handler that sends the same bytes with the same headers. */
final class BareHandler implements AutoCloseable {
    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;

    BareHandler(Map<String, List<String>> headers, byte[] body) {
        var bytes = Buffer.buffer(body);
        server = vertx.createHttpServer()
                .requestHandler(request -> {
                    var response = request.response();
                    headers.forEach((name, values) -> {
                        if (!name.startsWith(":") && !name.equalsIgnoreCase("content-length")) {
                            response.putHeader(name, values);
                        }
                    });
                    response.end(bytes);
                })
                .listen(0, "localhost")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    int port() {
        return server.actualPort();
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
