package dev.lyceum.kit.identity;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whether the issuer's keys can be read from here. Those that were read last are believed for a day, so an issuer that is away
 * hurts nobody at first; that is why somebody must be told.
 */
@Singleton
class KeysWatch {
    private final Optional<URI> keys;
    private final Counter read;
    private final Counter failed;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    KeysWatch(@ConfigProperty(name = "mp.jwt.verify.publickey.location") String location, MeterRegistry registry) {
        this.keys = location.startsWith("http") ? Optional.of(URI.create(location)) : Optional.empty();
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

    private Uni<Void> look(URI address) {
        var question =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(5)).build();
        return Uni.createFrom()
                .completionStage(() -> http.sendAsync(question, BodyHandlers.ofString()))
                .map(answer -> answer.statusCode() == 200 && answer.body().contains("\"keys\""))
                .onFailure()
                .recoverWithItem(false)
                .invoke(well -> (well ? read : failed).increment())
                .replaceWithVoid();
    }
}
