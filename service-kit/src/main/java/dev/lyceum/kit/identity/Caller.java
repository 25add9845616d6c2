package dev.lyceum.kit.identity;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.NameBasedGenerator;
import dev.lyceum.kit.id.Ids;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The person behind the request, known by the token alone. */
@RequestScoped
public class Caller {
    @Inject
    JsonWebToken token;

    public UUID accountId() {
        return accountOf(token.getIssuer(), token.getSubject());
    }

    /** Every account has its own learner, with the same id. */
    public LearnerId learnerId() {
        return new LearnerId(accountId());
    }

    /** Whose learner a token is of, where no request is bound to the caller. */
    public static LearnerId learnerOf(JsonWebToken token) {
        return new LearnerId(accountOf(token.getIssuer(), token.getSubject()));
    }

    public boolean is(LearnerId learner) {
        return learner.equals(learnerId());
    }

    public Set<String> roles() {
        Set<String> groups = token.getGroups();
        return groups == null ? Set.of() : groups;
    }

    public Optional<String> name() {
        return text("name");
    }

    public Optional<String> zone() {
        return text("zoneinfo");
    }

    public Optional<String> locale() {
        return text("locale");
    }

    private Optional<String> text(String claim) {
        return token.<Object>claim(claim).filter(String.class::isInstance).map(String.class::cast);
    }

    public Identity identity() {
        return new Identity(
                accountId(), "Bearer " + token.getRawToken(), Instant.ofEpochSecond(token.getExpirationTime()));
    }

    /** A subject that is no UUID becomes the UUIDv5 of issuer and subject, so two issuers never share an account. */
    static UUID accountOf(String issuer, String subject) {
        return Ids.parse(subject)
                .filter(id -> id.toString().equals(subject)) // subjects are case-sensitive, UUIDs are not
                .orElseGet(() -> nameBased(nameBased(NameBasedGenerator.NAMESPACE_URL, issuer), subject));
    }

    private static UUID nameBased(UUID namespace, String name) {
        return Generators.nameBasedGenerator(namespace).generate(name.getBytes(StandardCharsets.UTF_8));
    }
}
