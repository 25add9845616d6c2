package dev.lyceum.gamification.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lyceum.gamification.fixture.Stored;
import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A client of a live stream: holds the line open and keeps what comes. */
final class Watched implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Frame> frames = new CopyOnWriteArrayList<>();
    private final HttpResponse<InputStream> response;
    private final Thread reader;

    record Frame(String id, String event, JsonNode data) {}

    private Watched(HttpResponse<InputStream> response) {
        this.response = response;
        this.reader = new Thread(this::read, "watched");
        reader.start();
    }

    static Watched open(String token, String learner, String lastEventId) {
        var request = HttpRequest.newBuilder(URI.create(
                        "http://localhost:" + RestAssured.port + "/gamification/v1/learners/" + learner + "/stream"))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        try {
            return new Watched(HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofInputStream()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    int status() {
        return response.statusCode();
    }

    /** All that came until there were so many of these. */
    List<Frame> until(int count, String event) {
        Stored.soon().untilAsserted(() -> assertThat(frames)
                .filteredOn(frame -> frame.event().equals(event))
                .hasSizeGreaterThanOrEqualTo(count));
        return List.copyOf(frames);
    }

    List<String> events() {
        return frames.stream().map(Frame::event).toList();
    }

    boolean hasEnded() {
        return !reader.isAlive();
    }

    /** Hangs up. */
    @Override
    public void close() {
        try {
            response.body().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read() {
        List<String> lines = new ArrayList<>();
        try (var reader = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
                if (line.isEmpty()) {
                    keep(lines);
                    lines.clear();
                }
            }
        } catch (IOException hungUp) {
            return; // by us, or by the service, which is what a test may wait for
        }
    }

    private void keep(List<String> lines) {
        String event = field(lines, "event");
        if (event != null) {
            frames.add(new Frame(field(lines, "id"), event, parse(field(lines, "data"))));
        }
    }

    private static String field(List<String> lines, String name) {
        return lines.stream()
                .filter(line -> line.startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElse(null);
    }

    private static JsonNode parse(String data) {
        try {
            return JSON.readTree(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
