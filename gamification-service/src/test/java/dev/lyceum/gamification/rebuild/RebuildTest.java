package dev.lyceum.gamification.rebuild;

import static dev.lyceum.gamification.fixture.Stored.deliver;
import static dev.lyceum.gamification.fixture.Stored.execute;
import static dev.lyceum.gamification.fixture.Stored.number;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.gamification.fixture.Api;
import dev.lyceum.gamification.fixture.Solve;
import dev.lyceum.gamification.fixture.Stored;
import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.testing.MutableClock;
import dev.lyceum.kit.testing.Servers;
import dev.lyceum.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class RebuildTest {
    private static final LocalDate MONDAY = LocalDate.parse("2026-10-05");
    private static final int DAYS = 40;

    private final Random random = new Random(7);

    @Inject
    MutableClock clock;

    /** Everybody has just solved something, so that nothing waits to be told. */
    @BeforeEach
    void itIsTheLastDay() {
        clock.set(MONDAY.plusDays(DAYS - 1).atTime(13, 0).toInstant(ZoneOffset.UTC));
    }

    @AfterEach
    void timeIsRealAgain() {
        clock.reset();
    }

    @Test
    void everyProjectionIsFoundAgainFromTheFactsRowByRow() {
        // Given: learners with gaps, freezes, late days, repeats and full days
        List<LearnerId> learners =
                Stream.generate(() -> new LearnerId(new Ids().next())).limit(6).toList();
        deliver(learners.stream().flatMap(this::lives).toArray(Solve[]::new));
        List<String> live = shown(learners);

        // When: nothing was lost
        List<String> unchanged = rebuildAll();

        // Then
        assertThat(unchanged).doesNotContainAnyElementsOf(ids(learners));
        assertThat(shown(learners)).isEqualTo(live);
        List<String> rows = rows(learners);

        // When: all of it is dropped
        learners.forEach(RebuildTest::drop);
        List<String> changed = rebuildAll();

        // Then
        assertThat(changed).containsAll(ids(learners));
        assertThat(rows(learners)).isEqualTo(rows);
    }

    @Test
    void nothingIsToldAgain() {
        // Given
        LearnerId ada = new LearnerId(new Ids().next());
        deliver(lives(ada).toArray(Solve[]::new));
        rebuildAll();
        int told = Stored.told(ada).size();

        // When
        drop(ada);
        rebuildAll();

        // Then
        assertThat(Stored.told(ada)).hasSize(told);
    }

    @Test
    void aWrongBalanceIsFoundAndMended() {
        LearnerId ada = new LearnerId(new Ids().next());
        deliver(Solve.by(ada).on(MONDAY));
        execute("update progress set xp = xp + 1 where learner_id = ?", ada.value());

        assertThat(rebuildAll()).contains(ada.toString());
        assertThat(Stored.xp(ada)).isEqualTo(Stored.ledger(ada)).isEqualTo(13);
    }

    @Test
    void onlyAnAdministratorRebuildsAndOnlyInPortions() {
        LearnerId ada = new LearnerId(new Ids().next());
        Api.assertProblem(Api.as(ada).post(Api.BASE + "/rebuilds"), 403, "role-required");
        Api.assertProblem(admin("after=x"), 400, "invalid-request");
        Api.assertProblem(admin("limit=0"), 400, "invalid-request");
        Api.assertProblem(admin("limit=1001"), 400, "invalid-request");
    }

    private Stream<Solve> lives(LearnerId learner) {
        List<Solve> solves = new ArrayList<>(IntStream.range(0, DAYS)
                .filter(day -> random.nextInt(5) > 0 || day == DAYS - 1)
                .mapToObj(day -> Solve.by(learner).of("HIGH", random.nextInt(2)).on(MONDAY.plusDays(day)))
                .toList());
        Solve late = solves.remove(solves.size() / 2);
        solves.add(late);
        solves.add(solves.get(3).again());
        IntStream.range(0, 50).forEach(i -> solves.add(Solve.by(learner).on(MONDAY.plusDays(3))));
        return solves.stream();
    }

    private static void drop(LearnerId learner) {
        execute("truncate streak"); // everybody's
        execute(
                "update progress set xp = 0, problems_solved = 0, solved_without_hints = 0, daily_problems = 0, days_active = 0"
                        + " where learner_id = ?",
                learner.value());
    }

    /** Whose state was another one. */
    private static List<String> rebuildAll() {
        List<String> changed = new ArrayList<>();
        String next = "";
        while (next != null) {
            JsonPath answer =
                    admin("limit=50" + next).then().statusCode(200).extract().jsonPath();
            changed.addAll(answer.getList("changed", String.class));
            next = answer.getString("next") == null ? null : "&after=" + answer.getString("next");
        }
        return changed;
    }

    private static Response admin(String query) {
        return given().auth().oauth2(Tokens.of(new Ids().next(), "admin")).post(Api.BASE + "/rebuilds?" + query);
    }

    private static List<String> ids(List<LearnerId> learners) {
        return learners.stream().map(LearnerId::toString).toList();
    }

    /** The rows of both projections, but for what only says how far the sweeper has come. */
    private static List<String> rows(List<LearnerId> learners) {
        return learners.stream()
                .flatMap(learner -> Stream.concat(
                        shown(learner),
                        Stream.of(
                                        "closed_through - date '2000-01-01'",
                                        "sealed_run",
                                        "sealed_longest",
                                        "sealed_through - date '2000-01-01'")
                                .map(column -> value("streak", column, learner))))
                .toList();
    }

    private static List<String> shown(List<LearnerId> learners) {
        return learners.stream().flatMap(RebuildTest::shown).toList();
    }

    private static Stream<String> shown(LearnerId learner) {
        return Stream.concat(
                Stream.of("xp", "problems_solved", "solved_without_hints", "daily_problems", "days_active")
                        .map(column -> value("progress", column, learner)),
                Stream.of("run", "longest", "last_active_day - date '2000-01-01'", "broken_on - date '2000-01-01'")
                        .map(column -> value("streak", column, learner)));
    }

    private static String value(String table, String column, LearnerId learner) {
        return column + "="
                + number(
                        "select coalesce(%s, -1) from %s where learner_id = ?".formatted(column, table),
                        learner.value());
    }
}
