package dev.lyceum.kit.identity;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.RequestOptions;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whether the issuer's keys can be read from here. Those that were read last are believed for a day, so an issuer that is away
 * hurts nobody at first; that is why somebody must be told.
 */
@Singleton
class KeysWatch {
    private static final long PATIENCE_MILLIS = 5_000;

    private final Optional<RequestOptions> keys;
    private final Counter read;
    private final Counter failed;
    private final HttpClient http;

    KeysWatch(
            @ConfigProperty(name = "mp.jwt.verify.publickey.location") String location,
            Vertx vertx,
            MeterRegistry registry) {
        this.keys = location.startsWith("http")
                ? Optional.of(new RequestOptions().setAbsoluteURI(location).setTimeout(PATIENCE_MILLIS))
                : Optional.empty();
        this.http = vertx.createHttpClient();
        this.read = counter(registry, "read");
        this.failed = counter(registry, "failed");
    }

    private static Counter counter(MeterRegistry registry, String outcome) {
        return Counter.builder("lyceum.token.keys")
                .description("how often the issuer's keys were looked for")
                .tag("outcome", outcome)
                .register(registry);
    }

    @Scheduled(every = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return keys.map(this::look).orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Uni<Void> look(RequestOptions question) {
        return Uni.createFrom()
                .completionStage(() -> http.request(new RequestOptions(question))
                        .compose(HttpClientRequest::send)
                        .compose(answer -> answer.body().map(body -> isKeys(answer, body.toString())))
                        .toCompletionStage())
                .onFailure()
                .recoverWithItem(false)
                .invoke(well -> (well ? read : failed).increment())
                .replaceWithVoid();
    }

    private static boolean isKeys(HttpClientResponse answer, String body) {
        return answer.statusCode() == 200 && body.contains("\"keys\"");
    }
}
