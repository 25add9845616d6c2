package dev.lyceum.local.assembled;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lyceum.local.journey.Api;
import dev.lyceum.local.journey.Api.Call;
import dev.lyceum.local.journey.Equation;
import dev.lyceum.local.journey.Learner;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/** A learner who hears a model as a stream, and whose stream breaks off. */
final class InterruptedReply {
    private static final Call CONSENT =
            Call.of("PUT", "/profile/v1/learners/me/consents/LLM_TUTORING", "{\"granted\": true}");
    private static final int REPLY = 2;

    private final Learner learner;
    private final String session;

    private InterruptedReply(Learner learner, String session) {
        this.learner = learner;
        this.session = session;
    }

    /** Returns when the tutor has heard of the consent, which takes up to two seconds. */
    static InterruptedReply to(Api api) {
        var learner = Learner.signedIn(api, UUID.randomUUID());
        learner.send(CONSENT);
        LockSupport.parkNanos(2_000_000_000L);
        return new InterruptedReply(learner, learner.open(Equation.number(0)));
    }

    /** Says something, and lets it happen as soon as the first words of the reply have come. */
    void untilItsFirstWords(Runnable happening) {
        var request = HttpRequest.newBuilder(
                        URI.create(learner.api().address() + "/tutor/v1/sessions/" + session + "/turns"))
                .header("Authorization", "Bearer " + learner.token())
                .header("Content-Type", "application/json")
                .header("Accept", "text/event-stream")
                .POST(BodyPublishers.ofString("{\"text\": \"x = 99\"}"))
                .build();
        try (var lines = lines(request)) {
            String line = lines.readLine();
            while (line != null && !line.equals("event: delta")) {
                line = lines.readLine();
            }
            happening.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedReader lines(HttpRequest request) throws IOException {
        try {
            var body = HttpClient.newHttpClient()
                    .send(request, BodyHandlers.ofInputStream())
                    .body();
            return new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The reply, once it is written. */
    Optional<JsonNode> asItStands() {
        JsonNode turns =
                learner.send(Call.get("/tutor/v1/sessions/" + session)).json().path("turns");
        return Optional.of(turns.path(REPLY)).filter(turn -> !turn.isMissingNode());
    }
}
