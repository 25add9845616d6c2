package dev.lyceum.gamification.board;

import static dev.lyceum.gamification.fixture.Api.BASE;
import static dev.lyceum.gamification.fixture.Api.as;
import static dev.lyceum.gamification.fixture.Api.assertProblem;
import static dev.lyceum.gamification.fixture.Stored.deliver;
import static dev.lyceum.gamification.fixture.Stored.execute;
import static dev.lyceum.gamification.fixture.Stored.number;
import static dev.lyceum.gamification.fixture.Stored.soon;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lyceum.gamification.fixture.Solve;
import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.testing.MutableClock;
import dev.lyceum.kit.testing.ProfileService;
import dev.lyceum.kit.testing.Servers;
import dev.lyceum.kit.text.Sha256;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each test has days of its own, years from now, that nobody else earns anything on. */
@QuarkusTest
@QuarkusTestResource(Servers.class)
@QuarkusTestResource(ProfileService.class)
class LeaderboardTest {
    private static final AtomicInteger WEEKS = new AtomicInteger();

    /** A Monday noon. */
    private final Instant noon =
            Instant.parse("2031-01-06T12:00:00Z").plus(Duration.ofDays(7L * WEEKS.incrementAndGet()));

    private final LearnerId ada = Score.somebody();

    @Inject
    MutableClock clock;

    @Inject
    ProjectBoards projectBoards;

    @Inject
    CloseWindows closeWindows;

    @Inject
    CompareBoards compareBoards;

    @BeforeEach
    void itIsNoon() {
        clock.set(noon);
    }

    @AfterEach
    void timeIsRealAgain() {
        clock.reset();
    }

    @Test
    void placesAreThoseOfAPlainRanking() {
        // Given: few scores and few instants, so that many are equal; in no order; some are not to be shown.
        Random random = new Random(20_310_106);
        Map<LearnerId, Long> scores = new HashMap<>();
        Map<LearnerId, Instant> reached = new HashMap<>();
        List<LearnerId> learners = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            learners.add(Score.somebody(i % 5 == 0 ? "UNDER_13" : "ADULT"));
        }
        for (int i = 0; i < 70; i++) {
            var learner = learners.get(random.nextInt(learners.size()));
            int xp = 5 + random.nextInt(2) * 300;
            Instant at = noon.plusSeconds(random.nextInt(4) * 60L);
            Score.earn(learner, xp, at);
            scores.merge(learner, (long) xp, Long::sum);
            reached.merge(learner, at, (one, other) -> one.isAfter(other) ? one : other);
        }
        settle();

        // When
        var walked = walk(ada, "DAY", 7);

        // Then
        List<LearnerId> shown = scores.keySet().stream()
                .filter(one -> learners.indexOf(one) % 5 != 0)
                .toList();
        assertThat(walked).hasSameSizeAs(shown);
        for (int i = 0; i < walked.size(); i++) {
            var learner = new LearnerId(UUID.fromString(walked.get(i).alias()));
            long score = scores.get(learner);
            assertThat(walked.get(i).xp()).isEqualTo(score);
            assertThat(walked.get(i).position()).isEqualTo(i + 1);
            assertThat(walked.get(i).rank())
                    .isEqualTo(1
                            + shown.stream()
                                    .filter(one -> scores.get(one) > score)
                                    .count());
        }
        assertThat(walked)
                .isSortedAccordingTo(Comparator.comparingLong((Entry entry) -> -entry.xp())
                        .thenComparing(entry -> reached.get(new LearnerId(UUID.fromString(entry.alias())))));
        // And around some of them
        for (int i = 0; i < walked.size(); i += 7) {
            var learner = new LearnerId(UUID.fromString(walked.get(i).alias()));
            assertThat(entries(as(learner).get(BASE + "/leaderboards/global/around/me?window=DAY")))
                    .isEqualTo(walked.subList(Math.max(0, i - 5), Math.min(walked.size(), i + 6)));
        }
    }

    @Test
    void aWalkMeetsEveryoneOnceHoweverScoresMove() {
        // Given
        List<LearnerId> learners = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            learners.add(Score.somebody());
            Score.earn(learners.get(i), 100 + i, noon);
        }
        settle();
        Random random = new Random(7);

        // When: between two pages the last one overtakes all, and others go up, twice.
        List<String> met = new ArrayList<>();
        String next = null;
        do {
            JsonPath page = page(ada, "DAY", 4, next);
            met.addAll(page.getList("items.alias"));
            next = page.getString("page.next");
            Score.earn(learners.get(0), 1_000, noon);
            for (int i = 0; i < 3; i++) {
                Score.earn(learners.get(random.nextInt(16)), 40, noon);
            }
            settle();
        } while (next != null);

        // Then
        assertThat(met)
                .containsExactlyInAnyOrderElementsOf(
                        learners.stream().map(LearnerId::toString).toList());
    }

    @Test
    void aWindowIsClosedTwoHoursAfterItsEndAndNeverChangesThen() {
        // Given: one heard of in time, one heard of too late.
        var ben = Score.somebody();
        Instant end = noon.plus(Duration.ofHours(12));
        Score.earn(ada, 50, noon);
        Score.earn(ben, 60, end.minusSeconds(1), end.plus(Duration.ofMinutes(119)));
        Score.earn(ada, 500, end.minusSeconds(1), end.plus(Duration.ofMinutes(121)));
        settle();
        clock.set(end.plus(Duration.ofMinutes(60)));
        assertThat(of(ada, noon).getString("state")).isEqualTo("CLOSING");

        // When
        clock.set(end.plus(Duration.ofMinutes(122)));
        closeWindows.sweep().await().atMost(Duration.ofSeconds(20));
        Score.earn(ada, 7, noon, clock.instant());
        Score.decide(ben, 1, false);
        settle();

        // Then: both have the places they had, and whoever is not to be shown any more is not.
        JsonPath closed = of(ada, noon);
        assertThat(closed.getString("state")).isEqualTo("CLOSED");
        assertThat(closed.getLong("learners")).isEqualTo(2);
        assertThat(closed.getList("items.xp")).containsExactly(50);
        assertThat(closed.getList("items.rank")).containsExactly(2);
        String lines = line(1, ben, 60, end.minusSeconds(1)) + "\n" + line(2, ada, 50, noon);
        assertThat(closed.getString("hash")).isEqualTo(Sha256.hex(lines));
        assertThatThrownBy(() -> execute("update board_result set score = 1 where learner_id = ?", ada.value()))
                .hasMessageContaining("never changed");
    }

    @Test
    void aWalkGoesOnInItsOwnWindowWhenThatIsClosed() {
        // Given
        List<LearnerId> learners = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            learners.add(Score.somebody());
            Score.earn(learners.get(i), 100 - i, noon);
        }
        settle();
        JsonPath first = page(ada, "DAY", 4, null);

        // When
        clock.set(noon.plus(Duration.ofHours(12)).plus(Duration.ofMinutes(122)));
        closeWindows.sweep().await().atMost(Duration.ofSeconds(20));
        clock.set(noon.plus(Duration.ofMinutes(5)));
        JsonPath second = page(ada, "DAY", 4, first.getString("page.next"));

        // Then
        assertThat(second.getString("state")).isEqualTo("CLOSED");
        assertThat(second.getList("items.alias"))
                .containsExactly(learners.get(4).toString(), learners.get(5).toString());
        assertThat(second.getList("items.position")).containsExactly(5, 6);
    }

    @Test
    void whatIsTakenBackIsTakenFromTheWindowItWasEarnedIn() {
        // Given
        Score.earn(ada, 50, noon);
        var entry = Score.earn(ada, 30, noon);

        // When
        clock.set(noon.plus(Duration.ofHours(13)));
        Score.takeBack(entry, clock.instant());
        settle();

        // Then
        assertThat(of(ada, noon).getList("items.xp")).containsExactly(50);
        assertThat(of(ada, clock.instant()).getList("items")).isEmpty();
    }

    @Test
    void whoOptsOutIsGoneAndSeesNothingAndComesBackWithTheirScore() {
        // Given
        var ben = Score.somebody();
        Score.earn(ada, 50, noon);
        Score.earn(ben, 60, noon);
        settle();

        // When
        Score.decide(ben, 1, false);
        settle();

        // Then
        assertThat(of(ada, noon).getList("items.rank")).containsExactly(1);
        Response refused = as(ben).get(BASE + "/leaderboards/global?window=DAY");
        assertProblem(refused, 403, "consent-required");
        assertThat(refused.jsonPath().getString("purpose")).isEqualTo("LEADERBOARD");
        assertProblem(as(ben).get(BASE + "/leaderboards/global/around/me"), 403, "consent-required");

        // When
        Score.decide(ben, 2, true);
        settle();

        // Then
        assertThat(of(ada, noon).getList("items.xp")).containsExactly(60, 50);
    }

    @Test
    void aChildIsOnNoBoardUntilTheGuardianSaysSoAndThenSeesNeighboursOnly() {
        // Given
        var child = Score.somebody("UNDER_13");
        Score.earn(child, 60, noon);
        Score.earn(ada, 50, noon);
        settle();
        assertThat(of(ada, noon).getList("items.xp")).containsExactly(50);
        assertProblem(as(child).get(BASE + "/leaderboards/global?window=DAY"), 403, "consent-required");

        // When
        Score.decide(child, 1, true);
        settle();

        // Then
        assertThat(of(ada, noon).getList("items.xp")).containsExactly(60, 50);
        JsonPath seen = of(child, noon);
        assertThat(seen.getString("mode")).isEqualTo("NEIGHBOURS");
        assertThat(seen.getList("items.isMe")).containsExactly(true, false);
        assertThat(seen.<Map<String, Object>>getList("items"))
                .allSatisfy(entry -> assertThat(entry).doesNotContainKeys("rank", "position"));
    }

    @Test
    void somebodyNeverHeardOfSeesThemselvesAndIsSeenByNobodyElse() {
        // Given
        var stranger = new LearnerId(new Ids().next());
        Score.earn(stranger, 60, noon);
        Score.earn(ada, 50, noon);
        settle();

        // Then
        assertThat(of(stranger, noon).getList("items.isMe")).containsExactly(true, false);
        assertThat(of(ada, noon).getList("items.isMe")).containsExactly(true);
        assertThat(entries(as(stranger).get(BASE + "/leaderboards/global/around/me?window=DAY")))
                .extracting(Entry::rank)
                .containsExactly(1L, 2L);
    }

    @Test
    void whatIsSolvedIsOnTheBoardsOfTheTimeItWasSolved() {
        // When
        deliver(Solve.by(ada).at(noon, LocalDate.parse(noon.toString().substring(0, 10))));
        settle();

        // Then
        for (String window : List.of("ALL_TIME", "WEEK", "DAY")) {
            soon().untilAsserted(() -> assertThat(
                            entries(as(ada).get(BASE + "/leaderboards/global/around/me?window=" + window)))
                    .extracting(Entry::xp)
                    .contains(13L));
        }
    }

    @Test
    void boardsThatAreNotThereAre404() {
        for (String board : List.of("nowhere", new Ids().next().toString(), "GLOBAL", "global;x=1")) {
            assertProblem(as(ada).get(BASE + "/leaderboards/" + board), 404, "not-found");
            assertProblem(as(ada).get(BASE + "/leaderboards/" + board + "/around/me"), 404, "not-found");
        }
        assertProblem(as(ada).get(BASE + "/leaderboards/global/around/" + Score.somebody()), 404, "not-found");
        assertProblem(given().get(BASE + "/leaderboards/global"), 401, "unauthenticated");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "window=MONTH",
                "window=day",
                "limit=0",
                "limit=101",
                "limit=x",
                "date=tomorrow",
                "cursor=T0xERVI6MDE5YWFiMmMtN2Q4MC03YWFhLThhYWEtYWFhYWFhYWFhYWFh"
            })
    void whatIsNoQuestionIs400(String query) {
        assertProblem(as(ada).get(BASE + "/leaderboards/global?" + query), 400, "invalid-request");
    }

    @Test
    void aCursorIsGoodForItsWindowAndAnHour() {
        // Given
        Score.earn(ada, 5, noon);
        Score.earn(Score.somebody(), 5, noon);
        settle();
        String next = page(ada, "DAY", 1, null).getString("page.next");

        // Then
        assertProblem(
                as(ada).queryParam("cursor", next).get(BASE + "/leaderboards/global?window=WEEK"),
                400,
                "invalid-request");
        clock.advance(Duration.ofMinutes(61));
        assertProblem(
                as(ada).queryParam("cursor", next).get(BASE + "/leaderboards/global?window=DAY"),
                410,
                "cursor-expired");
    }

    @Test
    void aHistogramThatDiffersFromItsTableIsCounted() {
        // Given
        Score.earn(ada, 5, noon);
        settle();
        compareBoards.compare().await().atMost(Duration.ofSeconds(20));
        assertThat(gauge()).isEqualTo("0.0");

        // When
        String mistake =
                "update board_bucket set learners = learners + ? where span = 'DAY' and starts_on = ? and bucket = 5";
        LocalDate day = LocalDate.parse(noon.toString().substring(0, 10));
        execute(mistake, 3, day);
        compareBoards.compare().await().atMost(Duration.ofSeconds(20));

        // Then
        assertThat(gauge()).isEqualTo("3.0");
        execute(mistake, -3, day);
    }

    /** All that was earned is on the boards. */
    private void settle() {
        projectBoards.project().await().atMost(Duration.ofSeconds(20));
        soon().until(() -> number("select count(*) from board_due") == 0);
    }

    private static String line(int place, LearnerId learner, long score, Instant reached) {
        return "%d %d %s %d %d000000".formatted(place, place, learner, score, reached.getEpochSecond());
    }

    private record Entry(long rank, long position, String alias, long xp) {}

    private static List<Entry> walk(LearnerId caller, String window, int limit) {
        List<Entry> met = new ArrayList<>();
        String next = null;
        do {
            JsonPath page = page(caller, window, limit, next);
            met.addAll(entries(page));
            next = page.getString("page.next");
        } while (next != null);
        return met;
    }

    private static JsonPath page(LearnerId caller, String window, int limit, String cursor) {
        var request = as(caller).queryParam("window", window).queryParam("limit", limit);
        return ok((cursor == null ? request : request.queryParam("cursor", cursor)).get(BASE + "/leaderboards/global"));
    }

    private static JsonPath of(LearnerId caller, Instant time) {
        return ok(as(caller)
                .queryParam("date", time.toString().substring(0, 10))
                .get(BASE + "/leaderboards/global?window=DAY"));
    }

    private static JsonPath ok(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    private static List<Entry> entries(Response answer) {
        return entries(ok(answer));
    }

    private static List<Entry> entries(JsonPath page) {
        return page.<Map<String, Object>>getList("items").stream()
                .map(entry -> new Entry(
                        ((Number) entry.get("rank")).longValue(),
                        ((Number) entry.get("position")).longValue(),
                        (String) entry.get("alias"),
                        ((Number) entry.get("xp")).longValue()))
                .collect(Collectors.toList());
    }

    private static String gauge() {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("lyceum_board_drift_learners"))
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .findFirst()
                .orElse("not told");
    }
}
