package dev.lyceum.local.referrals;

import dev.lyceum.local.journey.Api;
import dev.lyceum.local.journey.Learner;
import dev.lyceum.local.journey.Unexpected;
import dev.lyceum.local.measure.WarmUp;
import dev.lyceum.local.stack.Port;
import dev.lyceum.local.stack.Settings;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.RequestOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;

/** Events that the intake takes a second, by turns with a bare handler that reads the same bytes and only acknowledges. */
public final class IntakeRate {
    private static final int CLIENTS = 32;
    private static final int BATCH = 20;
    private static final int ROUNDS = 3;
    private static final Duration EACH = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String PATH = "/sharing/v1/analytics/events";

    private final Settings settings;

    public IntakeRate(Settings settings) {
        this.settings = settings;
    }

    /**
     * Events a second; the medians of the rounds.
     *
     * @param refused of all batches, the share that was told to come back
     */
    public record Outcome(double taken, double bare, double refused) {}

    public Outcome run() {
        var vertx = Vertx.vertx();
        try {
            int bare = bare(vertx).actualPort();
            var flood = new Flood(vertx, token(), batch());
            WarmUp.on(() -> flood.perSecond(bare));
            WarmUp.on(() -> flood.perSecond(settings.port(Port.SHARING)));
            List<Double> taken = new ArrayList<>();
            List<Double> acknowledged = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                taken.add(flood.perSecond(settings.port(Port.SHARING)));
                acknowledged.add(flood.perSecond(bare));
            }
            return new Outcome(median(taken), median(acknowledged), flood.refused());
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    private static HttpServer bare(Vertx vertx) {
        var answer = Buffer.buffer("{\"accepted\":" + BATCH + "}");
        return vertx.createHttpServer()
                .requestHandler(request -> request.body().onSuccess(body -> request.response()
                        .setStatusCode(202)
                        .putHeader("Content-Type", "application/json")
                        .end(answer)))
                .listen(0, "localhost")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    private String token() {
        return Learner.signedIn(new Api(settings.address()), UUID.randomUUID()).token();
    }

    private static Buffer batch() {
        String one =
                "{\"name\": \"PAGE_VIEWED\", \"at\": \"%s\", \"properties\": {\"page\": \"HOME\", \"byLink\": true}}"
                        .formatted(Instant.now());
        return Buffer.buffer("{\"events\": [" + String.join(", ", Collections.nCopies(BATCH, one)) + "]}");
    }

    private static double median(List<Double> rates) {
        List<Double> sorted = new ArrayList<>(rates);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    /** Clients of which each tells a batch, waits for its answer, and tells the next. */
    private static final class Flood {
        private final HttpClient client;
        private final Context context;
        private final RequestOptions to;
        private final Buffer batch;
        private final AtomicLong accepted = new AtomicLong();
        private final AtomicLong told = new AtomicLong();
        private long refused;
        private long all;

        Flood(Vertx vertx, String token, Buffer batch) {
            this.client = vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(CLIENTS));
            this.context = vertx.getOrCreateContext();
            this.to = new RequestOptions()
                    .setMethod(HttpMethod.POST)
                    .setHost("localhost")
                    .setURI(PATH)
                    .putHeader("Authorization", "Bearer " + token)
                    .putHeader("Content-Type", "application/json")
                    .setTimeout(PATIENCE.toMillis());
            this.batch = batch;
        }

        double perSecond(int port) {
            accepted.set(0);
            told.set(0);
            long begin = System.nanoTime();
            List<CompletableFuture<Void>> clients = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                var done = new CompletableFuture<Void>();
                // Asked from outside, an answer could be there, and gone, before anybody listens to it.
                context.runOnContext(ready -> tell(port, begin + EACH.toNanos(), done));
                clients.add(done);
            }
            clients.forEach(CompletableFuture::join);
            refused += told.get() - accepted.get();
            all += told.get();
            return accepted.get() * BATCH * 1e9 / (System.nanoTime() - begin);
        }

        double refused() {
            return (double) refused / all;
        }

        private void tell(int port, long end, CompletableFuture<Void> done) {
            if (System.nanoTime() > end) {
                done.complete(null);
                return;
            }
            client.request(new RequestOptions(to).setPort(port))
                    .compose(request -> request.send(batch))
                    .compose(answer -> answer.body().map(body -> answer.statusCode()))
                    .map(this::counted)
                    .onSuccess(counted -> tell(port, end, done))
                    .onFailure(done::completeExceptionally);
        }

        private boolean counted(int status) {
            if (status != 202 && status != 429) {
                throw new Unexpected(PATH + " answers " + status);
            }
            told.incrementAndGet();
            accepted.addAndGet(status == 202 ? 1 : 0);
            return status == 202;
        }
    }
}
