package dev.lyceum.profile.me;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.testing.Contracts;
import dev.lyceum.kit.testing.MutableClock;
import dev.lyceum.kit.testing.Servers;
import dev.lyceum.kit.testing.Tokens;
import dev.lyceum.kit.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class MeTest {
    private static final String TOPIC = "profile.events.v1";
    private static final int THIS_YEAR = Year.now(ZoneOffset.UTC).getValue();

    @Inject
    MutableClock clock;

    private final UUID account = new Ids().next();

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void aProfileIsMadeOnFirstSightFromTheToken() {
        // Given
        String token = Tokens.sign(Tokens.claims(account.toString(), "student")
                .claim("name", "Ada")
                .claim("zoneinfo", "Pacific/Auckland")
                .claim("locale", "de"));

        // When
        JsonPath me = given().auth().oauth2(token).get("/profile/v1/me").jsonPath();

        // Then
        assertThat(me.getString("accountId")).isEqualTo(account.toString());
        assertThat(me.getString("learnerId")).isEqualTo(account.toString());
        assertThat(me.getString("displayName")).isEqualTo("Ada");
        assertThat(me.getString("timeZone")).isEqualTo("Pacific/Auckland");
        assertThat(me.getString("language")).isEqualTo("de");
        assertThat(me.getString("gradeLevel")).isEqualTo("MIDDLE");
        assertThat(me.<String>getList("roles")).containsExactly("student");
    }

    @Test
    void twentyFirstRequestsMakeOneProfileAndOneEvent() {
        // When
        List<CompletableFuture<Response>> rivals = IntStream.range(0, 20)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> asMe().get("/profile/v1/me")))
                .toList();
        List<Response> answers = rivals.stream().map(CompletableFuture::join).toList();

        // Then
        assertThat(answers).extracting(Response::statusCode).containsOnly(200);
        assertThat(answers)
                .extracting(Response::asString)
                .containsOnly(answers.get(0).asString());
        awaitEvents(1);
        var event = events().get(0);
        assertThat(Topics.type(event)).isEqualTo("lyceum.profile.LearnerRegistered.v1");
        Contracts.assertMatchesSchema("learner-registered", Topics.json(event));
    }

    @Test
    void aChangeIsToldWithAHigherVersionAndNothingThatNamesTheLearner() {
        // Given
        asMe().get("/profile/v1/me").then().statusCode(200);

        // When
        JsonPath me = put("{\"displayName\": \"Zuckerstange\", \"timeZone\": \"Asia/Kathmandu\", \"birthYear\": 2011}")
                .jsonPath();

        // Then
        assertThat(me.getString("displayName")).isEqualTo("Zuckerstange");
        assertThat(me.getString("timeZone")).isEqualTo("Asia/Kathmandu");
        awaitEvents(2);
        var event = events().get(1);
        Contracts.assertMatchesSchema("learner-updated", Topics.json(event));
        var data = new JsonPath(Topics.json(event));
        assertThat(data.getLong("version")).isEqualTo(2);
        assertThat(data.getString("ageBand")).isEqualTo("FROM_13_TO_17");
        assertThat(Topics.json(event)).doesNotContain("Zuckerstange", "2011");
    }

    @Test
    void aChangeThatChangesNothingIsNotTold() {
        put("{\"displayName\": \"Ada\"}").then().statusCode(200);
        put("{\"displayName\": \"Ada\"}").then().statusCode(200);
        put("{}").then().statusCode(200);
        put("{\"displayName\": \"Bea\"}").then().statusCode(200);
        awaitEvents(2); // registered as Ada, then Bea
        assertThat(new JsonPath(Topics.json(events().get(1))).getLong("version"))
                .isEqualTo(2);
    }

    @Test
    void aSecondZoneWithinTwentyHoursIsRefusedAndLaterTaken() {
        put("{\"timeZone\": \"Europe/Berlin\"}").then().statusCode(200);
        clock.advance(Duration.ofHours(19));
        Response early = put("{\"timeZone\": \"Asia/Tokyo\", \"displayName\": \"New\"}");
        assertThat(early.statusCode()).isEqualTo(422);
        assertThat(early.jsonPath().getString("code")).isEqualTo("zone-change-too-soon");
        assertThat(asMe().get("/profile/v1/me").jsonPath().getString("displayName"))
                .isEqualTo("Learner");
        clock.advance(Duration.ofHours(1));
        put("{\"timeZone\": \"Asia/Tokyo\"}").then().statusCode(200);
    }

    @Test
    void aFirstCallThatSaysWhereCountsMoreThanTheTokenAndIsToldOnce() {
        // Given
        String token = Tokens.sign(Tokens.claims(account.toString(), "student")
                .claim("name", "Ada")
                .claim("zoneinfo", "Europe/Berlin"));

        // When
        JsonPath me = given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body("{\"timeZone\": \"Asia/Tokyo\", \"gradeLevel\": \"HIGH\"}")
                .put("/profile/v1/me")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        // Then
        assertThat(me.getString("timeZone")).isEqualTo("Asia/Tokyo");
        assertThat(me.getString("displayName")).isEqualTo("Ada");
        assertThat(me.getString("gradeLevel")).isEqualTo("HIGH");
        asMe().get("/profile/v1/me").then().statusCode(200);
        awaitEvents(1);
    }

    @Test
    void aMinorDoesNotGrowOlderBySayingSo() {
        put("{\"birthYear\": %d}".formatted(THIS_YEAR - 16)).then().statusCode(200);
        Response older = put("{\"birthYear\": %d}".formatted(THIS_YEAR - 40));
        assertThat(older.statusCode()).isEqualTo(422);
        assertThat(older.jsonPath().getString("code")).isEqualTo("birth-year-not-yours");
        put("{\"birthYear\": %d}".formatted(THIS_YEAR - 9)).then().statusCode(200);
        assertThat(put("{\"birthYear\": %d}".formatted(THIS_YEAR - 16)).statusCode())
                .isEqualTo(422);
    }

    @Test
    void anAdultMayCorrectTheirBirthYear() {
        put("{\"birthYear\": %d}".formatted(THIS_YEAR - 30)).then().statusCode(200);
        put("{\"birthYear\": %d}".formatted(THIS_YEAR - 40)).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"roles\": [\"admin\"]}",
                "{\"learnerId\": \"x\"}",
                "{\"timeZone\": \"Mars/Olympus\"}",
                "{\"timeZone\": \"+02:00\"}",
                "{\"language\": \"not a tag\"}",
                "{\"displayName\": \"\"}",
                "{\"gradeLevel\": \"KINDERGARTEN\"}",
                "{\"language\": \"en-x-anna-smith\"}",
                "{\"language\": \"en-annasmit\"}",
                "{\"language\": \"EN-us\"}",
                "{\"displayName\": \" \"}",
                "{\"birthYear\": 1492}",
                "{\"birthYear\": 2150}",
                "null"
            })
    void whatMustNotBeSetIsRefused(String body) {
        assertThat(put(body).statusCode()).isEqualTo(400);
    }

    private Response put(String body) {
        return asMe().contentType("application/json").body(body).put("/profile/v1/me");
    }

    private io.restassured.specification.RequestSpecification asMe() {
        return given().auth().oauth2(Tokens.of(account));
    }

    private void awaitEvents(int number) {
        await().atMost(Duration.ofSeconds(10)).until(() -> events().size() == number);
    }

    private List<org.apache.kafka.clients.consumer.ConsumerRecord<byte[], byte[]>> events() {
        return Topics.read(TOPIC, new LearnerId(account));
    }
}
