package dev.lyceum.gamification.streak;

import static dev.lyceum.gamification.fixture.Api.BASE;
import static dev.lyceum.gamification.fixture.Api.as;
import static dev.lyceum.gamification.fixture.Api.assertProblem;
import static dev.lyceum.gamification.fixture.Api.own;
import static dev.lyceum.gamification.fixture.Stored.deliver;
import static dev.lyceum.gamification.fixture.Stored.number;
import static dev.lyceum.gamification.fixture.Stored.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.gamification.fixture.Solve;
import dev.lyceum.gamification.fixture.Stored.Told;
import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.testing.MutableClock;
import dev.lyceum.kit.testing.ProfileService;
import dev.lyceum.kit.testing.Servers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A streak of two days up to a Sunday, a missed Monday, and it is Tuesday noon. */
@QuarkusTest
@QuarkusTestResource(Servers.class)
@QuarkusTestResource(ProfileService.class)
class RepairResourceTest {
    private static final LocalDate SUNDAY = LocalDate.parse("2026-11-22");
    private static final String MINE = BASE + "/learners/me/streak/repairs";

    private final LearnerId ada = new LearnerId(new Ids().next());

    @Inject
    MutableClock clock;

    @AfterEach
    void timeIsRealAgain() {
        clock.reset();
    }

    private void broke(LearnerId learner) {
        deliver(Solve.by(learner).on(SUNDAY.minusDays(1)), Solve.by(learner).on(SUNDAY));
        clock.set(Instant.parse("2026-11-24T12:00:00Z"));
    }

    @Test
    void theStreakIsAsItWasAndItIsToldAndExplained() {
        // Given
        broke(ada);
        assertThat(own(ada, "/streak").getInt("current")).isZero();

        // When
        Response repaired = as(ada).post(MINE);

        // Then
        assertThat(repaired.statusCode()).as(repaired.asString()).isEqualTo(201);
        assertThat(repaired.jsonPath().getList("days")).isEqualTo(List.of("2026-11-23"));
        assertThat(repaired.jsonPath().getInt("streak.current")).isEqualTo(2);
        assertThat(own(ada, "/streak").getInt("current")).isEqualTo(2);
        var explained = own(ada, "/streak/explain");
        assertThat(explained.getList("days.status")).isEqualTo(List.of("ACTIVE", "ACTIVE", "PROTECTED", "PENDING"));
        assertThat(explained.getString("days[2].fact.kind")).isEqualTo("REPAIR");
        assertThat(explained.getString("days[2].fact.sourceId"))
                .isEqualTo(repaired.jsonPath().getString("repairId"));
    }

    @Test
    void aRepairOfWhatWasToldToHaveEndedIsTold() {
        // Given: told by the consumer, because the learner came back on Tuesday.
        broke(ada);
        deliver(Solve.by(ada).on(SUNDAY.plusDays(2)));

        // When
        as(ada).body("{}").contentType("application/json").post(MINE).then().statusCode(201);

        // Then
        List<Told> told = told(ada).stream()
                .filter(event -> event.event().startsWith("Streak"))
                .toList();
        assertThat(told)
                .extracting(Told::event)
                .containsExactly(
                        "StreakExtended", "StreakExtended", "StreakBroken", "StreakExtended", "StreakRestored");
        assertThat(told.get(4).json()).startsWith("{\"current\":3,\"longest\":3,\"day\":\"2026-11-23\"");
        assertThat(told(ada))
                .filteredOn(event -> event.event().equals("AchievementUnlocked"))
                .extracting(Told::json)
                .contains("{\"achievement\":\"STREAK_3\"}");
    }

    @Test
    void twentyAtOnceRepairOnce() {
        // Given
        broke(ada);

        // When
        List<Integer> statuses = IntStream.range(0, 20)
                .mapToObj(i ->
                        CompletableFuture.supplyAsync(() -> as(ada).post(MINE).statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        // Then
        assertThat(statuses.stream().filter(status -> status == 201)).hasSize(1);
        assertThat(statuses).containsOnly(201, 422);
        assertThat(number("select count(*) from streak_repair where learner_id = ?", ada.value()))
                .isEqualTo(1);
    }

    @Test
    void theSameKeyIsAnsweredTheSameAgain() {
        // Given
        broke(ada);
        String key = new Ids().next().toString();

        // When
        Response first = as(ada).header("Idempotency-Key", key).post(MINE);
        Response again = as(ada).header("Idempotency-Key", key).post(MINE);

        // Then
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void aSecondOneWithin30DaysIsRefusedWithTheTimeOfTheNext() {
        // Given
        broke(ada);
        as(ada).post(MINE).then().statusCode(201);
        deliver(Solve.by(ada).on(SUNDAY.plusDays(2)));
        clock.set(Instant.parse("2026-11-26T12:00:00Z"));

        // When
        Response second = as(ada).post(MINE);

        // Then
        assertProblem(second, 422, "repaired-lately");
        assertThat(second.jsonPath().getString("again")).startsWith("2026-12-24T12:00:0");
    }

    @Test
    void whereNothingIsBrokenOrItIsTooLateItIsRefused() {
        assertProblem(as(ada).post(MINE), 422, "nothing-to-repair");
        broke(ada);
        clock.set(Instant.parse("2026-11-27T00:00:01Z"));
        assertProblem(as(ada).post(MINE), 422, "repair-too-late");
    }

    @Test
    void aGuardianRepairsForTheirChildAndAStrangerFindsNothing() {
        // Given
        LearnerId guardian = new LearnerId(new Ids().next());
        LearnerId child = ProfileService.student(guardian);
        broke(child);
        String childs = BASE + "/learners/" + child + "/streak/repairs";

        // Then
        assertProblem(as(ada).post(childs), 404, "not-found");
        as(guardian).post(childs).then().statusCode(201);
    }

    @Test
    void aRepairTakesNoField() {
        assertProblem(
                as(ada).contentType("application/json")
                        .body("{\"day\": \"2026-11-23\"}")
                        .post(MINE),
                400,
                "invalid-request");
    }
}
