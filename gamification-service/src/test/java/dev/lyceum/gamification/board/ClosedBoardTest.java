package dev.lyceum.gamification.board;

import static dev.lyceum.gamification.board.Boards.entries;
import static dev.lyceum.gamification.board.Boards.of;
import static dev.lyceum.gamification.board.Boards.page;
import static dev.lyceum.gamification.fixture.Api.BASE;
import static dev.lyceum.gamification.fixture.Api.as;
import static dev.lyceum.gamification.fixture.Stored.execute;
import static dev.lyceum.gamification.fixture.Stored.number;
import static dev.lyceum.gamification.fixture.Stored.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lyceum.gamification.board.Boards.Entry;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.testing.MutableClock;
import dev.lyceum.kit.testing.ProfileService;
import dev.lyceum.kit.testing.Servers;
import dev.lyceum.kit.text.Sha256;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How windows end. Each test has days of its own, years from now, that nobody else earns anything on. */
@QuarkusTest
@QuarkusTestResource(Servers.class)
@QuarkusTestResource(ProfileService.class)
class ClosedBoardTest {
    private static final AtomicInteger WEEKS = new AtomicInteger();

    /** A Monday noon. */
    private final Instant noon =
            Instant.parse("2035-01-01T12:00:00Z").plus(Duration.ofDays(7L * WEEKS.incrementAndGet()));

    private final LearnerId ada = Score.somebody();

    @Inject
    MutableClock clock;

    @Inject
    ProjectBoards projectBoards;

    @Inject
    CloseWindows closeWindows;

    @BeforeEach
    void itIsNoon() {
        clock.set(noon);
    }

    @AfterEach
    void timeIsRealAgain() {
        clock.reset();
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
        close();
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
        close();
        clock.set(noon.plus(Duration.ofMinutes(5)));
        JsonPath second = page(ada, "DAY", 4, first.getString("page.next"));

        // Then
        assertThat(second.getString("state")).isEqualTo("CLOSED");
        assertThat(second.getList("items.alias"))
                .containsExactly(Score.alias(learners.get(4)), Score.alias(learners.get(5)));
        assertThat(second.getList("items.position")).containsExactly(5, 6);
    }

    @Test
    void itIsNotClosedBeforeWhatWasWrittenDownInTimeIsOnIt() {
        // Given: it waits, however late it is.
        Instant end = noon.plus(Duration.ofHours(12));
        Score.earn(ada, 50, noon);
        settle();
        clock.set(end.plus(Duration.ofMinutes(122)));
        Score.earn(ada, 7, noon);

        // When
        closeWindows.sweep().await().atMost(Duration.ofSeconds(20));
        settle();
        close();

        // Then
        JsonPath closed = of(ada, noon);
        assertThat(closed.getString("state")).isEqualTo("CLOSED");
        assertThat(closed.getList("items.xp")).containsExactly(57);
    }

    @Test
    void whoeverStoodNextToSomebodyStillDoes() {
        // Given
        List<LearnerId> learners = new ArrayList<>();
        for (int i = 0; i < 13; i++) {
            learners.add(Score.somebody());
            Score.earn(learners.get(i), 100 - i / 2, noon);
        }
        settle();
        String around = BASE + "/leaderboards/global/around/me?window=DAY&date="
                + noon.toString().substring(0, 10);
        List<Entry> open = entries(as(learners.get(6)).get(around));

        // When
        clock.set(noon.plus(Duration.ofHours(12)).plus(Duration.ofMinutes(122)));
        close();

        // Then
        assertThat(open).hasSize(11);
        assertThat(entries(as(learners.get(6)).get(around))).isEqualTo(open);
    }

    /** Whoever is at the boards just then is let go first. */
    private void close() {
        String open = "select count(*) from board_window where closed_at is null and closes_at < ?";
        var over = clock.instant().minus(Duration.ofMinutes(1)).atOffset(ZoneOffset.UTC);
        soon().until(() -> {
            closeWindows.sweep().await().atMost(Duration.ofSeconds(20));
            return number(open, over) == 0;
        });
    }

    /** All that was earned is on the boards. */
    private void settle() {
        projectBoards.project().await().atMost(Duration.ofSeconds(20));
        soon().until(() -> number("select count(*) from board_due") == 0);
    }

    private static String line(int place, LearnerId learner, long score, Instant reached) {
        return "%d %d %s %d %d000000".formatted(place, place, learner, score, reached.getEpochSecond());
    }
}
