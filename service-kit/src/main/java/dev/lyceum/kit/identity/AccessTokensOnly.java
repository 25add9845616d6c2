package dev.lyceum.kit.identity;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jose4j.jwt.NumericDate;

/**
 * Refuses a well-signed token of another kind (an ID or refresh token is not a key to the API, RFC 9068), of nobody, or of a
 * time that is still to come.
 */
@ApplicationScoped
class AccessTokensOnly implements SecurityIdentityAugmentor {
    private final long skew;

    AccessTokensOnly(@ConfigProperty(name = "mp.jwt.verify.clock.skew") long skew) {
        this.skew = skew;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.getPrincipal() instanceof JsonWebToken token && !isUsable(token)) {
            return Uni.createFrom().failure(new AuthenticationFailedException("not an access token"));
        }
        return Uni.createFrom().item(identity);
    }

    private boolean isUsable(JsonWebToken token) {
        boolean named = token.getSubject() != null && !token.getSubject().isBlank();
        return named
                && isIssued(token)
                && (isAccessTokenHeader(token.getRawToken()) || "Bearer".equals(token.getClaim("typ")));
    }

    /** By the clock that the expiry is judged by. */
    private boolean isIssued(JsonWebToken token) {
        return token.getIssuedAtTime() <= NumericDate.now().getValue() + skew;
    }

    private static boolean isAccessTokenHeader(String raw) {
        try {
            byte[] header = Base64.getUrlDecoder().decode(raw.substring(0, raw.indexOf('.')));
            String type = new JsonObject(new String(header, StandardCharsets.UTF_8)).getString("typ", "");
            return type.equalsIgnoreCase("at+jwt") || type.equalsIgnoreCase("application/at+jwt");
        } catch (IllegalArgumentException | DecodeException | ClassCastException malformed) {
            return false;
        }
    }
}
