package dev.lyceum.local.shares;

import dev.lyceum.local.journey.Unexpected;
import dev.lyceum.local.measure.WarmUp;
import dev.lyceum.local.stack.Port;
import dev.lyceum.local.stack.Settings;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Pages a second, on few links and on many, by turns with a bare handler of the same bytes. */
public final class PageRate {
    private static final int CLIENTS = 32;
    private static final int FEW = 10;
    private static final int ROUNDS = 3;
    private static final Duration EACH = Duration.ofSeconds(5);
    private static final String AGENT = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    private final Settings settings;
    private final int many;

    public PageRate(Settings settings, int many) {
        this.settings = settings;
        this.many = many;
    }

    private record Client(Context context, HttpClient http) {}

    /** Pages a second; the medians of the rounds. */
    public record Outcome(double one, double few, double many, double bare) {}

    public Outcome run() {
        var vertx = Vertx.vertx();
        try (var links = new BenchLinks(settings, many)) {
            int sharing = settings.port(Port.SHARING);
            var page = page(sharing, links.codes().get(0));
            var client = new Client(
                    vertx.getOrCreateContext(),
                    vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(CLIENTS)));
            try (var bare = new BareHandler(page.headers().map(), page.body())) {
                openEach(client, sharing, links.codes());
                List<Double> one = new ArrayList<>();
                List<Double> few = new ArrayList<>();
                List<Double> all = new ArrayList<>();
                List<Double> least = new ArrayList<>();
                WarmUp.on(() -> perSecond(client, bare.port(), () -> "/"));
                WarmUp.on(() -> perSecond(client, sharing, () -> path(links.codes(), FEW)));
                for (int round = 0; round < ROUNDS; round++) {
                    one.add(perSecond(client, sharing, () -> path(links.codes(), 1)));
                    least.add(perSecond(client, bare.port(), () -> "/"));
                    few.add(perSecond(client, sharing, () -> path(links.codes(), FEW)));
                    all.add(perSecond(client, sharing, () -> path(links.codes(), many)));
                }
                return new Outcome(median(one), median(few), median(all), median(least));
            }
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    private static HttpResponse<byte[]> page(int port, String code) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/s/" + code))
                .header("User-Agent", AGENT)
                .build();
        try {
            var page = java.net.http.HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (page.statusCode() != 200) {
                throw new Unexpected("The page of a link answers " + page.statusCode());
            }
            return page;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String path(List<String> codes, int among) {
        return "/s/" + codes.get(ThreadLocalRandom.current().nextInt(among));
    }

    /** Nobody's first look counts. */
    private static void openEach(Client client, int port, List<String> codes) {
        var next = new AtomicLong();
        askUntil(client, port, () -> {
            int index = (int) next.getAndIncrement();
            return index < codes.size() ? "/s/" + codes.get(index) : null;
        });
    }

    private static double perSecond(Client client, int port, Supplier<String> path) {
        var answered = new AtomicLong();
        var begin = System.nanoTime();
        var end = begin + EACH.toNanos();
        askUntil(client, port, () -> {
            if (System.nanoTime() > end) {
                return null;
            }
            answered.incrementAndGet();
            return path.get();
        });
        return answered.get() * 1e9 / (System.nanoTime() - begin);
    }

    /** Each client asks, waits for the whole answer, and asks again, until there is nothing more to ask. */
    private static void askUntil(Client client, int port, Supplier<String> paths) {
        List<CompletableFuture<Void>> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            var done = new CompletableFuture<Void>();
            // Asked from outside, an answer could be there, and gone, before anybody listens to it.
            client.context().runOnContext(ready -> ask(client, port, paths, done));
            clients.add(done);
        }
        clients.forEach(CompletableFuture::join);
    }

    private static void ask(Client client, int port, Supplier<String> paths, CompletableFuture<Void> done) {
        String path = paths.get();
        if (path == null) {
            done.complete(null);
            return;
        }
        client.http()
                .request(HttpMethod.GET, port, "localhost", path)
                .compose(request -> request.putHeader("User-Agent", AGENT)
                        .putHeader("Accept", "text/html,*/*;q=0.8")
                        .send())
                .compose(answer -> {
                    if (answer.statusCode() != 200) {
                        throw new Unexpected(path + " answers " + answer.statusCode());
                    }
                    return answer.body();
                })
                .onSuccess(body -> ask(client, port, paths, done))
                .onFailure(done::completeExceptionally);
    }

    private static double median(List<Double> rates) {
        List<Double> sorted = new ArrayList<>(rates);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
