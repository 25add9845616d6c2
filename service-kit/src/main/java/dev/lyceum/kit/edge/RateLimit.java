package dev.lyceum.kit.edge;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.lyceum.kit.problem.Problem;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * So many requests a minute, and so many at once, for each principal; for each address where there is no valid token. Each
 * replica counts for itself: a limit against abuse, not an account.
 */
@ApplicationScoped
public class RateLimit {
    private static final String PROBE = RateLimit.class.getName();

    private final CurrentIdentityAssociation identity;
    private final RoutingContext request;
    private final long perMinute;
    private final long burst;
    private final LoadingCache<String, Bucket> buckets;

    RateLimit(
            CurrentIdentityAssociation identity,
            RoutingContext request,
            @ConfigProperty(name = "lyceum.rate.requests-per-minute") long perMinute,
            @ConfigProperty(name = "lyceum.rate.burst") long burst) {
        this.identity = identity;
        this.request = request;
        this.perMinute = perMinute;
        this.burst = burst;
        this.buckets = Caffeine.newBuilder()
                .expireAfterAccess(Duration.ofMinutes(10))
                .maximumSize(100_000)
                .build(principal -> bucket());
    }

    @ServerRequestFilter
    public Uni<Void> take() {
        return identity.getDeferredIdentity()
                .map(this::principal)
                .onFailure()
                .recoverWithItem(this::address) // a bad token is refused later; it is counted all the same
                .map(principal -> buckets.get(principal).tryConsumeAndReturnRemaining(1))
                .invoke(probe -> request.put(PROBE, probe))
                .invoke(RateLimit::mustBeConsumed)
                .replaceWithVoid();
    }

    @ServerResponseFilter
    public void tell(ContainerResponseContext response) {
        ConsumptionProbe probe = request.get(PROBE);
        if (probe != null) {
            response.getHeaders().putSingle("RateLimit-Policy", "\"requests\";q=%d;w=60".formatted(perMinute));
            response.getHeaders()
                    .putSingle(
                            "RateLimit",
                            "\"requests\";r=%d;t=%d"
                                    .formatted(probe.getRemainingTokens(), seconds(probe.getNanosToWaitForReset())));
        }
    }

    private static void mustBeConsumed(ConsumptionProbe probe) {
        if (!probe.isConsumed()) {
            throw Problem.of(429, "too-many-requests", "Too many requests; wait a little.")
                    .retryAfter(Duration.ofSeconds(seconds(probe.getNanosToWaitForRefill())));
        }
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(burst)
                        .refillGreedy(perMinute, Duration.ofMinutes(1))
                        .build())
                .build();
    }

    private String principal(SecurityIdentity caller) {
        return caller.isAnonymous() ? address() : caller.getPrincipal().getName();
    }

    private String address() {
        return String.valueOf(request.request().remoteAddress().hostAddress());
    }

    private static long seconds(long nanos) {
        return TimeUnit.NANOSECONDS.toSeconds(nanos) + 1;
    }
}
