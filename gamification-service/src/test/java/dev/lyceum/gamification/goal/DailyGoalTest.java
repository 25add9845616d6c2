package dev.lyceum.gamification.goal;

import static dev.lyceum.gamification.fixture.Api.BASE;
import static dev.lyceum.gamification.fixture.Api.as;
import static dev.lyceum.gamification.fixture.Api.assertProblem;
import static dev.lyceum.gamification.fixture.Api.own;
import static dev.lyceum.gamification.fixture.Stored.deliver;
import static dev.lyceum.gamification.fixture.Stored.execute;
import static dev.lyceum.gamification.fixture.Stored.ledger;
import static dev.lyceum.gamification.fixture.Stored.number;
import static dev.lyceum.gamification.fixture.Stored.told;
import static dev.lyceum.gamification.fixture.Stored.xp;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.gamification.fixture.Residence;
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
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Solves of 13 XP at noon; the goal pays 20. */
@QuarkusTest
@QuarkusTestResource(Servers.class)
@QuarkusTestResource(ProfileService.class)
class DailyGoalTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    private final LearnerId ada = new LearnerId(new Ids().next());

    @Inject
    MutableClock clock;

    @BeforeEach
    void itIsTheAfternoon() {
        clock.set(Instant.parse("2026-11-22T14:00:00Z"));
    }

    @AfterEach
    void timeIsRealAgain() {
        clock.reset();
    }

    @Test
    void itIsFiveProblemsAndHalfAnHourUntilTheLearnerSaysOtherwise() {
        assertThat(own(ada, "/daily-goal").getInt("problems")).isEqualTo(5);
        assertThat(own(ada, "/daily-goal").getInt("minutes")).isEqualTo(30);

        // When
        assertThat(set("{\"problems\": 2, \"minutes\": 10}").statusCode()).isEqualTo(200);

        // Then
        assertThat(own(ada, "/daily-goal").getInt("problems")).isEqualTo(2);
        assertThat(own(ada, "/progress").getInt("dailyGoal.minutes.target")).isEqualTo(10);
    }

    @Test
    void itIsReachedOnceADayByTheSolveThatMeetsBothAndPaysOnce() {
        // Given
        set("{\"problems\": 2, \"minutes\": 10}");

        // When: enough minutes with the first, enough problems with the second; then two more.
        deliver(solves(4));

        // Then
        assertThat(reached()).containsExactly("{\"day\":\"2026-11-22\",\"target\":{\"problems\":2,\"minutes\":10}}");
        assertThat(xp(ada)).isEqualTo(4 * 13 + 20).isEqualTo(ledger(ada));
        assertThat(own(ada, "/daily-goal").getBoolean("today.reached")).isTrue();
        assertThat(own(ada, "/progress").getInt("dailyGoal.problems.done")).isEqualTo(4);
        assertThat(own(ada, "/progress").getInt("dailyGoal.minutes.done")).isEqualTo(40);
    }

    @Test
    void eachDayIsAnotherDay() {
        // Given
        set("{\"problems\": 1, \"minutes\": 1}");

        // When
        deliver(
                Solve.by(ada).on(TODAY.minusDays(1)).taking(1),
                Solve.by(ada).on(TODAY).taking(1));

        // Then
        assertThat(reached()).hasSize(2);
        assertThat(own(ada, "/daily-goal").getInt("today.problems")).isEqualTo(1);
        assertThat(own(ada, "/daily-goal").getInt("today.minutes")).isEqualTo(1);
        assertThat(xp(ada)).isEqualTo(2 * (13 + 20));
    }

    @Test
    void aProblemSolvedAgainIsTimeAndNoProblem() {
        // Given
        set("{\"problems\": 2, \"minutes\": 1}");

        // When
        deliver(
                Solve.by(ada).on(TODAY).taking(10),
                Solve.by(ada).on(TODAY).taking(10).again());

        // Then
        assertThat(reached()).isEmpty();
        assertThat(own(ada, "/progress").getInt("dailyGoal.problems.done")).isEqualTo(1);
        assertThat(own(ada, "/progress").getInt("dailyGoal.minutes.done")).isEqualTo(20);
    }

    @Test
    void aSessionLeftOpenIsHalfAnHour() {
        // When
        deliver(Solve.by(ada).on(TODAY).taking(600));

        // Then
        assertThat(own(ada, "/daily-goal").getInt("today.minutes")).isEqualTo(30);
    }

    @Test
    void aGoalThatIsLoweredWaitsForTheNextSolve() {
        // Given
        deliver(Solve.by(ada).on(TODAY).taking(20));

        // When
        set("{\"problems\": 1, \"minutes\": 1}");

        // Then
        assertThat(own(ada, "/daily-goal").getBoolean("today.reached")).isFalse();
        deliver(Solve.by(ada).on(TODAY));
        assertThat(reached()).hasSize(1);
    }

    @Test
    void todayIsTheLearnersOwn() {
        // Given: Tokyo is in the next day already.
        Residence.tell(ada, 1, "Asia/Tokyo", Instant.parse("2026-01-01T00:00:00Z"));
        clock.set(Instant.parse("2026-11-22T16:00:00Z"));

        // When
        deliver(Solve.by(ada).at(Instant.parse("2026-11-22T15:30:00Z"), TODAY.plusDays(1)));

        // Then
        assertThat(own(ada, "/daily-goal").getString("today.day")).isEqualTo("2026-11-23");
        assertThat(own(ada, "/daily-goal").getInt("today.problems")).isEqualTo(1);
    }

    @Test
    void aSolveToldTwiceCountsOnceEvenWhenTheInboxHasForgottenIt() {
        // Given
        var again = Solve.by(ada).on(TODAY).taking(10).again();
        deliver(again);

        // When
        execute("delete from inbox_event where id = ?", again.eventId());
        deliver(again);

        // Then
        assertThat(number("select count(*) from solve where learner_id = ?", ada.value()))
                .isEqualTo(1);
        assertThat(own(ada, "/daily-goal").getInt("today.minutes")).isEqualTo(10);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"problems\": 5}",
                "{\"problems\": 0, \"minutes\": 5}",
                "{\"problems\": 101, \"minutes\": 5}",
                "{\"problems\": 5, \"minutes\": 601}",
                "{\"problems\": \"5\", \"minutes\": 5}",
                "{\"problems\": 5, \"minutes\": 5, \"done\": 5}"
            })
    void whatIsNoGoalIs400AndChangesNothing(String body) {
        assertProblem(set(body), 400, "invalid-request");
        assertThat(own(ada, "/daily-goal").getInt("problems")).isEqualTo(5);
    }

    private Solve[] solves(int many) {
        return IntStream.range(0, many)
                .mapToObj(i -> Solve.by(ada).on(TODAY).taking(10))
                .toArray(Solve[]::new);
    }

    private Response set(String body) {
        return as(ada).contentType("application/json").body(body).put(BASE + "/learners/me/daily-goal");
    }

    private List<String> reached() {
        return told(ada).stream()
                .filter(event -> event.event().equals("DailyGoalReached"))
                .map(Told::json)
                .toList();
    }
}
