package dev.lyceum.local.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lyceum.local.journey.Learner;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Calls an operation for a thing, and hangs up when the answer is a stream. */
record Calls(String address) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    record Answer(int status, String text) {

        boolean shows(Outcome expected, Row row) {
            if (row.leftOut() && status == 200) {
                return (json().path("items").isEmpty() ? Outcome.NOT_FOUND : Outcome.ALLOWED) == expected;
            }
            return expected.isShownBy(row, status, json().path("code").asText());
        }

        private JsonNode json() {
            try {
                return JSON.readTree(text);
            } catch (IOException notJson) {
                return JSON.missingNode();
            }
        }

        @Override
        public String toString() {
            return status + " " + text;
        }
    }

    /** @param caller null for nobody */
    Answer make(Operation operation, Row row, Learner caller, Map<String, String> thing) {
        var parameters = new HashMap<>(thing);
        parameters.putAll(row.with());
        var uri = URI.create(address + Row.filled(operation.path(), parameters) + row.query(parameters));
        var request =
                HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(30)).header("Accept", accepted(operation));
        if (caller != null) {
            request.header("Authorization", "Bearer " + caller.token());
        }
        if (row.ifMatch()) {
            request.header("If-Match", parameters.getOrDefault("etag", "\"none\""));
        }
        var body = row.body(parameters);
        body.ifPresent(text -> request.header("Content-Type", row.type()));
        request.method(operation.method(), body.map(BodyPublishers::ofString).orElseGet(BodyPublishers::noBody));
        return send(request.build());
    }

    /** A page would be HTML otherwise. */
    private static String accepted(Operation operation) {
        return operation.path().endsWith("/stream") || operation.path().endsWith("/turns/{seq}/events")
                ? "text/event-stream, application/problem+json"
                : "application/json, application/problem+json";
    }

    private static Answer send(HttpRequest request) {
        try {
            var response = HTTP.send(request, BodyHandlers.ofInputStream());
            var isStream = response.headers()
                    .firstValue("Content-Type")
                    .filter(type -> type.startsWith("text/event-stream"))
                    .isPresent();
            try (InputStream body = response.body()) {
                var text = isStream ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8);
                return new Answer(response.statusCode(), text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
