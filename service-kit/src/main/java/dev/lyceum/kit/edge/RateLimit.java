package dev.lyceum.kit.edge;

import dev.lyceum.kit.problem.Problem;
import io.github.bucket4j.ConsumptionProbe;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * So many requests a minute, and so many at once, for each principal; for each address where there is no valid token. Each
 * replica counts for itself: a limit against abuse, not an account (ADR 10).
 */
@ApplicationScoped
public class RateLimit {
    private static final String TAKEN = RateLimit.class.getName();

    private final CurrentIdentityAssociation identity;
    private final RoutingContext request;
    private final Policy general;
    private final Map<Route, Policy> byRoute;

    RateLimit(CurrentIdentityAssociation identity, RoutingContext request, Rates rates) {
        this.identity = identity;
        this.request = request;
        this.general = Policy.of(rates.requestsPerMinute(), rates.burst());
        this.byRoute = Route.all(rates.routes(), perMinute -> Policy.of(perMinute, rates.burst()));
    }

    @ServerRequestFilter(preMatching = true)
    public Uni<Void> take() {
        return identity.getDeferredIdentity()
                .map(this::principal)
                .onFailure()
                .recoverWithItem(
                        () -> ClientAddress.of(request)) // a bad token is refused later; it is counted all the same
                .map(this::takeFor)
                .invoke(taken -> request.put(TAKEN, taken))
                .invoke(Taken::mustBeGranted)
                .replaceWithVoid();
    }

    @ServerResponseFilter
    public void tell(ContainerResponseContext response) {
        Taken taken = request.get(TAKEN);
        if (taken != null) {
            response.getHeaders().putSingle("RateLimit-Policy", taken.policyHeader());
            response.getHeaders().putSingle("RateLimit", taken.header());
        }
    }

    private Taken takeFor(String principal) {
        Policy policy = Route.of(RequestPath.of(request), byRoute).orElse(general);
        return new Taken(policy.perMinute(), policy.buckets().of(principal).tryConsumeAndReturnRemaining(1));
    }

    private String principal(SecurityIdentity caller) {
        return caller.getPrincipal() instanceof JsonWebToken token
                ? token.getIssuer() + " " + token.getSubject()
                : ClientAddress.of(request);
    }

    private record Policy(long perMinute, Buckets buckets) {
        /** Never more at once than in a minute. */
        static Policy of(long perMinute, long burst) {
            return new Policy(perMinute, new Buckets(perMinute, Math.min(perMinute, burst)));
        }
    }

    private record Taken(long perMinute, ConsumptionProbe probe) {

        void mustBeGranted() {
            if (!probe.isConsumed()) {
                throw Problem.tooMany("Too many requests; wait a little.", probe.getNanosToWaitForRefill());
            }
        }

        String policyHeader() {
            return "\"requests\";q=" + perMinute + ";w=60";
        }

        String header() {
            return "\"requests\";r=" + probe.getRemainingTokens() + ";t=" + seconds(probe.getNanosToWaitForReset());
        }

        private static long seconds(long nanos) {
            return TimeUnit.NANOSECONDS.toSeconds(nanos) + 1;
        }
    }
}
