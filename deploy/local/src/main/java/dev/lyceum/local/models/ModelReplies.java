package dev.lyceum.local.models;

import dev.lyceum.local.journey.Api;
import dev.lyceum.local.journey.Api.Call;
import dev.lyceum.local.journey.Equation;
import dev.lyceum.local.journey.Learner;
import dev.lyceum.local.measure.Percentiles;
import dev.lyceum.local.measure.Turns;
import dev.lyceum.local.stack.Settings;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Learners who hear a model through the tutor, somebody who hears it directly, and learners who hear none. */
public final class ModelReplies {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Call CONSENT =
            Call.of("PUT", "/profile/v1/learners/me/consents/LLM_TUTORING", "{\"granted\": true}");

    private final Settings settings;
    private final URI endpoint;
    private final ScriptedModel model;
    private final Turns turns;

    public ModelReplies(Settings settings, URI endpoint, ScriptedModel model) {
        this.settings = settings;
        this.endpoint = endpoint;
        this.model = model;
        this.turns = new Turns(settings);
    }

    /** First words and whole reply. */
    public record Heard(Percentiles first, Percentiles whole) {
        private static Heard of(List<Streamed> all) {
            return new Heard(
                    Percentiles.ofNanos(all.stream().map(Streamed::firstNanos).toList()),
                    Percentiles.ofNanos(all.stream().map(Streamed::wholeNanos).toList()));
        }
    }

    /** From the endpoint itself: its first whole sentence, unguarded. */
    public Heard directly(int times) {
        return Heard.of(Stream.generate(this::direct).limit(times).toList());
    }

    private Streamed direct() {
        var request = HttpRequest.newBuilder(URI.create(endpoint + "/chat/completions"))
                .POST(BodyPublishers.ofString("{}"))
                .build();
        var content = new StringBuilder();
        return Streamed.of(request, line -> {
            content.append(line.replaceAll("^.*\"content\":\"|\"}}]}$", "").replace("\\\"", "\""));
            return content.indexOf(ScriptedModel.SENTENCES.get(0) + "\"") >= 0;
        });
    }

    /** Through the tutor, as a stream, for a learner with the consent or without. */
    public Heard throughTheTutor(int times, boolean consenting) {
        Learner learner = learner(consenting);
        return Heard.of(IntStream.range(0, times)
                .mapToObj(number -> turn(learner, number))
                .toList());
    }

    private Streamed turn(Learner learner, int number) {
        var equation = Equation.number(number);
        String session = learner.open(equation);
        var request = HttpRequest.newBuilder(
                        URI.create(learner.api().address() + "/tutor/v1/sessions/" + session + "/turns"))
                .header("Authorization", "Bearer " + learner.token())
                .header("Content-Type", "application/json")
                .header("Accept", "text/event-stream")
                .POST(BodyPublishers.ofString("{\"text\": \"x = " + (equation.x() + 1) + "\"}"))
                .build();
        return Streamed.of(request, line -> line.equals("event: delta"));
    }

    private Learner learner(boolean consenting) {
        var learner = Learner.signedIn(new Api(settings.address()), UUID.randomUUID());
        var tutored = learner.calling(new Api("http://localhost:" + settings.port("tutor")));
        if (consenting) {
            learner.send(CONSENT);
            awaitModel(tutored);
        }
        return tutored;
    }

    private static void awaitModel(Learner learner) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (int number = 0; !hearsModel(learner, number); number++) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("No model speaks to a learner who consents");
            }
            LockSupport.parkNanos(200_000_000);
        }
    }

    private static boolean hearsModel(Learner learner, int number) {
        return learner.send(Learner.opens(Equation.number(number))).text().contains("\"ending\"");
    }

    /** Turns of learners without the consent, while so many others wait for an endpoint that says nothing. */
    public Percentiles ofOthersWhileItStalls(int waiting) {
        List<Learner> learners =
                Stream.generate(() -> learner(true)).limit(waiting).toList();
        List<String> sessions = learners.stream()
                .map(learner -> learner.open(Equation.number(0)))
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(waiting);
        model.stall(true);
        try {
            IntStream.range(0, waiting)
                    .forEach(i -> threads.submit(() -> learners.get(i).send(Learner.says(sessions.get(i), "hm"))));
            LockSupport.parkNanos(500_000_000);
            return ofOthers();
        } finally {
            model.stall(false);
            threads.shutdown();
            awaitEnd(threads);
        }
    }

    private static void awaitEnd(ExecutorService threads) {
        try {
            threads.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public Percentiles ofOthers() {
        return turns.atOnce(20, 25);
    }
}
