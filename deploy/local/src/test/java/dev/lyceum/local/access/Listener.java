package dev.lyceum.local.access;

import dev.lyceum.local.journey.Learner;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;

/** Somebody who listens to a learner's rewards as they come. */
public record Listener(BufferedReader lines) implements AutoCloseable {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public static Listener of(Learner listener, UUID learner) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(
                        URI.create(listener.api().address() + "/gamification/v1/learners/" + learner + "/stream"))
                .header("Authorization", "Bearer " + listener.token())
                .build();
        var body = HTTP.send(request, BodyHandlers.ofInputStream()).body();
        return new Listener(new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8)));
    }

    /** How long it takes until a line holds this; fails when the stream ends without. */
    public Duration await(String text) throws IOException {
        var begin = System.nanoTime();
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.contains(text)) {
                return Duration.ofNanos(System.nanoTime() - begin);
            }
        }
        throw new IOException("The stream ended without " + text);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
