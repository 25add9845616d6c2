package dev.lyceum.local.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** The replicas of a service, in turns. One that says it is not ready, as one does that was told to end, gets nothing new. */
final class Rotation {

    /** Several times within the time that a replica goes on answering after it was told to end. */
    private static final long LOOK_MILLIS = 200;

    private final List<Upstream> all;
    private final Set<Upstream> resting = ConcurrentHashMap.newKeySet();
    private final AtomicInteger turn = new AtomicInteger();

    Rotation(List<Upstream> all) {
        this.all = List.copyOf(all);
    }

    /** Keeps asking each replica until the gateway itself ends; one alone gets everything anyway. */
    void watch(Vertx vertx, HttpClient client, BooleanSupplier ended) {
        if (all.size() > 1) {
            vertx.setPeriodic(LOOK_MILLIS, tick -> {
                if (ended.getAsBoolean()) {
                    vertx.cancelTimer(tick);
                } else {
                    all.forEach(each -> look(client, each));
                }
            });
        }
    }

    private void look(HttpClient client, Upstream upstream) {
        client.request(new RequestOptions()
                        .setMethod(HttpMethod.GET)
                        .setHost("localhost")
                        .setPort(upstream.managementPort())
                        .setURI("/q/health/ready")
                        .setTimeout(2_000))
                .compose(request -> request.send().map(answer -> answer.statusCode() == 200))
                .otherwise(false)
                .onSuccess(ready -> say(upstream, ready));
    }

    void say(Upstream upstream, boolean ready) {
        if (ready) {
            resting.remove(upstream);
        } else {
            resting.add(upstream);
        }
    }

    /** Whom to ask, and whom when that one cannot be reached. With nobody ready everybody is asked: they know best why. */
    List<Upstream> next() {
        var ready = all.stream().filter(each -> !resting.contains(each)).toList();
        var asked = ready.isEmpty() ? all : ready;
        var first = Math.floorMod(turn.getAndIncrement(), asked.size());
        return IntStream.range(0, asked.size())
                .mapToObj(place -> asked.get((first + place) % asked.size()))
                .toList();
    }
}
