package dev.lyceum.local.token;

import java.time.Clock;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** Signs access tokens (RFC 9068) for the audience {@code lyceum}. */
public final class TokenIssuer {

    private final String issuer;
    private final RsaJsonWebKey key;
    private final Clock clock;

    public TokenIssuer(String issuer, RsaJsonWebKey key, Clock clock) {
        this.issuer = issuer;
        this.key = key;
        this.clock = clock;
    }

    /** A signed token in compact form. */
    public String issue(TokenRequest request) {
        var jws = new JsonWebSignature();
        jws.setAlgorithmHeaderValue("RS256");
        jws.setHeader("typ", "at+jwt");
        jws.setKeyIdHeaderValue(key.getKeyId());
        jws.setKey(key.getPrivateKey());
        jws.setPayload(claims(request).toJson());
        try {
            return jws.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("A token could not be signed", e);
        }
    }

    private JwtClaims claims(TokenRequest request) {
        var now = clock.instant().getEpochSecond();
        var claims = new JwtClaims();
        claims.setIssuer(issuer);
        claims.setSubject(request.subject());
        claims.setAudience("lyceum");
        claims.setIssuedAt(NumericDate.fromSeconds(now));
        claims.setExpirationTime(NumericDate.fromSeconds(now + request.expiresInSeconds()));
        claims.setGeneratedJwtId();
        claims.setStringListClaim("groups", request.roles());
        request.name().ifPresent(name -> claims.setStringClaim("name", name));
        request.zoneinfo().ifPresent(zone -> claims.setStringClaim("zoneinfo", zone));
        request.locale().ifPresent(locale -> claims.setStringClaim("locale", locale));
        return claims;
    }
}
