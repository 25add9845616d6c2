package dev.lyceum.gamification.solve;

import static dev.lyceum.gamification.fixture.Api.own;
import static dev.lyceum.gamification.fixture.Stored.deliver;
import static dev.lyceum.gamification.fixture.Stored.ledger;
import static dev.lyceum.gamification.fixture.Stored.xp;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.gamification.fixture.Solve;
import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.testing.MutableClock;
import dev.lyceum.kit.testing.Servers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Events that come late, or from the future. */
@QuarkusTest
@QuarkusTestResource(Servers.class)
class SolveTimeTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    private final LearnerId ada = new LearnerId(new Ids().next());

    @Inject
    MutableClock clock;

    @BeforeEach
    void itIsNoon() {
        clock.set(NOON);
    }

    @AfterEach
    void timeIsRealAgain() {
        clock.reset();
    }

    @Test
    void aSolveThatIsStillToComeCountsWhenItIsHeardOfAndIsFlagged() {
        // Given
        double before = clamped();
        LocalDate claimed = LocalDate.parse("2031-05-01");

        // When
        deliver(Solve.by(ada).on(claimed));

        // Then
        var entry = own(ada, "/xp/entries").<String, Object>getMap("items[0]");
        assertThat(entry).containsEntry("studyDay", "2026-11-22").containsEntry("claimedAt", "2031-05-01T12:00:00Z");
        assertThat(Instant.parse(entry.get("occurredAt").toString())).isBetween(NOON, NOON.plusSeconds(60));
        assertThat(own(ada, "/streak").getString("lastActiveDay")).isEqualTo("2026-11-22");
        assertThat(clamped()).isEqualTo(before + 1);
    }

    @Test
    void aDayFullOfSolvesThatAreStillToComePaysNoMoreThanItsCap() {
        // Given: 27 XP each, claimed for 24 days; 24 of them are 648.
        Solve[] solves = IntStream.range(0, 24)
                .mapToObj(i -> Solve.by(ada).of("ADVANCED", 0).on(TODAY.plusDays(100 + i)))
                .toArray(Solve[]::new);

        // When
        deliver(solves);

        // Then
        assertThat(xp(ada)).isEqualTo(600).isEqualTo(ledger(ada));
        assertThat(own(ada, "/streak").getInt("current")).isEqualTo(1);
    }

    @Test
    void twoClocksMayDifferByTwoMinutes() {
        // When
        Instant ahead = NOON.plus(Duration.ofSeconds(110));
        deliver(Solve.by(ada).at(ahead, TODAY));

        // Then
        assertThat(own(ada, "/xp/entries").<String, Object>getMap("items[0]"))
                .containsEntry("occurredAt", ahead.toString())
                .doesNotContainKey("claimedAt");
    }

    @Test
    void aSolveThatIsHeardOfYearsLateIsPaidOnItsOwnDay() {
        // Given
        LocalDate leapDay = LocalDate.parse("2024-02-29");

        // When
        deliver(Solve.by(ada).on(TODAY), Solve.by(ada).on(leapDay));

        // Then
        assertThat(own(ada, "/xp/entries").getList("items.studyDay"))
                .containsExactlyInAnyOrder("2026-11-22", "2024-02-29");
        assertThat(own(ada, "/streak").getInt("longest")).isEqualTo(1);
    }

    private static double clamped() {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("lyceum_solves_clamped_total"))
                .mapToDouble(line -> Double.parseDouble(line.split(" ")[1]))
                .sum();
    }
}
