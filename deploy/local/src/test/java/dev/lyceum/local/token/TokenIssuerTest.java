package dev.lyceum.local.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenIssuerTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @Test
    void aTokenIsVerifiedByThePublishedKeysAlone() throws Exception {
        // When
        var claims = verified(
                token(
                        """
                {"subject": "ada", "roles": ["guardian", "teacher"], "expiresInSeconds": 60,
                 "name": "Ada", "zoneinfo": "Asia/Tokyo", "locale": "de"}"""));

        // Then
        assertThat(claims.getSubject()).isEqualTo("ada");
        assertThat(claims.getStringListClaimValue("groups")).containsExactly("guardian", "teacher");
        assertThat(claims.getStringClaimValue("name")).isEqualTo("Ada");
        assertThat(claims.getStringClaimValue("zoneinfo")).isEqualTo("Asia/Tokyo");
        assertThat(claims.getStringClaimValue("locale")).isEqualTo("de");
        assertThat(claims.getExpirationTime().getValue())
                .isEqualTo(claims.getIssuedAt().getValue() + 60);
    }

    @Test
    void onlyASubjectIsNeededAndItIsAStudentForAnHour() throws Exception {
        // When
        var claims = verified(token("{\"subject\": \"ada\"}"));

        // Then
        assertThat(claims.getStringListClaimValue("groups")).containsExactly("student");
        assertThat(claims.getExpirationTime().getValue())
                .isEqualTo(claims.getIssuedAt().getValue() + 3600);
    }

    @Test
    void theKeySurvivesARestart() throws Exception {
        // Given
        var token = token("{\"subject\": \"ada\"}");

        // When
        SigningKey.in(folder);

        // Then
        assertThat(verified(token).getSubject()).isEqualTo("ada");
    }

    @Test
    void theSecretHalfIsForItsOwnerOnlyAndNotAmongThePublishedKeys() throws IOException {
        // When
        SigningKey.in(folder);

        // Then
        var secret = folder.resolve("signing-key.json");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
                .isEqualTo("rw-------");
        assertThat(JSON.readTree(SigningKey.publicKeys(folder).toFile())
                        .at("/keys/0")
                        .has("d"))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                              | /subject          | required",
                "{\"subject\": 7}                                | /subject          | invalid",
                "{\"subject\": \" \"}                            | /subject          | invalid",
                "{\"subject\": \"a\\u0000\"}                     | /subject          | invalid",
                "{\"subject\": \"a\\ud800\"}                     | /subject          | invalid",
                "{\"subject\": \"a\", \"roles\": \"student\"}    | /roles            | invalid",
                "{\"subject\": \"a\", \"roles\": [\"king\"]}     | /roles            | invalid",
                "{\"subject\": \"a\", \"expiresInSeconds\": 0}   | /expiresInSeconds | invalid",
                "{\"subject\": \"a\", \"expiresInSeconds\": \"9\"} | /expiresInSeconds | invalid",
                "{\"subject\": \"a\", \"expiresInSeconds\": 86401} | /expiresInSeconds | invalid",
                "{\"subject\": \"a\", \"name\": null}            | /name             | invalid",
                "{\"subject\": \"a\", \"xp\": 1}                 | /xp               | unknown",
                "[]                                              | ''                | type",
            })
    void aRequestThatIsNotUnderstoodSaysWhere(String body, String pointer, String code) throws IOException {
        // When
        var faults = TokenRequest.read(JSON.readTree(body)).faults();

        // Then
        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.pointer()).isEqualTo(pointer);
            assertThat(fault.code()).isEqualTo(code);
        });
    }

    private String token(String request) throws IOException {
        var issuer = new TokenIssuer("https://issuer.test", SigningKey.in(folder), Clock.systemUTC());
        return issuer.issue(TokenRequest.read(JSON.readTree(request)).request().orElseThrow());
    }

    private JwtClaims verified(String token) throws Exception {
        var keys = new JsonWebKeySet(Files.readString(SigningKey.publicKeys(folder)));
        return new JwtConsumerBuilder()
                .setVerificationKeyResolver(new JwksVerificationKeyResolver(keys.getJsonWebKeys()))
                .setJwsAlgorithmConstraints(AlgorithmConstraints.ConstraintType.PERMIT, "RS256")
                .setExpectedType(true, "at+jwt")
                .setExpectedIssuer("https://issuer.test")
                .setExpectedAudience("lyceum")
                .setRequireSubject()
                .setRequireExpirationTime()
                .build()
                .processToClaims(token);
    }
}
