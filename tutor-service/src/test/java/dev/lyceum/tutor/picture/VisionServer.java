package dev.lyceum.tutor.picture;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/**
 * A model that sees what a {@link Drawn} picture tells it: what to say, or how not to. It speaks as OpenAI's endpoint does, and
 * shows at {@code /seen} what it was asked.
 */
public class VisionServer implements QuarkusTestResourceLifecycleManager {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Queue<Map<String, String>> seen = new ConcurrentLinkedQueue<>();
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            var thread = new Thread(task, "vision");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/v1/chat/completions", this::complete);
        server.createContext("/v1/seen", exchange -> answer(exchange, 200, JSON.writeValueAsString(seen)));
        server.start();
        return Map.of(
                "tutor.vision.base-url",
                        "http://localhost:" + server.getAddress().getPort() + "/v1",
                "tutor.vision.model", "eyes-1",
                "tutor.vision.api-key", "a-key-of-the-test",
                "tutor.vision.timeout", "2s",
                "tutor.vision.at-once", "2");
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private void complete(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        seen.add(Map.of(
                "body", body, "headers", exchange.getRequestHeaders().entrySet().toString()));
        String told = Drawn.told(picture(JSON.readTree(body)));
        String rest = told.substring(told.indexOf(':') + 1);
        switch (told.substring(0, told.indexOf(':'))) {
            case "SAY" -> answer(exchange, 200, completion(rest));
            case "SAY_JSON" -> answer(exchange, 200, completion("@").replace("\"@\"", rest));
            case "STATUS" -> answer(exchange, Integer.parseInt(rest), "{\"error\": {\"message\": \"no\"}}");
            case "RAW" -> answer(exchange, 200, rest);
            case "SLEEP" -> {
                LockSupport.parkNanos(Long.parseLong(rest) * 1_000_000);
                answer(exchange, 200, completion("late"));
            }
            default -> answer(exchange, 418, "{}");
        }
    }

    /** Of the one part that is a picture, as a data URI. */
    private static byte[] picture(JsonNode request) {
        String uri = request.findValue("image_url").path("url").asText();
        return Base64.getDecoder().decode(uri.substring(uri.indexOf(',') + 1));
    }

    private static String completion(String text) throws IOException {
        return JSON.writeValueAsString(Map.of(
                "id",
                "c1",
                "object",
                "chat.completion",
                "created",
                1,
                "model",
                "eyes-1",
                "choices",
                List.of(Map.of(
                        "index", 0, "message", Map.of("role", "assistant", "content", text), "finish_reason", "stop")),
                "usage",
                Map.of("prompt_tokens", 1, "completion_tokens", 1, "total_tokens", 2)));
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
