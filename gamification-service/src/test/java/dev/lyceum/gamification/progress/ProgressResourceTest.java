package dev.lyceum.gamification.progress;

import static dev.lyceum.gamification.fixture.Api.BASE;
import static dev.lyceum.gamification.fixture.Api.as;
import static dev.lyceum.gamification.fixture.Api.assertProblem;
import static dev.lyceum.gamification.fixture.Api.own;
import static dev.lyceum.gamification.fixture.Stored.deliver;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.gamification.fixture.Solve;
import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.testing.MutableClock;
import dev.lyceum.kit.testing.ProfileService;
import dev.lyceum.kit.testing.Servers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Servers.class)
@QuarkusTestResource(ProfileService.class)
class ProgressResourceTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    private final LearnerId ada = new LearnerId(new Ids().next());
    private final LearnerId ben = new LearnerId(new Ids().next());

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
    void somebodyNeverHeardOfHasNothingYet() {
        // When
        Map<String, Object> page = own(ada, "/progress").getMap("");

        // Then
        assertThat(page)
                .containsEntry("learnerId", ada.toString())
                .containsEntry("xp", 0)
                .containsEntry("level", 1)
                .containsEntry("rank", "NOVICE")
                .containsEntry("xpIntoLevel", 0)
                .containsEntry("xpToNextLevel", 100)
                .containsEntry("achievementsUnlocked", 0)
                .containsEntry("problemsSolved", 0)
                .containsEntry(
                        "dailyGoal",
                        Map.of("problems", Map.of("target", 5, "done", 0), "minutes", Map.of("target", 30, "done", 0)));
        assertThat(own(ada, "/progress").getMap("streak"))
                .containsEntry("current", 0)
                .containsEntry("longest", 0)
                .containsEntry("activeToday", false)
                .containsEntry("lastActiveDay", null)
                .containsEntry("deadline", "2026-11-23T00:00:00Z");
    }

    @Test
    void whatWasSolvedIsOnThePage() {
        // Given: nine solves of 13 XP, yesterday and today.
        deliver(IntStream.range(0, 9)
                .mapToObj(i -> Solve.by(ada).on(TODAY.minusDays(i % 2)))
                .toArray(Solve[]::new));

        // When
        var page = own(ada, "/progress");

        // Then
        assertThat(page.getInt("xp")).isEqualTo(117);
        assertThat(page.getInt("level")).isEqualTo(2);
        assertThat(page.getInt("xpIntoLevel")).isEqualTo(17);
        assertThat(page.getInt("xpToNextLevel")).isEqualTo(283);
        assertThat(page.getInt("problemsSolved")).isEqualTo(9);
        assertThat(page.getInt("achievementsUnlocked")).isEqualTo(1);
        assertThat(page.getInt("streak.current")).isEqualTo(2);
        assertThat(page.getBoolean("streak.activeToday")).isTrue();
        assertThat(page.getString("streak.lastActiveDay")).isEqualTo("2026-11-22");
    }

    @Test
    void severalLearnersAreAnsweredInTheOrderAskedForWithoutThoseThatTheCallerMayNotSee() {
        // Given
        var child = ProfileService.student(ada);
        deliver(Solve.by(child).on(TODAY));

        // When
        List<String> ids = as(ada).queryParam("learnerIds", child + "," + ben)
                .queryParam("learnerIds", "me", child.toString())
                .get(BASE + "/progress")
                .jsonPath()
                .getList("items.learnerId");

        // Then
        assertThat(ids).containsExactly(child.toString(), ada.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "me,", "1-1-1-1-1", "me,'; drop table progress"})
    void aListThatNamesNoLearnersIs400(String learnerIds) {
        assertProblem(as(ada).queryParam("learnerIds", learnerIds).get(BASE + "/progress"), 400, "invalid-request");
    }

    @Test
    void noListAndALongListAre400() {
        String fiftyOne = IntStream.range(0, 51)
                .mapToObj(i -> new Ids().next().toString())
                .collect(Collectors.joining(","));

        assertProblem(as(ada).get(BASE + "/progress"), 400, "invalid-request");
        assertProblem(as(ada).queryParam("learnerIds", fiftyOne).get(BASE + "/progress"), 400, "invalid-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/progress", "/xp/entries", "/xp/explain", "/streak", "/streak/explain", "/achievements"})
    void everyRouteIsForTheLearnerAndThoseWhoMaySeeThem(String route) {
        // Given
        var child = ProfileService.student(ada);

        // Then
        assertThat(as(ada).get(BASE + "/learners/me" + route).statusCode()).isEqualTo(200);
        assertThat(as(ada).get(BASE + "/learners/" + ada + route).statusCode()).isEqualTo(200);
        assertThat(as(ada).get(BASE + "/learners/" + child + route).statusCode())
                .isEqualTo(200);
        assertProblem(as(ada).get(BASE + "/learners/" + ben + route), 404, "not-found");
        assertProblem(as(ada).get(BASE + "/learners/nobody" + route), 404, "not-found");
        assertProblem(given().get(BASE + "/learners/me" + route), 401, "unauthenticated");
        assertProblem(given().auth().oauth2("a.b.c").get(BASE + "/learners/me" + route), 401, "unauthenticated");
        assertProblem(
                as(ada).contentType("application/json").body("{\"xp\": 5}").post(BASE + "/learners/me" + route),
                405,
                "method-not-allowed");
    }
}
