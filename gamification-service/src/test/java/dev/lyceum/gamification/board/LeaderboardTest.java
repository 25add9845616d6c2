package dev.lyceum.gamification.board;

import static dev.lyceum.gamification.board.Boards.entries;
import static dev.lyceum.gamification.board.Boards.of;
import static dev.lyceum.gamification.board.Boards.page;
import static dev.lyceum.gamification.board.Boards.walk;
import static dev.lyceum.gamification.fixture.Api.BASE;
import static dev.lyceum.gamification.fixture.Api.as;
import static dev.lyceum.gamification.fixture.Api.assertProblem;
import static dev.lyceum.gamification.fixture.Stored.deliver;
import static dev.lyceum.gamification.fixture.Stored.execute;
import static dev.lyceum.gamification.fixture.Stored.number;
import static dev.lyceum.gamification.fixture.Stored.soon;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.gamification.board.Boards.Entry;
import dev.lyceum.gamification.fixture.Solve;
import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.testing.MutableClock;
import dev.lyceum.kit.testing.ProfileService;
import dev.lyceum.kit.testing.Servers;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        for (int i = 0; i < 45; i++) {
            learners.add(Score.somebody(i % 5 == 0 ? "UNDER_13" : "ADULT"));
        }
        for (int i = 0; i < 70; i++) {
            var learner = learners.get(random.nextInt(20));
            int xp = 5 + random.nextInt(2) * 300;
            Instant at = noon.plusSeconds(random.nextInt(4) * 60L);
            Score.earn(learner, xp, at);
            scores.merge(learner, (long) xp, Long::sum);
            reached.merge(learner, at, (one, other) -> one.isAfter(other) ? one : other);
        }
        for (int i = 1;
                i <= 4;
                i++) { // on either side of where a bucket ends; equals, of whom the later made had it first
            var learner = learners.get(20 + i);
            long score = i <= 2 ? 638 + i : 700;
            Instant at = noon.plusSeconds(240 - 60L * i);
            Score.earn(learner, (int) score, at);
            scores.put(learner, score);
            reached.put(learner, at);
        }
        for (int i = 0; i < 20; i++) { // many who have the same, and little, in minutes of several each
            var learner = learners.get(25 + i);
            Instant at = noon.plusSeconds(i * 7 % 20 * 20L);
            Score.earn(learner, 15, at);
            scores.merge(learner, 15L, Long::sum);
            reached.put(learner, at);
        }
        settle();

        // When
        var walked = walk(ada, "DAY", 7);

        // Then
        List<LearnerId> shown = scores.keySet().stream()
                .filter(one -> learners.indexOf(one) % 5 != 0)
                .toList();
        assertThat(walked).hasSameSizeAs(shown).isEqualTo(walk(ada, "DAY", 1));
        for (int i = 0; i < walked.size(); i++) {
            var learner = Score.called(walked.get(i).alias());
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
                        .thenComparing(entry -> reached.get(Score.called(entry.alias()))));
        // And around each of them
        for (int i = 0; i < walked.size(); i++) {
            var learner = Score.called(walked.get(i).alias());
            assertThat(entries(as(learner).get(BASE + "/leaderboards/global/around/me?window=DAY")))
                    .isEqualTo(walked.subList(Math.max(0, i - 5), Math.min(walked.size(), i + 6)));
        }
    }

    @Test
    void aWalkMeetsEveryoneOnceHoweverScoresMove() {
        // Given
        List<LearnerId> learners = new ArrayList<>();
        List<UUID> entries = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            learners.add(Score.somebody());
            entries.add(Score.earn(learners.get(i), 60, noon));
            Score.earn(learners.get(i), 40 + i, noon);
        }
        settle();
        Random random = new Random(7);

        // When: between two pages the last one overtakes all, others go up, a little or by much, and two who were met
        // go down.
        List<String> met = new ArrayList<>();
        String next = null;
        do {
            JsonPath page = page(ada, "DAY", 4, next);
            met.addAll(page.getList("items.alias"));
            next = page.getString("page.next");
            Score.earn(learners.get(0), 1_000, noon);
            Score.takeBack(entries.remove(entries.size() - 1), noon);
            Score.takeBack(entries.remove(entries.size() - 1), noon);
            for (int i = 0; i < 3; i++) {
                Score.earn(learners.get(random.nextInt(16)), 1 + random.nextInt(40), noon);
            }
            settle();
        } while (next != null);

        // Then
        assertThat(met)
                .containsExactlyInAnyOrderElementsOf(
                        learners.stream().map(Score::alias).toList());
    }

    @Test
    void whatIsTakenBackIsTakenFromTheWindowItWasEarnedIn() {
        // Given
        var ben = Score.somebody();
        Score.earn(ada, 50, noon);
        Score.earn(ben, 20, noon);
        var entry = Score.earn(ada, 30, noon);
        settle();

        // When
        clock.set(noon.plus(Duration.ofHours(13)));
        Score.takeBack(entry, clock.instant());
        settle();

        // Then
        assertThat(of(ada, noon).getList("items.xp")).containsExactly(50, 20);
        assertThat(of(ada, clock.instant()).getList("items")).isEmpty();
        String around = BASE + "/leaderboards/global/around/me?window=DAY&date="
                + noon.toString().substring(0, 10);
        assertThat(entries(as(ben).get(around))).extracting(Entry::rank).containsExactly(1L, 2L);
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
        for (int xp : List.of(100, 90, 80, 70, 68, 66, 64)) {
            Score.earn(Score.somebody(), xp, noon);
        }
        Score.earn(ada, 50, noon);
        settle();
        assertThat(of(ada, noon).getList("items.xp")).containsExactly(100, 90, 80, 70, 68, 66, 64, 50);
        assertProblem(as(child).get(BASE + "/leaderboards/global?window=DAY"), 403, "consent-required");

        // When
        Score.decide(child, 1, true);
        settle();

        // Then: five above, and not the first two.
        assertThat(of(ada, noon).getList("items.xp")).containsExactly(100, 90, 80, 70, 68, 66, 64, 60, 50);
        JsonPath seen = of(child, noon);
        assertThat(seen.getString("mode")).isEqualTo("NEIGHBOURS");
        assertThat(seen.getList("items.xp")).containsExactly(80, 70, 68, 66, 64, 60, 50);
        assertThat(seen.getList("items.isMe")).containsExactly(false, false, false, false, false, true, false);
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

    /** A count that is too high, one of nobody, one that is lost, and a score that nobody counted. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "update board_bucket set learners = 4; update board_bucket set learners = 1; 3.0",
                "update board_bucket set bucket = 7; update board_bucket set bucket = 5; 2.0",
                "update board_bucket set learners = 0; update board_bucket set learners = 1; 1.0",
                "update board_score set score = 9; update board_score set score = 5; 2.0",
                "update board_tie set learners = 4; update board_tie set learners = 1; 3.0",
                "update board_tie set since = since + interval '1 hour'; update board_tie set since = since - interval '1 hour'; 2.0"
            })
    void aHistogramThatDiffersFromItsTableIsCounted(String mistake, String mending, String drift) {
        // Given
        Score.earn(ada, 5, noon);
        settle();
        compareBoards.compare().await().atMost(Duration.ofSeconds(20));
        assertThat(gauge()).isEqualTo("0.0");
        String here = " where span = 'DAY' and starts_on = ?";
        LocalDate day = LocalDate.parse(noon.toString().substring(0, 10));

        // When
        execute(mistake + here, day);
        compareBoards.compare().await().atMost(Duration.ofSeconds(20));

        // Then
        assertThat(gauge()).isEqualTo(drift);
        execute(mending + here, day);
    }

    /** All that was earned is on the boards. */
    private void settle() {
        projectBoards.project().await().atMost(Duration.ofSeconds(20));
        soon().until(() -> number("select count(*) from board_due") == 0);
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
