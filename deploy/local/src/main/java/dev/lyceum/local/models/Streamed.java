package dev.lyceum.local.models;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;

/** When the first words of a stream of events came, and when the last. */
record Streamed(long firstNanos, long wholeNanos) {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** @param first whether this line, together with all before it, shows the first words */
    static Streamed of(HttpRequest request, Predicate<String> first) {
        long begun = System.nanoTime();
        try {
            var response = HTTP.send(request, BodyHandlers.ofInputStream());
            if (response.statusCode() / 100 != 2) {
                throw new IllegalStateException("Answered with " + response.statusCode());
            }
            try (var lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
                long shown = 0;
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    shown = shown == 0 && first.test(line) ? System.nanoTime() : shown;
                }
                return new Streamed(shown - begun, System.nanoTime() - begun);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
