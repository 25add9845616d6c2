package dev.lyceum.gamification.visit;

import static dev.lyceum.gamification.fixture.Api.BASE;
import static dev.lyceum.gamification.fixture.Api.as;
import static dev.lyceum.gamification.fixture.Api.assertProblem;
import static dev.lyceum.gamification.fixture.Api.own;
import static dev.lyceum.gamification.fixture.Stored.deliver;
import static dev.lyceum.gamification.fixture.Stored.ledger;
import static dev.lyceum.gamification.fixture.Stored.studyDays;
import static dev.lyceum.gamification.fixture.Stored.told;
import static dev.lyceum.gamification.fixture.Stored.xp;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.gamification.fixture.Residence;
import dev.lyceum.gamification.fixture.Solve;
import dev.lyceum.gamification.fixture.Stored;
import dev.lyceum.gamification.fixture.Stored.Told;
import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.testing.Contracts;
import dev.lyceum.kit.testing.MutableClock;
import dev.lyceum.kit.testing.ProfileService;
import dev.lyceum.kit.testing.Servers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
@QuarkusTestResource(ProfileService.class)
class VisitResourceTest {
    private final LearnerId ada = new LearnerId(new Ids().next());

    @Inject
    MutableClock clock;

    @BeforeEach
    void itIsNoon() {
        clock.set(Instant.parse("2026-11-22T12:00:00Z"));
    }

    @AfterEach
    void timeIsRealAgain() {
        clock.reset();
    }

    @Test
    void theVeryFirstVisitEarnsSixty() {
        // When
        var answer = visit(ada);

        // Then
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.jsonPath().getMap(""))
                .isEqualTo(Map.of("day", "2026-11-22", "earned", 60, "xp", 60, "level", 1, "rank", "NOVICE"));
        assertThat(own(ada, "/xp/entries").getMap("items[0]"))
                .containsEntry("rule", "FIRST_VISIT")
                .containsEntry("amount", 60)
                .containsEntry("studyDay", "2026-11-22");
        assertThat(told(ada)).extracting(Told::event).containsExactly("XpAwarded");
        Contracts.assertMatchesSchema("xp-awarded", told(ada).get(0).json());
    }

    @Test
    void aLevelThatIsReachedByVisitingIsAnAchievementAtOnce() {
        // Given: twenty XP short of level 5
        deliver(Solve.by(ada).on(LocalDate.parse("2026-11-01")));
        Stored.execute("update progress set xp = 1430 where learner_id = ?", ada.value());

        // When
        visit(ada);

        // Then
        assertThat(told(ada))
                .filteredOn(event -> event.event().equals("AchievementUnlocked"))
                .extracting(Told::json)
                .contains("{\"achievement\":\"LEVEL_5\"}");
        Stored.execute("update progress set xp = 73 where learner_id = ?", ada.value()); // as its ledger says
    }

    @Test
    void laterOnTheSameDayAVisitEarnsNothing() {
        // Given
        visit(ada);
        clock.advance(Duration.ofHours(11));

        // When
        var answer = visit(ada);

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.jsonPath().getInt("earned")).isZero();
        assertThat(answer.jsonPath().getInt("xp")).isEqualTo(60);
    }

    @Test
    void eachLaterDayEarnsTenAndTheLevelsThatFollowAreTold() {
        // Given
        visit(ada);

        // When: four more days.
        for (int day = 0; day < 4; day++) {
            clock.advance(Duration.ofDays(1));
            visit(ada);
        }

        // Then
        assertThat(xp(ada)).isEqualTo(60 + 4 * 10).isEqualTo(ledger(ada));
        assertThat(told(ada))
                .extracting(Told::event)
                .containsExactly("XpAwarded", "XpAwarded", "XpAwarded", "XpAwarded", "XpAwarded", "LevelReached");
    }

    @Test
    void theDayIsTheLearnersOwn() {
        // Given: in Auckland the 23rd began an hour ago; in UTC both visits are on the 22nd.
        Residence.tell(ada, 1, "Pacific/Auckland", Instant.parse("2026-01-01T00:00:00Z"));
        clock.set(Instant.parse("2026-11-22T10:30:00Z"));
        visit(ada);
        clock.set(Instant.parse("2026-11-22T12:00:00Z"));

        // When
        var answer = visit(ada);

        // Then
        assertThat(answer.jsonPath().getString("day")).isEqualTo("2026-11-23");
        assertThat(answer.jsonPath().getInt("earned")).isEqualTo(10);
    }

    @Test
    void manyVisitsAtOnceEarnOnce() {
        // When
        List<Response> answers =
                IntStream.range(0, 10).mapToObj(i -> CompletableFuture.supplyAsync(() -> visit(ada))).toList().stream()
                        .map(CompletableFuture::join)
                        .toList();

        // Then
        assertThat(answers)
                .extracting(Response::statusCode)
                .containsOnlyOnce(201)
                .containsOnly(200, 201);
        assertThat(xp(ada)).isEqualTo(60).isEqualTo(ledger(ada));
    }

    @Test
    void aVisitIsNoStudy() {
        // Given
        deliver(Solve.by(ada).on(LocalDate.parse("2026-11-21")));

        // When
        visit(ada);

        // Then
        assertThat(studyDays(ada)).isEqualTo(1);
        assertThat(own(ada, "/streak").getBoolean("activeToday")).isFalse();
    }

    @Test
    void whoeverManagesALearnerVisitsForThemAndNobodyElse() {
        // Given
        var child = ProfileService.student(ada);

        // Then
        assertThat(as(ada).post(BASE + "/learners/" + child + "/visits").statusCode())
                .isEqualTo(201);
        assertThat(xp(child)).isEqualTo(60);
        assertThat(xp(ada)).isZero();
        assertProblem(as(ada).post(BASE + "/learners/" + new Ids().next() + "/visits"), 404, "not-found");
        assertProblem(given().post(BASE + "/learners/me/visits"), 401, "unauthenticated");
    }

    @Test
    void whatItEarnsIsNotForTheClientToSay() {
        assertProblem(
                as(ada).contentType("application/json").body("{\"xp\": 500}").post(BASE + "/learners/me/visits"),
                400,
                "invalid-request");
        assertThat(xp(ada)).isZero();
    }

    @Test
    void aRepeatedRequestIsAnsweredWhatTheFirstOneWas() {
        // Given
        var first = as(ada).header("Idempotency-Key", "k").post(BASE + "/learners/me/visits");

        // When
        var again = as(ada).header("Idempotency-Key", "k").post(BASE + "/learners/me/visits");

        // Then
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(xp(ada)).isEqualTo(60);
    }

    private static Response visit(LearnerId learner) {
        return as(learner).post(BASE + "/learners/me/visits");
    }
}
