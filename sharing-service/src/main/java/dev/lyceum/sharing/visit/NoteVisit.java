package dev.lyceum.sharing.visit;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.lyceum.kit.edge.ClientAddress;
import dev.lyceum.kit.identity.Caller;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.lossy.LossyStream;
import dev.lyceum.sharing.visit.Classify.Opened;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Notes that somebody has opened a link. It touches no database, and never makes the page wait for Kafka. */
@ApplicationScoped
public class NoteVisit {
    static final String TOPIC = "sharing.visits.v1";
    private static final List<String> PURPOSES = List.of("Sec-Purpose", "Purpose", "X-Purpose", "X-Moz");

    private final CurrentIdentityAssociation identity;
    private final RoutingContext request;
    private final LossyStream stream;
    private final Salts salts;
    private final Clock clock;
    private final Classify classify = new Classify(agents());

    NoteVisit(
            CurrentIdentityAssociation identity, RoutingContext request, LossyStream stream, Salts salts, Clock clock) {
        this.identity = identity;
        this.request = request;
        this.stream = stream;
        this.salts = salts;
        this.clock = clock;
    }

    /** Of this link, by whoever makes this request; a bad token is nobody's. */
    public Uni<Void> note(String code, LearnerId owner) {
        return identity.getDeferredIdentity()
                .map(caller -> isOwner(caller, owner))
                .onFailure()
                .recoverWithItem(false)
                .invoke(byOwner -> note(request, code, byOwner))
                .replaceWithVoid();
    }

    private static boolean isOwner(SecurityIdentity caller, LearnerId owner) {
        return caller.getPrincipal() instanceof JsonWebToken token
                && Caller.learnerOf(token).equals(owner);
    }

    /** Of this link, by whoever makes that request. */
    public void note(RoutingContext visit, String code, boolean byOwner) {
        Instant now = clock.instant();
        HttpServerRequest asked = visit.request();
        String agent = Optional.ofNullable(asked.getHeader("User-Agent")).orElse("");
        List<String> purposes = PURPOSES.stream()
                .flatMap(header -> Stream.ofNullable(asked.getHeader(header)))
                .toList();
        VisitKind kind = classify.kindOf(new Opened(asked.method().name(), purposes, agent, byOwner));
        Optional<String> visitor = kind == VisitKind.HUMAN
                ? salts.of(LocalDate.ofInstant(now, ZoneOffset.UTC))
                        .map(salt -> Pseudonym.of(salt, code, ClientAddress.of(visit), agent))
                : Optional.empty();
        stream.offer(TOPIC, "Visit", code, now, new Visit(code, now, kind, visitor));
    }

    static Agents agents() {
        try (InputStream file = NoteVisit.class.getResourceAsStream("/visit-agents.yaml")) {
            return new ObjectMapper(new YAMLFactory()).readValue(file, Agents.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
