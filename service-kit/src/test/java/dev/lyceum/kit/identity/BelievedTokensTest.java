package dev.lyceum.kit.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.Test;

class BelievedTokensTest {
    private final List<String> verified = new ArrayList<>();
    private final AtomicLong nanos = new AtomicLong();
    private final BelievedTokens tokens = new BelievedTokens(new Verifier(), nanos::get);

    /** Takes what is no forgery; how long a token is good for, in seconds, stands in its name. */
    private final class Verifier extends JWTCallerPrincipalFactory {
        @Override
        public JWTCallerPrincipal parse(String token, JWTAuthContextInfo context) throws ParseException {
            verified.add(token);
            if (token.startsWith("forged")) {
                throw new ParseException("signature");
            }
            var claims = new JwtClaims();
            claims.setSubject(token);
            var end = NumericDate.now();
            end.addSeconds(Long.parseLong(token.replaceAll("[^-0-9]", "")));
            claims.setExpirationTime(end);
            return new DefaultJWTCallerPrincipal(token, "at+jwt", claims);
        }
    }

    @Test
    void aTokenIsVerifiedOnceAndEveryOtherOneForItself() throws Exception {
        // When
        var first = callerOf("ada 600");
        var again = callerOf("ada 600");
        var other = callerOf("ben 600");

        // Then
        assertThat(again.getSubject()).isEqualTo(first.getSubject()).isEqualTo("ada 600");
        assertThat(other.getSubject()).isEqualTo("ben 600");
        assertThat(verified).containsExactly("ada 600", "ben 600");
    }

    @Test
    void afterAMinuteItIsVerifiedAnew() throws Exception {
        // Given
        callerOf("ada 600");

        // When
        nanos.addAndGet(BelievedTokens.BELIEVED.toNanos() - 1);
        callerOf("ada 600");
        nanos.addAndGet(1);
        callerOf("ada 600");

        // Then
        assertThat(verified).hasSize(2);
    }

    @Test
    void atItsEndTheVerifierDecides() throws Exception {
        // When
        callerOf("ada 0");
        callerOf("ada 0");

        // Then
        assertThat(verified).hasSize(2);
    }

    @Test
    void whatIsRefusedIsRefusedEachTime() {
        assertThatThrownBy(() -> callerOf("forged 600")).isInstanceOf(ParseException.class);
        assertThatThrownBy(() -> callerOf("forged 600")).isInstanceOf(ParseException.class);
        assertThat(verified).hasSize(2);
    }

    private JWTCallerPrincipal callerOf(String token) throws ParseException {
        return tokens.parse(token, new JWTAuthContextInfo());
    }
}
