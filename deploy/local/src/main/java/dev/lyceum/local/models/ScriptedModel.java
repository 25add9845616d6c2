package dev.lyceum.local.models;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/** An endpoint that streams the same three sentences to everybody, at the pace of a quick model, or nothing at all. */
public final class ScriptedModel implements AutoCloseable {
    public static final List<String> SENTENCES = List.of(
            "Let us try your number out.",
            "Put it in for the letter.",
            "Does the left side come to what stands on the right?");
    private static final String REPLY = "{\"sentences\":[\"" + String.join("\",\"", SENTENCES) + "\"]}";

    private static final int PIECE = 6;
    /** Of a quick model. */
    private static final Duration PAUSE = Duration.ofMillis(10);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private final long pause;
    private volatile boolean stalled;

    /** @param address as the tutor was told: up to and with {@code /v1}, on this machine */
    public ScriptedModel(URI address) {
        this(address, PAUSE);
    }

    /** @param pause between two pieces of {@value #PIECE} characters */
    public ScriptedModel(URI address, Duration pause) {
        this.pause = pause.toNanos();
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), address.getPort()), 200);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext(address.getPath() + "/chat/completions", this::answer);
        server.start();
    }

    /** All of it, as a learner reads it. */
    public String reply() {
        return String.join(" ", SENTENCES);
    }

    /** From now on nothing is said, or again something. */
    void stall(boolean now) {
        stalled = now;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream body = exchange.getResponseBody()) {
                say(body);
            }
        }
    }

    private void say(OutputStream body) throws IOException {
        while (stalled) {
            LockSupport.parkNanos(pause);
        }
        for (int at = 0; at < REPLY.length(); at += PIECE) {
            String piece = REPLY.substring(at, Math.min(REPLY.length(), at + PIECE));
            send(
                    body,
                    "{\"id\":\"1\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\"" + piece.replace("\"", "\\\"")
                            + "\"}}]}");
            LockSupport.parkNanos(pause);
        }
        send(body, "[DONE]");
    }

    private static void send(OutputStream body, String event) throws IOException {
        body.write(("data: " + event + "\n\n").getBytes(StandardCharsets.UTF_8));
        body.flush();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
