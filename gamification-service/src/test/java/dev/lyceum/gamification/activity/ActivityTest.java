package dev.lyceum.gamification.activity;

import static dev.lyceum.gamification.fixture.Api.BASE;
import static dev.lyceum.gamification.fixture.Api.as;
import static dev.lyceum.gamification.fixture.Api.assertProblem;
import static dev.lyceum.gamification.fixture.Api.own;
import static dev.lyceum.gamification.fixture.Stored.deliver;
import static dev.lyceum.gamification.fixture.Stored.execute;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.gamification.fixture.Solve;
import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.testing.ProfileService;
import dev.lyceum.kit.testing.Servers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Servers.class)
@QuarkusTestResource(ProfileService.class)
class ActivityTest {
    private final LearnerId ada = new LearnerId(new Ids().next());

    @Test
    void itTellsOfWhatWasDoneByKindAndId() {
        // Given: the first problem, which is an achievement, and a long one after it that reaches the goal.
        as(ada).contentType("application/json")
                .body("{\"problems\": 2, \"minutes\": 1}")
                .put(BASE + "/learners/me/daily-goal");
        Solve first = Solve.by(ada);
        Solve second = Solve.by(ada).taking(5);

        // When
        deliver(first, second);

        // Then
        List<Map<String, Object>> items = own(ada, "/activity").getList("items");
        assertThat(items)
                .extracting(item -> item.get("kind") + " " + item.get("subject"))
                .containsExactlyInAnyOrder(
                        "PROBLEM_SOLVED " + first.solveId(),
                        "PROBLEM_SOLVED " + second.solveId(),
                        "ACHIEVEMENT_UNLOCKED FIRST_PROBLEM",
                        "DAILY_GOAL_REACHED " + first.studyDay());
    }

    @Test
    void freezesRepairsAndChallengesAreToldOfToo() {
        // Given
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        execute(
                "insert into streak_freeze_use (learner_id, day, used_at) values (?, ?, now())",
                ada.value(),
                today.minusDays(8));
        execute(
                "insert into streak_repair (learner_id, day, repair_id, repaired_by, repaired_at) values (?, ?, ?, ?, now())",
                ada.value(),
                today.minusDays(7),
                ada.value(),
                ada.value());
        deliver(Solve.by(ada).at(Instant.now().minus(Duration.ofDays(1)), today.minusDays(1)));
        String rescue = as(ada).contentType("application/json")
                .body("{\"type\": \"STREAK_RESCUE\"}")
                .post(BASE + "/learners/me/challenges")
                .jsonPath()
                .getString("challengeId");

        // When
        deliver(Solve.by(ada));

        // Then
        assertThat(own(ada, "/activity").<Map<String, Object>>getList("items"))
                .extracting(item -> item.get("kind") + " " + item.get("subject"))
                .contains(
                        "STREAK_PROTECTED " + today.minusDays(8),
                        "STREAK_REPAIRED " + today.minusDays(7),
                        "CHALLENGE_CREATED " + rescue,
                        "CHALLENGE_COMPLETED " + rescue);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void pagesMeetEverythingOnceNewestFirst(int limit) {
        // Given
        as(ada).contentType("application/json")
                .body("{\"problems\": 7, \"minutes\": 7}")
                .put(BASE + "/learners/me/daily-goal");
        deliver(Stream.generate(() -> Solve.by(ada).taking(1)).limit(7).toArray(Solve[]::new));

        // When
        List<String> met = new ArrayList<>();
        String next = null;
        do {
            var request = as(ada).queryParam("limit", limit);
            var page = (next == null ? request : request.queryParam("cursor", next))
                    .get(BASE + "/learners/me/activity")
                    .jsonPath();
            met.addAll(page.getList("items.activityId"));
            next = page.getString("page.next");
        } while (next != null);

        // Then: seven solves, the first problem as an achievement, and the goal with the last one.
        assertThat(met).hasSize(9).doesNotHaveDuplicates();
        assertThat(met).isSortedAccordingTo((one, other) -> other.compareTo(one));
    }

    @Test
    void itIsForThoseWhoMaySeeTheLearner() {
        var child = ProfileService.student(ada);

        assertThat(as(ada).get(BASE + "/learners/" + child + "/activity").statusCode())
                .isEqualTo(200);
        assertProblem(as(child).get(BASE + "/learners/" + ada + "/activity"), 404, "not-found");
        assertProblem(as(ada).get(BASE + "/learners/me/activity?cursor=x"), 400, "invalid-request");
    }
}
