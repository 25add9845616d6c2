package dev.lyceum.gamification.streak;

import static dev.lyceum.gamification.fixture.Api.BASE;
import static dev.lyceum.gamification.fixture.Api.assertProblem;
import static dev.lyceum.gamification.fixture.Api.own;
import static dev.lyceum.gamification.fixture.Stored.deliver;
import static dev.lyceum.gamification.fixture.Stored.number;
import static dev.lyceum.gamification.fixture.Stored.toldOfEach;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.gamification.fixture.Solve;
import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.testing.MutableClock;
import dev.lyceum.kit.testing.Servers;
import dev.lyceum.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An operator says that learners could not learn; days far from those of the other tests, because an outage is everybody's. */
@QuarkusTest
@QuarkusTestResource(Servers.class)
class OutageTest {
    private static final LocalDate MONDAY = LocalDate.parse("2027-03-01");

    private final LearnerId ada = new LearnerId(new Ids().next());
    private final LearnerId operator = new LearnerId(new Ids().next());

    @Inject
    SweepStreaks sweeper;

    @Inject
    MutableClock clock;

    @AfterEach
    void timeIsRealAgain() {
        clock.reset();
    }

    @Test
    void everybodyWhomItTouchedHasTheirStreakBackAndIsToldOnce() {
        // Given: thirty learners missed Thursday and were told so; one missed Wednesday.
        List<LearnerId> touched = IntStream.range(0, 30)
                .mapToObj(i -> new LearnerId(new Ids().next()))
                .toList();
        clock.set(Instant.parse("2027-03-04T10:00:00Z"));
        deliver(touched.stream()
                .flatMap(learner -> Stream.of(
                        Solve.by(learner).on(MONDAY.plusDays(1)),
                        Solve.by(learner).on(MONDAY.plusDays(2))))
                .toArray(Solve[]::new));
        deliver(Solve.by(ada).on(MONDAY), Solve.by(ada).on(MONDAY.plusDays(1)));
        sweepAt("2027-03-05T10:00:00Z");
        assertThat(toldOfEach(touched).values()).allSatisfy(told -> assertThat(told)
                .filteredOn(event -> event.startsWith("Streak"))
                .endsWith("StreakBroken"));

        // When
        Response declared = declare("2027-03-04T18:00:00Z", "2027-03-04T22:00:00Z");

        // Then: seen at once, and told by whichever sweeper comes first.
        assertThat(declared.statusCode()).as(declared.asString()).isEqualTo(201);
        assertThat(own(touched.get(0), "/streak").getInt("current")).isEqualTo(2);
        Uni.join().all(sweeper.sweep(), sweeper.sweep()).andFailFast().await().atMost(Duration.ofSeconds(60));
        sweepAt("2027-03-05T10:01:00Z");
        assertThat(toldOfEach(touched).values()).allSatisfy(told -> assertThat(told)
                .filteredOn(event -> event.startsWith("Streak"))
                .containsExactly("StreakExtended", "StreakExtended", "StreakBroken", "StreakRestored"));
        assertThat(toldOfEach(List.of(ada)).get(ada)).contains("StreakBroken").doesNotContain("StreakRestored");
        var day = own(touched.get(0), "/streak/explain?from=2027-03-04&to=2027-03-04");
        assertThat(day.getList("days.status")).isEqualTo(List.of("EXCUSED"));
        assertThat(day.getString("days[0].fact.kind")).isEqualTo("OUTAGE");
        assertThat(day.getString("days[0].fact.sourceId"))
                .isEqualTo(declared.jsonPath().getString("outageId"));
    }

    @Test
    void anOutageIsDeclaredByAnOperatorAndByNobodyElse() {
        assertProblem(
                given().auth()
                        .oauth2(Tokens.of(ada.value(), "student", "guardian", "teacher"))
                        .contentType("application/json")
                        .body(body("2027-05-01T10:00:00Z", "2027-05-01T12:00:00Z"))
                        .post(BASE + "/outages"),
                403,
                "role-required");
    }

    @Test
    void theSameKeyDeclaresOneOutage() {
        // Given
        clock.set(Instant.parse("2027-05-01T13:00:00Z"));
        String body = body("2027-05-01T10:00:00Z", "2027-05-01T12:00:00Z");
        String key = new Ids().next().toString();

        // When
        Response first = admin().header("Idempotency-Key", key).body(body).post(BASE + "/outages");
        Response again = admin().header("Idempotency-Key", key).body(body).post(BASE + "/outages");

        // Then
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(number("select count(*) from outage where starts_at = '2027-05-01T10:00:00Z'"))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-04-23T12:59:59Z, 2027-04-24T10:00:00Z",
        "2027-05-08T13:00:01Z, 2027-05-08T15:00:00Z",
        "2027-05-01T10:00:00Z, 2027-05-01T10:29:59Z",
        "2027-05-01T10:00:00Z, 2027-05-04T10:00:01Z",
        "2027-05-01T10:00:00Z, 2027-05-01T09:00:00Z",
    })
    void anOutageThatIsTooFarTooShortOrTooLongIs422(String from, String to) {
        clock.set(Instant.parse("2027-05-01T13:00:00Z"));
        assertProblem(declare(from, to), 422, "outage-not-declarable");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}",
                "{\"from\": \"yesterday\", \"to\": \"2027-05-01T12:00:00Z\", \"reason\": \"x\"}",
                "{\"from\": \"2027-05-01T10:00:00Z\", \"to\": \"2027-05-01T12:00:00Z\", \"reason\": \" \"}",
                "{\"from\": \"2027-05-01T10:00:00Z\", \"to\": \"2027-05-01T12:00:00Z\", \"reason\": \"x\", \"all\": true}",
            })
    void anOutageThatIsNotWellFormedIs400(String body) {
        assertProblem(admin().body(body).post(BASE + "/outages"), 400, "invalid-request");
    }

    private Response declare(String from, String to) {
        return admin().body(body(from, to)).post(BASE + "/outages");
    }

    private RequestSpecification admin() {
        return given().auth().oauth2(Tokens.of(operator.value(), "admin")).contentType("application/json");
    }

    private static String body(String from, String to) {
        return "{\"from\": \"%s\", \"to\": \"%s\", \"reason\": \"The gateway refused every token.\"}"
                .formatted(from, to);
    }

    private void sweepAt(String time) {
        clock.set(Instant.parse(time));
        sweeper.sweep().await().atMost(Duration.ofSeconds(60));
    }
}
