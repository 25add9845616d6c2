package dev.lyceum.kit.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Duration;
import org.jose4j.jwt.NumericDate;

/** A token that was verified is believed for a minute, if it does not end before; one that was refused is never remembered (ADR 48). */
@ApplicationScoped
@Alternative
@Priority(1)
class BelievedTokens extends JWTCallerPrincipalFactory {
    static final Duration BELIEVED = Duration.ofMinutes(1);
    /** All their characters together: some thousands of the usual length. */
    private static final int MOST = 4_000_000;

    private final JWTCallerPrincipalFactory verifier;
    private final Cache<String, JWTCallerPrincipal> believed;

    BelievedTokens() {
        this(new DefaultJWTCallerPrincipalFactory(), Ticker.systemTicker());
    }

    BelievedTokens(JWTCallerPrincipalFactory verifier, Ticker ticker) {
        this.verifier = verifier;
        this.believed = Caffeine.newBuilder()
                .ticker(ticker)
                .expireAfterWrite(BELIEVED)
                .maximumWeight(MOST)
                .weigher((String token, JWTCallerPrincipal caller) -> token.length())
                .build();
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo context) throws ParseException {
        JWTCallerPrincipal known = believed.getIfPresent(token);
        if (known != null && !hasEnded(known)) {
            return known;
        }
        JWTCallerPrincipal verified = verifier.parse(token, context);
        believed.put(token, verified);
        return verified;
    }

    /** By the clock that the verifier goes by; what has ended may still be within the skew, and that it says itself. */
    private static boolean hasEnded(JWTCallerPrincipal caller) {
        return caller.getExpirationTime() <= NumericDate.now().getValue();
    }
}
