package dev.lyceum.gamification.board;

import static dev.lyceum.gamification.fixture.Api.BASE;
import static dev.lyceum.gamification.fixture.Api.asAdmin;
import static dev.lyceum.gamification.fixture.Stored.execute;
import static dev.lyceum.gamification.fixture.Stored.number;
import static dev.lyceum.gamification.fixture.Stored.soon;
import static dev.lyceum.gamification.fixture.Stored.texts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.testing.MutableClock;
import dev.lyceum.kit.testing.Servers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each test has a week of its own, with children, somebody never heard of, late news and things taken back. */
@QuarkusTest
@QuarkusTestResource(Servers.class)
class RebuildBoardsTest {
    private static final AtomicInteger WEEKS = new AtomicInteger();

    /** A Monday noon. */
    private final Instant noon =
            Instant.parse("2038-01-04T12:00:00Z").plus(Duration.ofDays(7L * WEEKS.incrementAndGet()));

    private final LocalDate monday = LocalDate.ofInstant(noon, ZoneOffset.UTC);

    private final Random random = new Random(38);

    private List<LearnerId> learners;

    @Inject
    MutableClock clock;

    @Inject
    ProjectBoards projectBoards;

    @BeforeEach
    void muchWasEarnedAndSomeOfItTakenBack() {
        clock.set(noon);
        learners = Stream.concat(
                        Stream.of("ADULT", "ADULT", "FROM_13_TO_17", "UNDER_13", "ADULT")
                                .map(Score::somebody),
                        Stream.of(new LearnerId(new Ids().next())))
                .toList();
        for (int i = 0; i < 40; i++) {
            Instant at = noon.plus(Duration.ofHours(random.nextInt(60)));
            Instant heard = at.plusSeconds(random.nextInt(100_000));
            var entry = Score.earn(any(), 5 + random.nextInt(3) * 150, at, heard);
            if (i % 5 == 0) {
                Score.takeBack(entry, heard.plusSeconds(random.nextInt(100_000)));
            }
        }
        Score.decide(learners.get(1), 1, false);
        settle();
    }

    @AfterEach
    void timeIsRealAgain() {
        clock.reset();
    }

    @Test
    void whatIsOnTheBoardsIsFoundAgainRowByRow() {
        // Given
        List<String> live = rows();
        assertThat(live).hasSizeGreaterThan(20);

        // When: nothing was lost
        Found unchanged = rebuildAll();

        // Then
        assertThat(unchanged.changed()).doesNotContainAnyElementsOf(ids());
        assertThat(unchanged.recounted()).isZero();
        assertThat(rows()).isEqualTo(live);

        // When: all of it is dropped
        execute("delete from board_score where cast(learner_id as text) = any (string_to_array(?, ','))", csv());
        execute("delete from board_bucket where starts_on >= ?", monday);
        execute("delete from board_tie where starts_on >= ?", monday);
        Found changed = rebuildAll();

        // Then
        assertThat(changed.changed()).containsAll(ids());
        assertThat(changed.recounted()).isPositive();
        assertThat(rows()).isEqualTo(live);
        assertThat(rebuildAll()).isEqualTo(new Found(List.of(), 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "score = score + 1",
                "reached_at = reached_at + interval '1 second'",
                "tie = tie + 1",
                "listed = not listed"
            })
    void aRowThatIsWrongIsFoundAndMended(String mistake) {
        // Given
        List<String> live = rows();
        var ada = learners.get(0);

        // When
        execute("update board_score set " + mistake + " where learner_id = ? and span = 'WEEK'", ada.value());
        Found found = rebuildAll();

        // Then
        assertThat(found.changed())
                .contains(ada.toString())
                .doesNotContain(learners.get(4).toString());
        assertThat(rows()).isEqualTo(live);
    }

    @Test
    void whatStillWaitsIsNoDifference() {
        // When: whoever comes first puts it on the boards.
        Score.earn(learners.get(0), 7, noon);

        // Then
        assertThat(rebuildAll().changed()).doesNotContainAnyElementsOf(ids());
        settle();
        assertThat(rebuildAll().changed()).doesNotContainAnyElementsOf(ids());
    }

    @Test
    void aScoreThatNobodyEarnedGoes() {
        // Given: a day on which nothing was earned by whom it stands for.
        var ada = learners.get(0);
        String sunday = "where span = 'DAY' and starts_on = ? and learner_id = ?";
        Score.earn(learners.get(4), 5, noon.plus(Duration.ofDays(6)));
        settle();
        List<String> live = rows();

        // When
        execute(
                "insert into board_score (board, span, starts_on, learner_id, score, reached_at, tie, listed, version)"
                        + " select board, span, starts_on, ?, 900, reached_at, 1, true, version from board_score "
                        + sunday,
                ada.value(),
                monday.plusDays(6),
                learners.get(4).value());
        Found found = rebuildAll();

        // Then
        assertThat(found.changed()).containsExactly(ada.toString());
        assertThat(rows()).isEqualTo(live);
    }

    private LearnerId any() {
        return learners.get(random.nextInt(learners.size()));
    }

    /** All that was earned is on the boards. */
    private void settle() {
        projectBoards.project().await().atMost(Duration.ofSeconds(20));
        soon().until(() -> number("select count(*) from board_due") == 0);
    }

    private record Found(List<String> changed, long recounted) {}

    /** Of these learners, who are the newest. */
    private Found rebuildAll() {
        UUID first = learners.stream()
                .map(LearnerId::value)
                .min(Comparator.comparing(UUID::toString))
                .orElseThrow();
        JsonPath answer = asAdmin()
                .post(BASE + "/rebuilds?limit=1000&after=" + new UUID(first.getMostSignificantBits() - 1, 0))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        return new Found(answer.getList("changed", String.class), answer.getLong("recounted"));
    }

    private List<String> ids() {
        return learners.stream().map(LearnerId::toString).toList();
    }

    private String csv() {
        return String.join(",", ids());
    }

    /** All but the version, which only walks are read by. */
    private List<String> rows() {
        return Stream.of(
                        texts(
                                "select concat_ws(' ', board, span, starts_on, learner_id, score, reached_at, tie, listed) from board_score"
                                        + " where cast(learner_id as text) = any (string_to_array(?, ','))",
                                csv()),
                        texts(
                                "select concat_ws(' ', board, span, starts_on, bucket, learners) from board_bucket"
                                        + " where starts_on >= ? and learners > 0",
                                monday),
                        texts(
                                "select concat_ws(' ', board, span, starts_on, score, since, learners) from board_tie"
                                        + " where starts_on >= ? and learners > 0",
                                monday))
                .flatMap(Function.identity())
                .sorted()
                .toList();
    }
}
