package dev.lyceum.kit.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.kit.testing.Servers;
import dev.lyceum.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class TokenTest {
    private static final String THINGS = "/kit/v1/learners/me/things";
    private static final String ACCOUNT = "0192f0c1-7a3b-7c4d-8e5f-001122334455";

    @ParameterizedTest(name = "{0}")
    @MethodSource("badTokens")
    void aBadTokenIsRefused(String why, String token) {
        var answer = given().header("Authorization", "Bearer " + token).get(THINGS);
        assertThat(answer.statusCode()).as(why).isIn(401, 431);
        if (answer.statusCode() == 401) {
            assertThat(answer.contentType()).startsWith("application/problem+json");
            assertThat(answer.jsonPath().getString("code")).isEqualTo("unauthenticated");
        }
    }

    static Stream<Arguments> badTokens() throws Exception {
        String good = Tokens.sign(claims());
        String[] parts = good.split("\\.");
        var stranger = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        var publicKeyAsSecret = new SecretKeySpec(Tokens.keyPair().getPublic().getEncoded(), "HmacSHA256");
        Map<String, String> bad = new TreeMap<>();
        bad.put("empty", "");
        bad.put("nonsense", "nonsense");
        bad.put("three dots", "a.b.c");
        for (String none : List.of("none", "None", "nOnE")) {
            bad.put("alg " + none, base64("{\"alg\":\"" + none + "\",\"typ\":\"at+jwt\"}") + "." + parts[1] + ".");
        }
        bad.put(
                "HS256 with the public key",
                claims().jws()
                        .header("typ", "at+jwt")
                        .keyId(Tokens.KEY_ID)
                        .algorithm(SignatureAlgorithm.HS256)
                        .sign(publicKeyAsSecret));
        bad.put("RS512", signed(claims(), "at+jwt", SignatureAlgorithm.RS512));
        bad.put(
                "unknown key id",
                claims().jws().header("typ", "at+jwt").keyId("other").sign(stranger.getPrivate()));
        bad.put(
                "key of a stranger",
                claims().jws().header("typ", "at+jwt").keyId(Tokens.KEY_ID).sign(stranger.getPrivate()));
        bad.put(
                "its own key in the header",
                claims().jws()
                        .header("typ", "at+jwt")
                        .header("jku", "http://localhost:1/keys")
                        .keyId("../../etc/passwd")
                        .sign(stranger.getPrivate()));
        bad.put("signature stripped", parts[0] + "." + parts[1] + ".");
        bad.put(
                "signature of another",
                parts[0] + "." + parts[1] + "."
                        + Tokens.sign(claims().claim("x", 1)).split("\\.")[2]);
        bad.put("payload changed", parts[0] + "." + base64("{\"sub\":\"" + UUID.randomUUID() + "\"}") + "." + parts[2]);
        bad.put("wrong issuer", Tokens.sign(claims().issuer("https://evil.test")));
        bad.put("issuer with a slash", Tokens.sign(claims().issuer(Tokens.ISSUER + "/")));
        bad.put("wrong audience", Tokens.sign(claims().audience("other")));
        bad.put("audiences without ours", Tokens.sign(claims().audience(Set.of("a", "b"))));
        bad.put("no audience", Tokens.sign(claims().remove("aud")));
        bad.put("expired by 61 s", Tokens.sign(claims().expiresAt(Instant.now().minusSeconds(61))));
        bad.put(
                "not yet",
                Tokens.sign(claims().claim("nbf", Instant.now().plusSeconds(300).getEpochSecond())));
        bad.put("an ID token", signed(claims(), "JWT", SignatureAlgorithm.RS256));
        bad.put("a refresh token", signed(claims().claim("typ", "Refresh"), "JWT", SignatureAlgorithm.RS256));
        bad.put("no subject", Tokens.sign(claims().remove("sub")));
        bad.put("blank subject", Tokens.sign(claims().subject(" ")));
        bad.put("far too long", Tokens.sign(claims().claim("x", "x".repeat(16 * 1024))));
        return bad.entrySet().stream().map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    @Test
    void aTokenWithNoExpiryIsRefused() throws JoseException {
        String claims = "{\"iss\":\"%s\",\"sub\":\"%s\",\"aud\":\"lyceum\",\"iat\":%d%s}";
        String forEver = claims.formatted(Tokens.ISSUER, ACCOUNT, Instant.now().getEpochSecond(), "");
        String forAnHour = claims.formatted(
                Tokens.ISSUER,
                ACCOUNT,
                Instant.now().getEpochSecond(),
                ",\"exp\":" + Instant.now().plusSeconds(3600).getEpochSecond());
        assertThat(get(signedByHand(forAnHour))).isEqualTo(200);
        assertThat(get(signedByHand(forEver))).isEqualTo(401);
    }

    private static int get(String token) {
        return given().auth().oauth2(token).get(THINGS).statusCode();
    }

    private static String signedByHand(String claims) throws JoseException {
        var jws = new JsonWebSignature();
        jws.setPayload(claims);
        jws.setHeader("typ", "at+jwt");
        jws.setKeyIdHeaderValue(Tokens.KEY_ID);
        jws.setAlgorithmHeaderValue("RS256");
        jws.setKey(Tokens.keyPair().getPrivate());
        return jws.getCompactSerialization();
    }

    @Test
    void aTokenInTheQueryStringIsNoToken() {
        assertThat(given().queryParam("access_token", Tokens.sign(claims()))
                        .get(THINGS)
                        .statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("goodTokens")
    void aGoodTokenIsTaken(String why, String token) {
        assertThat(given().auth().oauth2(token).get(THINGS).statusCode())
                .as(why)
                .isEqualTo(200);
    }

    static Stream<Arguments> goodTokens() {
        return Stream.of(
                Arguments.of("RS256", Tokens.sign(claims())),
                Arguments.of("ES256", Tokens.signEs256(claims())),
                Arguments.of("ours among the audiences", Tokens.sign(claims().audience(Set.of("other", "lyceum")))),
                Arguments.of(
                        "expired within the skew",
                        Tokens.sign(claims().expiresAt(Instant.now().minusSeconds(1)))),
                Arguments.of(
                        "type in the claims",
                        signed(claims().claim("typ", "Bearer"), "JWT", SignatureAlgorithm.RS256)));
    }

    @Test
    void aSubjectThatIsNoUuidBecomesOneThatDependsOnTheIssuer() {
        UUID account = Caller.accountOf("https://a.test", "ada");
        assertThat(account.version()).isEqualTo(5);
        assertThat(account).isEqualTo(Caller.accountOf("https://a.test", "ada"));
        assertThat(account).isNotEqualTo(Caller.accountOf("https://b.test", "ada"));
        assertThat(Caller.accountOf("https://a.test", ACCOUNT)).isEqualTo(UUID.fromString(ACCOUNT));
    }

    private static JwtClaimsBuilder claims() {
        return Tokens.claims(ACCOUNT, "student");
    }

    private static String signed(JwtClaimsBuilder claims, String type, SignatureAlgorithm algorithm) {
        return claims.jws()
                .header("typ", type)
                .keyId(Tokens.KEY_ID)
                .algorithm(algorithm)
                .sign(Tokens.keyPair().getPrivate());
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
