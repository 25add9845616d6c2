package dev.lyceum.sharing.analytics;

import static dev.lyceum.sharing.fixture.Api.as;
import static dev.lyceum.sharing.fixture.Api.asAdmin;
import static dev.lyceum.sharing.fixture.Heard.deliver;
import static dev.lyceum.sharing.fixture.Stored.number;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.lossy.LossyStream;
import dev.lyceum.kit.testing.Contracts;
import dev.lyceum.kit.testing.MutableClock;
import dev.lyceum.kit.testing.ProfileService;
import dev.lyceum.kit.testing.Servers;
import dev.lyceum.kit.testing.Topics;
import dev.lyceum.sharing.fixture.Heard;
import dev.lyceum.sharing.fixture.Stored;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Servers.class)
@QuarkusTestResource(ProfileService.class)
class AnalyticsTest {
    private static final Ids IDS = new Ids();
    private static final Instant BEGIN = Instant.parse("2019-05-05T08:00:00Z");

    private final LearnerId ada = new LearnerId(IDS.next());

    @Inject
    MutableClock clock;

    @Inject
    LossyStream stream;

    private final CountDownLatch streamGoesOn = new CountDownLatch(1);

    @AfterEach
    void timeIsRealAgain() {
        clock.reset();
        streamGoesOn.countDown();
    }

    @Test
    void whatIsTakenInIsCountedOnceByItsDay() {
        // Given: a day of its own
        Instant day = BEGIN.plus(Duration.ofDays(100));
        clock.set(day);
        String one = "{\"name\": \"FEATURE_TRIED\", \"at\": \"%s\", \"properties\": {\"feature\": \"VOICE\"}}"
                .formatted(day);

        // When
        tell(String.join(",", Collections.nCopies(100, one)))
                .then()
                .statusCode(202)
                .body("accepted", equalTo(100));
        tell(one).then().statusCode(202);

        // Then
        await().atMost(Stored.SOON)
                .until(() ->
                        number("select events from analytics_day where day = '2019-08-13' and name = 'FEATURE_TRIED'")
                                == 101);
        assertThat(Topics.read(TakeEvents.TOPIC))
                .filteredOn(event -> Topics.json(event).contains(day.toString()))
                .hasSize(2)
                .allSatisfy(event -> assertThat(Topics.type(event)).isEqualTo("lyceum.sharing.AnalyticsBatch.v1"))
                .allSatisfy(event -> Contracts.assertMatchesSchema("analytics-batch", Topics.json(event)));
        asAdmin()
                .get("/sharing/v1/analytics/days?days=1")
                .then()
                .statusCode(200)
                .body("events[0].name", equalTo("FEATURE_TRIED"), "events[0].events", equalTo(101));
    }

    @Test
    void whatIsMoreThanCanBeTakenInIsToldLater() throws InterruptedException {
        // Given: half of the queue is full
        Instant day = BEGIN.plus(Duration.ofDays(200));
        String one = heldUpWith(5_000, day);

        // When
        Response refused = tell(one);
        streamGoesOn.countDown();

        // Then
        refused.then().statusCode(429).header("Retry-After", "1").body("code", equalTo("too-many-requests"));
        await().atMost(Stored.SOON).until(() -> tell(one).statusCode() == 202);
        await().atMost(Stored.SOON)
                .until(() ->
                        number("select events from analytics_day where day = '2019-11-21' and name = 'FEATURE_TRIED'")
                                == 5_002);
    }

    @Test
    void ofABatchThatIsRefusedNothingIsTaken() throws InterruptedException {
        // Given: there is room for one
        String one = heldUpWith(4_999, BEGIN.plus(Duration.ofDays(300)));

        // When
        tell(one + "," + one).then().statusCode(429);
        tell(one + "," + one.replace("FEATURE_TRIED", "NEVER_HEARD_OF")).then().statusCode(400);

        // Then
        assertThat(stream.hasRoomFor(1)).isTrue();
        assertThat(stream.hasRoomFor(2)).isFalse();
    }

    /** Is written once it is let. */
    private record HeldUp(CountDownLatch begun, CountDownLatch until) {
        @JsonValue
        String value() throws InterruptedException {
            begun.countDown();
            until.await();
            return "VOICE";
        }
    }

    /** The stream, while as many wait behind one that is not let; an event of that day. */
    private String heldUpWith(int waiting, Instant day) throws InterruptedException {
        var begun = new CountDownLatch(1);
        clock.set(day);
        offer(day, new HeldUp(begun, streamGoesOn));
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
        IntStream.range(0, waiting).forEach(i -> offer(day, "VOICE"));
        return "{\"name\": \"FEATURE_TRIED\", \"at\": \"%s\", \"properties\": {}}".formatted(day);
    }

    private void offer(Instant at, Object feature) {
        var event = new AnalyticsEvent("FEATURE_TRIED", at, Map.of("feature", feature));
        stream.offer(TakeEvents.TOPIC, "AnalyticsEvent", IDS.next().toString(), at, event);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'name': 'FEATURE_TRIED', 'properties': {}} | not-null",
                "{'name': 'FEATURE_TRIED', 'at': 'NOW'} | not-null",
                "{'name': 'NEVER_HEARD_OF', 'at': 'NOW', 'properties': {}} | unknown-event",
                "{'name': 'FEATURE_TRIED', 'at': 'NOW', 'properties': {'email': 'ada@example.com'}} | unknown-property",
                "{'name': 'FEATURE_TRIED', 'at': 'NOW', 'properties': {'feature': 'Ada'}} | value",
                "{'name': 'FEATURE_TRIED', 'at': '2018-01-01T00:00:00Z', 'properties': {}} | recent",
                "{'name': 'FEATURE_TRIED', 'at': 'NOW', 'properties': {}}, {'name': 'X', 'at': 'NOW', 'properties':"
                        + " {}} | unknown-event"
            })
    void whatIsNotAsRegisteredIsRefusedAndNoneOfItTaken(String events, String code) {
        tell(events.replace('\'', '"').replace("NOW", Instant.now().toString()))
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo(code));
    }

    @Test
    void aBatchHasOneToAHundredEventsAndATeller() {
        String one = "{\"name\": \"FEATURE_TRIED\", \"at\": \"%s\", \"properties\": {}}".formatted(Instant.now());
        tell(String.join(",", Collections.nCopies(101, one))).then().statusCode(400);
        tell("").then().statusCode(400);
        tell(one.replace("\"properties\"", "\"accountId\": \"%s\", \"properties\"".formatted(ada)))
                .then()
                .statusCode(400);
        given().contentType("application/json")
                .body("{\"events\": [%s]}".formatted(one))
                .post("/sharing/v1/analytics/events")
                .then()
                .statusCode(401);
        as(ada).get("/sharing/v1/analytics/days").then().statusCode(403).body("code", equalTo("role-required"));
        asAdmin().get("/sharing/v1/analytics/days?days=0").then().statusCode(400);
    }

    @Test
    void theFunnelGoesFromWhoSignedUpToTheThirdDayOfStudy() throws Exception {
        // Given: three sign up on a day of their own, of whom two solve and one studies on three days
        clock.set(BEGIN);
        LearnerId ben = new LearnerId(IDS.next());
        LearnerId cora = new LearnerId(IDS.next());
        Stored.execute("insert into visit_hour values ('22222222', '2019-05-05T07:00Z', 'HUMAN', 9, 4)");

        // When
        deliver(registered(ada), registered(ben), registered(cora));
        deliver(
                Heard.solvedAt(ada, BEGIN, false),
                Heard.solvedAt(ada, BEGIN.plus(Duration.ofDays(2)), false),
                Heard.solvedAt(ada, BEGIN.plus(Duration.ofDays(2)), true),
                Heard.solvedAt(ada, BEGIN.plus(Duration.ofDays(5)), false),
                Heard.solvedAt(ben, BEGIN, false),
                Heard.solvedAt(ben, BEGIN, false));

        // Then
        asAdmin()
                .get("/sharing/v1/analytics/days?days=1")
                .then()
                .body("funnel[0].day", equalTo("2019-05-05"))
                .body("funnel[0].visitors", equalTo(4))
                .body("funnel[0].signedUp", equalTo(3))
                .body("funnel[0].firstSolved", equalTo(2))
                .body("funnel[0].thirdDay", equalTo(1));
        assertThat(number(
                        "select count(*) from funnel_learner where third_day_on = '2019-05-10' and learner_id = ?",
                        ada.value()))
                .isEqualTo(1);
    }

    private static ProducerRecord<byte[], byte[]> registered(LearnerId learner) {
        return Heard.tell(
                "profile",
                "LearnerRegistered",
                learner,
                BEGIN,
                """
                {"version": 1, "kind": "SELF", "timeZone": "UTC", "language": "en", "gradeLevel": "MIDDLE", "ageBand": "ADULT",
                 "alias": "Quiet Heron"}
                """);
    }

    private Response tell(String events) {
        return as(ada).body("{\"events\": [" + events + "]}").post("/sharing/v1/analytics/events");
    }
}
