package dev.lyceum.kit.testing;

import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.security.KeyPair;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;

/**
 * Ways to say who one is that must be refused, each one thing away from a good one, and ways that must be taken. The kit is
 * tried with them, and every service and the gateway of the assembled stack. Knows nothing of Quarkus, for the stack does not.
 */
public final class TokenCatalogue {
    private static final int LONG = 16 * 1024;

    private final String issuer;
    private final KeyPair keys;
    private final String keyId;
    private final String strangersUrl;
    private final RsaJsonWebKey stranger = strangersKey();
    private final String subject = UUID.randomUUID().toString();

    /**
     * @param keys the issuer's own, known by {@code keyId}
     * @param strangersUrl where {@link #strangersKeySet()} may be fetched, by a verifier that lets a token say where
     */
    public TokenCatalogue(String issuer, KeyPair keys, String keyId, String strangersUrl) {
        this.issuer = issuer;
        this.keys = keys;
        this.keyId = keyId;
        this.strangersUrl = strangersUrl;
    }

    /**
     * @param authorizations the Authorization headers, mostly one
     * @param query what is appended to the path, mostly nothing
     */
    public record Attempt(String name, List<String> authorizations, String query) {

        /** Mostly 401; what is no request at all, doubled or oversized, may be refused as that. */
        public boolean isRefusedBy(int status) {
            return status == 401 || status == 400 && authorizations.size() > 1 || status == 431 && isOversized();
        }

        private boolean isOversized() {
            return authorizations.stream().anyMatch(value -> value.length() > LONG);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    public List<Attempt> bad() {
        return Stream.of(
                        Stream.of(new Attempt("no token", List.of(), "")),
                        shapes(),
                        signatures(),
                        keysOfItsOwnChoice(),
                        claims(),
                        ways())
                .flatMap(attempts -> attempts)
                .toList();
    }

    public List<Attempt> good() {
        return List.of(
                token("good", goodToken()),
                token(
                        "ours among the audiences",
                        signed(claims -> claims.setAudience(List.of("other", "lyceum")), headers -> {})),
                token("expired within the skew", signed(claims -> claims.setExpirationTime(in(-1)), headers -> {})),
                token("type in the claims", typed("JWT", "Bearer")));
    }

    /** What stands behind the stranger's address. */
    public String strangersKeySet() {
        return new JsonWebKeySet(stranger).toJson(OutputControlLevel.PUBLIC_ONLY);
    }

    private Stream<Attempt> shapes() {
        String[] parts = goodToken().split("\\.");
        String another = signed(claims -> claims.setSubject(UUID.randomUUID().toString()), headers -> {})
                .split("\\.")[2];
        return Stream.of(
                token("empty", ""),
                token("nonsense", "nonsense"),
                token("three parts of nothing", "a.b.c"),
                token("signature stripped", parts[0] + "." + parts[1] + "."),
                token("signature of another", parts[0] + "." + parts[1] + "." + another),
                token(
                        "payload changed",
                        parts[0] + "." + base64(text(parts[1]).replace("student", "admin")) + "." + parts[2]),
                token("far too long", signed(claims -> claims.setStringClaim("x", "x".repeat(LONG)), headers -> {})));
    }

    private Stream<Attempt> signatures() {
        String payload = goodToken().split("\\.")[1];
        Stream<Attempt> none = Stream.of("none", "None", "nOnE")
                .map(name -> token(
                        "alg " + name, base64("{\"alg\":\"" + name + "\",\"typ\":\"at+jwt\"}") + "." + payload + "."));
        return Stream.concat(
                none,
                Stream.of(
                        token("HS256 with the public key", hs256(pem())),
                        token("RS512", sign("RS512", keys.getPrivate(), claims -> {}, headers -> {})),
                        token("a stranger's key under our id", byStranger(headers -> {})),
                        token(
                                "another realm with our key id",
                                sign(
                                        "RS256",
                                        stranger.getPrivateKey(),
                                        claims -> claims.setIssuer(issuer + "/realms/other"),
                                        headers -> {}))));
    }

    private Stream<Attempt> keysOfItsOwnChoice() {
        return Stream.concat(
                Stream.of("unknown", "../../../../dev/null", "' or '1'='1", strangersUrl)
                        .map(id -> token("key id " + id, byStranger(jws -> jws.setKeyIdHeaderValue(id)))),
                Stream.of(
                        token("its own key inside", byStranger(jws -> jws.getHeaders()
                                .setJwkHeaderValue("jwk", publicHalf()))),
                        token("jku", byStranger(jws -> jws.setHeader("jku", strangersUrl))),
                        token("x5u", byStranger(jws -> jws.setHeader("x5u", strangersUrl)))));
    }

    private Stream<Attempt> claims() {
        return Stream.of(
                claiming("wrong issuer", claims -> claims.setIssuer("https://evil.test")),
                claiming("issuer with a slash", claims -> claims.setIssuer(issuer + "/")),
                claiming("wrong audience", claims -> claims.setAudience("other")),
                claiming("no audience", claims -> claims.unsetClaim("aud")),
                claiming("audiences without ours", claims -> claims.setAudience(List.of("a", "b"))),
                claiming("expired by 61 s", claims -> claims.setExpirationTime(in(-61))),
                claiming("not yet", claims -> claims.setNotBefore(in(300))),
                claiming("no expiry", claims -> claims.unsetClaim("exp")),
                claiming("no time of issue", claims -> claims.unsetClaim("iat")),
                claiming("issued in the future", claims -> claims.setIssuedAt(in(300))),
                claiming("no subject", claims -> claims.unsetClaim("sub")),
                claiming("blank subject", claims -> claims.setSubject(" ")),
                token("an ID token", typed("JWT", "ID")),
                token("a token of no type", typed("JWT", null)),
                token("a refresh token", typed("JWT", "Refresh")));
    }

    private Stream<Attempt> ways() {
        String good = "Bearer " + goodToken();
        return Stream.of(
                new Attempt("two Authorization headers, both good", List.of(good, good), ""),
                new Attempt("two Authorization headers, the second bad", List.of(good, "Bearer x"), ""),
                new Attempt("two Authorization headers, the first bad", List.of("Bearer x", good), ""),
                new Attempt("in the query string", List.of(), "?access_token=" + goodToken()),
                new Attempt("as Basic", List.of("Basic " + goodToken()), ""));
    }

    private Attempt claiming(String name, Consumer<JwtClaims> change) {
        return token(name, signed(change, headers -> {}));
    }

    private static Attempt token(String name, String token) {
        return new Attempt(name, List.of("Bearer " + token), "");
    }

    private String goodToken() {
        return signed(claims -> {}, headers -> {});
    }

    private String typed(String header, String claim) {
        return signed(claims -> claims.setClaim("typ", claim), jws -> jws.setHeader("typ", header));
    }

    private String signed(Consumer<JwtClaims> claims, Consumer<JsonWebSignature> headers) {
        return sign("RS256", keys.getPrivate(), claims, headers);
    }

    private String byStranger(Consumer<JsonWebSignature> headers) {
        return sign("RS256", stranger.getPrivateKey(), claims -> {}, headers);
    }

    private String hs256(byte[] secret) {
        return sign("HS256", new HmacKey(secret), claims -> {}, headers -> {});
    }

    private String sign(
            String algorithm, Key key, Consumer<JwtClaims> changeClaims, Consumer<JsonWebSignature> changeHeaders) {
        var claims = new JwtClaims();
        claims.setIssuer(issuer);
        claims.setSubject(subject);
        claims.setAudience("lyceum");
        claims.setStringListClaim("groups", "student");
        claims.setIssuedAt(in(-600));
        claims.setExpirationTime(in(3600));
        changeClaims.accept(claims);
        var jws = new JsonWebSignature();
        jws.setAlgorithmHeaderValue(algorithm);
        jws.setHeader("typ", "at+jwt");
        jws.setKeyIdHeaderValue(keyId);
        jws.setPayload(claims.toJson());
        jws.setKey(key);
        changeHeaders.accept(jws);
        try {
            return jws.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static NumericDate in(long seconds) {
        return NumericDate.fromSeconds(Instant.now().getEpochSecond() + seconds);
    }

    private JsonWebKey publicHalf() {
        try {
            return JsonWebKey.Factory.newJwk(stranger.toJson(OutputControlLevel.PUBLIC_ONLY));
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RsaJsonWebKey strangersKey() {
        try {
            var key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId("stranger");
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] pem() {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(keys.getPublic().getEncoded());
        return ("-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static String text(String base64) {
        return new String(Base64.getUrlDecoder().decode(base64), StandardCharsets.UTF_8);
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
