package dev.lyceum.gamification.solve;

import static dev.lyceum.gamification.fixture.Stored.deliver;
import static dev.lyceum.gamification.fixture.Stored.ledger;
import static dev.lyceum.gamification.fixture.Stored.number;
import static dev.lyceum.gamification.fixture.Stored.problems;
import static dev.lyceum.gamification.fixture.Stored.told;
import static dev.lyceum.gamification.fixture.Stored.xp;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.gamification.fixture.Solve;
import dev.lyceum.gamification.fixture.Stored;
import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.testing.Contracts;
import dev.lyceum.kit.testing.Servers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class DailyProblemTest {
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-16");

    private final LearnerId ada = new LearnerId(new Ids().next());

    @Test
    void theProblemOfTheDayPaysFifteenMore() {
        // Given
        var solve = Solve.by(ada).on(MONDAY).ofTheDay(MONDAY);

        // When
        deliver(solve);

        // Then
        assertThat(xp(ada)).isEqualTo(13 + 15).isEqualTo(ledger(ada));
        assertThat(told(ada))
                .extracting(Stored.Told::json)
                .anyMatch(json -> json.contains("\"rule\":\"DAILY_PROBLEM\",\"amount\":15,\"total\":28")
                        && json.contains(solve.solveId().toString()));
        told(ada).stream()
                .filter(told -> told.event().equals("XpAwarded"))
                .forEach(told -> Contracts.assertMatchesSchema("xp-awarded", told.json()));
    }

    @Test
    void aProblemSolvedAgainMayCompleteTheDayAndEarnsNothingElse() {
        // Given
        deliver(Solve.by(ada).on(MONDAY));

        // When
        deliver(Solve.by(ada).on(MONDAY.plusDays(1)).again().ofTheDay(MONDAY.plusDays(1)));

        // Then
        assertThat(xp(ada)).isEqualTo(13 + 15).isEqualTo(ledger(ada));
        assertThat(problems(ada)).isEqualTo(1);
    }

    @Test
    void aDateIsPaidOnceHoweverManyEventsCompleteIt() {
        // Given: one event, the same after the inbox has forgotten it, and two others for the same date.
        var solve = Solve.by(ada).on(MONDAY).ofTheDay(MONDAY);
        deliver(solve);
        Stored.execute("delete from inbox_event where id = ?", solve.eventId());

        // When
        deliver(
                solve,
                Solve.by(ada).on(MONDAY).ofTheDay(MONDAY),
                Solve.by(ada).on(MONDAY.plusDays(1)).again().ofTheDay(MONDAY));

        // Then
        assertThat(xp(ada)).isEqualTo(2 * 13 + 15).isEqualTo(ledger(ada));
        assertThat(number("select count(*) from xp_entry where daily_date = ? and learner_id = ?", MONDAY, ada.value()))
                .isEqualTo(1);
    }

    @Test
    void yesterdaysProblemFinishedInTheSmallHoursIsPaidBesideTodays() {
        // When
        deliver(
                Solve.by(ada).on(MONDAY).ofTheDay(MONDAY.minusDays(1)),
                Solve.by(ada).on(MONDAY).ofTheDay(MONDAY));

        // Then
        assertThat(xp(ada)).isEqualTo(2 * 13 + 2 * 15).isEqualTo(ledger(ada));
    }

    @Test
    void theDaysCapOnProblemsTakesNothingFromIt() {
        // Given: 648 XP before the cap.
        deliver(IntStream.range(0, 24)
                .mapToObj(i -> Solve.by(ada).of("ADVANCED", 0).on(MONDAY))
                .toArray(Solve[]::new));

        // When
        deliver(Solve.by(ada).on(MONDAY).ofTheDay(MONDAY));

        // Then
        assertThat(xp(ada)).isEqualTo(600 + 15).isEqualTo(ledger(ada));
    }
}
