package dev.lyceum.gamification.streak;

import static dev.lyceum.gamification.fixture.Api.BASE;
import static dev.lyceum.gamification.fixture.Api.as;
import static dev.lyceum.gamification.fixture.Api.assertProblem;
import static dev.lyceum.gamification.fixture.Api.own;
import static dev.lyceum.gamification.fixture.Stored.deliver;
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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** It is Sunday noon. */
@QuarkusTest
@QuarkusTestResource(Servers.class)
@QuarkusTestResource(ProfileService.class)
class RestDaysResourceTest {
    private static final LocalDate SUNDAY = LocalDate.parse("2026-11-22");

    private final LearnerId ada = new LearnerId(new Ids().next());

    @Inject
    SweepStreaks sweeper;

    @Inject
    MutableClock clock;

    @BeforeEach
    void itIsSunday() {
        clock.set(Instant.parse("2026-11-22T12:00:00Z"));
    }

    @AfterEach
    void timeIsRealAgain() {
        clock.reset();
    }

    @Test
    void aRestDayKeepsTheStreakAndSaysWhy() {
        // Given
        deliver(Solve.by(ada).on(SUNDAY));
        assertThat(plan("{\"weekdays\": [\"MONDAY\"], \"dates\": [\"2026-11-24\"]}")
                        .statusCode())
                .isEqualTo(200);

        // When
        sweepAt("2026-11-25T12:00:00Z");

        // Then
        assertThat(own(ada, "/streak").getInt("current")).isEqualTo(1);
        var explained = own(ada, "/streak/explain");
        assertThat(explained.getList("days.status")).isEqualTo(List.of("ACTIVE", "REST", "REST", "PENDING"));
        assertThat(explained.getString("days[1].fact.kind")).isEqualTo("REST_PLAN");
        assertThat(told(ada)).extracting(Told::event).doesNotContain("StreakAtRisk", "StreakBroken");
    }

    @Test
    void whatIsTakenBackBeforeItBeginsIsARestDayNoMore() {
        // Given
        plan("{\"weekdays\": [\"MONDAY\"], \"dates\": []}");
        deliver(Solve.by(ada).on(SUNDAY));

        // When
        plan("{\"weekdays\": [], \"dates\": []}");
        sweepAt("2026-11-23T20:00:00Z");

        // Then: told in time, although the day was to be one of rest when the next look was fixed.
        assertThat(told(ada)).extracting(Told::event).contains("StreakAtRisk");
    }

    @Test
    void aDayThatHasBegunStaysWhatItWas() {
        // Given
        deliver(Solve.by(ada).on(SUNDAY));
        plan("{\"weekdays\": [\"MONDAY\"], \"dates\": []}");
        clock.set(Instant.parse("2026-11-23T12:00:00Z"));

        // When
        plan("{\"weekdays\": [], \"dates\": []}");

        // Then
        assertThat(own(ada, "/streak/explain").getList("days.status")).isEqualTo(List.of("ACTIVE", "REST"));
        assertThat(own(ada, "/rest-days").getList("weekdays")).isEmpty();
    }

    @Test
    void thePlanIsSaidBackInOrderWithoutWhatHasBegun() {
        // Given
        assertThat(own(ada, "/rest-days").getMap("")).isEqualTo(Map.of("weekdays", List.of(), "dates", List.of()));
        plan("{\"weekdays\": [\"SUNDAY\", \"SATURDAY\"], \"dates\": [\"2026-12-24\", \"2026-11-23\"]}");

        // When
        clock.set(Instant.parse("2026-11-23T12:00:00Z"));

        // Then
        assertThat(own(ada, "/rest-days").getMap(""))
                .isEqualTo(Map.of("weekdays", List.of("SATURDAY", "SUNDAY"), "dates", List.of("2026-12-24")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"weekdays\": [], \"dates\": [\"2026-11-22\"]} | day-not-ahead",
                "{\"weekdays\": [], \"dates\": [\"2026-11-21\"]} | day-not-ahead",
                "{\"weekdays\": [], \"dates\": [\"2027-11-24\"]} | day-not-ahead",
                "{\"weekdays\": [\"MONDAY\",\"TUESDAY\",\"WEDNESDAY\",\"THURSDAY\",\"FRIDAY\",\"SATURDAY\"], \"dates\": []} | too-many-rest-days",
            })
    void whatTheRulesForbidIs422(String plan, String code) {
        assertProblem(plan(plan), 422, code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"weekdays\": []}",
                "{\"weekdays\": [\"CATURDAY\"], \"dates\": []}",
                "{\"weekdays\": [null], \"dates\": []}",
                "{\"weekdays\": [1], \"dates\": []}",
                "{\"weekdays\": [], \"dates\": [\"tomorrow\"]}",
                "{\"weekdays\": [], \"dates\": [], \"from\": \"2026-01-01\"}",
            })
    void whatIsNotWellFormedIs400(String plan) {
        assertProblem(plan(plan), 400, "invalid-request");
    }

    @Test
    void aGuardianPlansForTheirChildAndAStrangerFindsNothing() {
        // Given
        LearnerId guardian = new LearnerId(new Ids().next());
        String childs = BASE + "/learners/" + ProfileService.student(guardian) + "/rest-days";
        String plan = "{\"weekdays\": [\"SUNDAY\"], \"dates\": []}";

        // Then
        assertProblem(as(ada).contentType("application/json").body(plan).put(childs), 404, "not-found");
        assertProblem(as(ada).get(childs), 404, "not-found");
        as(guardian)
                .contentType("application/json")
                .body(plan)
                .put(childs)
                .then()
                .statusCode(200);
    }

    private Response plan(String json) {
        return as(ada).contentType("application/json").body(json).put(BASE + "/learners/me/rest-days");
    }

    private void sweepAt(String time) {
        clock.set(Instant.parse(time));
        sweeper.sweep().await().atMost(Duration.ofSeconds(60));
    }
}
