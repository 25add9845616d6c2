package dev.lyceum.kit.idempotency;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.sample.Things;
import dev.lyceum.kit.testing.Servers;
import dev.lyceum.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class OnceTest {
    private final UUID account = new Ids().next();
    private final String key = new Ids().next().toString();

    @Test
    void twentyRequestsWithOneKeyHaveOneEffectAndOneAnswer() {
        // Given
        String thing = name();

        // When
        List<CompletableFuture<Response>> rivals = IntStream.range(0, 20)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> post(account, key, thing, "SMALL")))
                .toList();
        List<Response> answers = rivals.stream().map(CompletableFuture::join).toList();

        // Then
        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        assertThat(answers)
                .extracting(Response::asString)
                .containsOnly(answers.get(0).asString());
        assertThat(answers)
                .filteredOn(answer -> answer.header(Once.REPLAYED) == null)
                .hasSize(1);
        assertThat(answers).extracting(answer -> answer.header("Location")).doesNotContainNull();
        assertThat(Things.number("select count(*) from thing where name = ?", thing))
                .isEqualTo(1);
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        post(account, key, name(), "SMALL").then().statusCode(201);
        Response answer = post(account, key, name(), "SMALL");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.jsonPath().getString("code")).isEqualTo("idempotency-key-reused");
    }

    @Test
    void theSameKeyOfAnotherCallerIsAnotherKey() {
        post(account, key, name(), "SMALL").then().statusCode(201);
        post(new Ids().next(), key, name(), "SMALL").then().statusCode(201);
    }

    @Test
    void aFailedRequestLeavesItsKeyFree() {
        // Given: the work fails after the thing and its event were inserted
        Response failed = post(account, key, "explode after the outbox", "SMALL");
        assertThat(failed.statusCode()).isEqualTo(500);

        // When
        Response again = post(account, key, name(), "SMALL");

        // Then
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(Things.number("select count(*) from thing where name = 'explode after the outbox'"))
                .isZero();
    }

    @Test
    void aRivalInFlightIsWaitedForTwoSeconds() {
        // Given
        String thing = name();
        var slow = CompletableFuture.supplyAsync(() -> post(account, key, thing, "LARGE"));
        org.awaitility.Awaitility.await()
                .until(() -> Things.number(
                                "select count(*) from pg_stat_activity where wait_event = 'PgSleep' and datname = 'kit'")
                        > 0);

        // When
        Response rival = post(account, key, thing, "LARGE");

        // Then
        assertThat(rival.statusCode()).isEqualTo(409);
        assertThat(rival.jsonPath().getString("code")).isEqualTo("idempotency-key-in-flight");
        assertThat(rival.header("Retry-After")).isNotNull();
        slow.join();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "with space", "ümlaut"})
    void aMalformedKeyIs400(String bad) {
        assertThat(post(account, bad, name(), "SMALL").statusCode()).isEqualTo(400);
    }

    @Test
    void twoKeysAre400() {
        assertThat(given().auth()
                        .oauth2(Tokens.of(account))
                        .header(Once.KEY, "a", "b")
                        .contentType("application/json")
                        .body("{\"name\": \"%s\"}".formatted(name()))
                        .post("/kit/v1/learners/me/things")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aKeyOf256CharactersIs400() {
        assertThat(post(account, "k".repeat(255), name(), "SMALL").statusCode()).isEqualTo(201);
        assertThat(post(account, "k".repeat(256), name(), "SMALL").statusCode()).isEqualTo(400);
    }

    @Test
    void aPathHasOneSpelling() {
        // Given
        String thing = name();
        post(account, key, thing, "SMALL").then().statusCode(201);

        // When
        Response again = post(account, key, thing, "SMALL", "/kit/v1/learners/me/things/");
        Response withMore = post(account, key, thing, "SMALL", "/kit/v1/learners/me/things;" + "x".repeat(3_000));

        // Then
        assertThat(again.header(Once.REPLAYED)).isEqualTo("true");
        assertThat(withMore.statusCode()).isEqualTo(404);
        assertThat(Things.number("select count(*) from thing where name = ?", thing))
                .isEqualTo(1);
    }

    private static String name() {
        return "once-" + new Ids().next().toString().substring(9);
    }

    private static Response post(UUID account, String key, String thing, String kind) {
        return post(account, key, thing, kind, "/kit/v1/learners/me/things");
    }

    private static Response post(UUID account, String key, String thing, String kind, String path) {
        return given().urlEncodingEnabled(false)
                .auth()
                .oauth2(Tokens.of(account))
                .header(Once.KEY, key)
                .contentType("application/json")
                .body("{\"name\": \"%s\", \"kind\": \"%s\"}".formatted(thing, kind))
                .post(path);
    }
}
