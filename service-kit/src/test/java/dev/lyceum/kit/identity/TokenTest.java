package dev.lyceum.kit.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.kit.testing.Servers;
import dev.lyceum.kit.testing.TokenCatalogue;
import dev.lyceum.kit.testing.TokenCatalogue.Attempt;
import dev.lyceum.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Header;
import io.restassured.http.Headers;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class TokenTest {
    private static final String THINGS = "/kit/v1/learners/me/things";
    private static final String ACCOUNT = "0192f0c1-7a3b-7c4d-8e5f-001122334455";

    private static final TokenCatalogue CATALOGUE =
            new TokenCatalogue(Tokens.ISSUER, Tokens.keyPair(), Tokens.KEY_ID, "http://localhost:1/keys");

    static List<Attempt> bad() {
        return CATALOGUE.bad();
    }

    static List<Attempt> good() {
        return CATALOGUE.good();
    }

    @ParameterizedTest
    @MethodSource("bad")
    void aBadTokenIsRefused(Attempt attempt) {
        var answer = get(attempt);
        assertThat(attempt.isRefusedBy(answer.statusCode()))
                .as(answer.statusLine())
                .isTrue();
        if (answer.statusCode() == 401) {
            assertThat(answer.contentType()).startsWith("application/problem+json");
            assertThat(answer.jsonPath().getString("code")).isEqualTo("unauthenticated");
        }
    }

    @ParameterizedTest
    @MethodSource("good")
    void aGoodTokenIsTaken(Attempt attempt) {
        assertThat(get(attempt).statusCode()).isEqualTo(200);
    }

    @Test
    void soIsOneOfAnEllipticCurve() {
        String token = Tokens.signEs256(Tokens.claims(ACCOUNT, "student"));
        assertThat(given().auth().oauth2(token).get(THINGS).statusCode()).isEqualTo(200);
    }

    private static Response get(Attempt attempt) {
        var request = given();
        if (!attempt.authorizations().isEmpty()) {
            request.headers(new Headers(attempt.authorizations().stream()
                    .map(value -> new Header("Authorization", value))
                    .toList()));
        }
        return request.get(THINGS + attempt.query());
    }

    @Test
    void aSubjectThatIsNoUuidBecomesOneThatDependsOnTheIssuer() {
        UUID account = Caller.accountOf("https://a.test", "ada");
        assertThat(account.version()).isEqualTo(5);
        assertThat(account).isEqualTo(Caller.accountOf("https://a.test", "ada"));
        assertThat(account).isNotEqualTo(Caller.accountOf("https://b.test", "ada"));
        assertThat(Caller.accountOf("https://a.test", ACCOUNT)).isEqualTo(UUID.fromString(ACCOUNT));
    }
}
