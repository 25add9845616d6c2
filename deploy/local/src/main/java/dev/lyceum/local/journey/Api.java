package dev.lyceum.local.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The gateway's address, and a client for it. */
public record Api(String address) {

    static final ObjectMapper JSON = new ObjectMapper();

    /** Callers have a connection each, as those of different people do; version 2 would put all of them on one. */
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /** One call; the body is JSON. */
    public record Call(String method, String path, Optional<JsonNode> body, Map<String, String> headers) {

        public static Call get(String path) {
            return new Call("GET", path, Optional.empty(), Map.of());
        }

        /** @param body JSON text */
        public static Call of(String method, String path, String body) {
            return new Call(method, path, Optional.of(Api.read(body)), Map.of());
        }

        public Call with(String header, String value) {
            var more = new HashMap<>(headers);
            more.put(header, value);
            return new Call(method, path, body, Map.copyOf(more));
        }
    }

    /** What came back; {@code json} is missing when the body is something else. */
    public record Answer(int status, JsonNode json, String text, HttpHeaders headers) {

        public boolean succeeded() {
            return status / 100 == 2;
        }

        public Optional<String> header(String name) {
            return headers.firstValue(name);
        }
    }

    /** @throws UncheckedIOException when nothing came back; the outcome is then unknown */
    public Answer send(Call call) {
        var request = HttpRequest.newBuilder(URI.create(address + call.path())).timeout(Duration.ofSeconds(30));
        call.headers().forEach(request::header);
        call.body().ifPresent(body -> request.header("Content-Type", "application/json"));
        request.method(
                call.method(),
                call.body()
                        .map(JsonNode::toString)
                        .map(BodyPublishers::ofString)
                        .orElseGet(BodyPublishers::noBody));
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), read(response.body()), response.body(), response.headers());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for an answer", e);
        }
    }

    /** Asks the local issuer. */
    public static Call tokenCall(UUID subject, String role) {
        return Call.of("POST", "/dev/tokens", "{\"subject\": \"" + subject + "\", \"roles\": [\"" + role + "\"]}");
    }

    static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException notJson) {
            return JSON.missingNode();
        }
    }
}
