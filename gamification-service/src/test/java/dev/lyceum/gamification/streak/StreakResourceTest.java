package dev.lyceum.gamification.streak;

import static dev.lyceum.gamification.fixture.Api.BASE;
import static dev.lyceum.gamification.fixture.Api.as;
import static dev.lyceum.gamification.fixture.Api.assertProblem;
import static dev.lyceum.gamification.fixture.Api.own;
import static dev.lyceum.gamification.fixture.Stored.deliver;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.gamification.fixture.Residence;
import dev.lyceum.gamification.fixture.Solve;
import dev.lyceum.gamification.fixture.Stored;
import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.testing.MutableClock;
import dev.lyceum.kit.testing.Servers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class StreakResourceTest {
    private static final LocalDate SUNDAY = LocalDate.parse("2026-11-22");

    private final LearnerId ada = new LearnerId(new Ids().next());

    @Inject
    MutableClock clock;

    @AfterEach
    void timeIsRealAgain() {
        clock.reset();
    }

    @Test
    void theDayIsTheLearnersOwnAndNotUtc() {
        // Given: in Auckland, 13 hours ahead, Sunday the 22nd lasts from Saturday 11:00 to Sunday 11:00 UTC.
        Residence.tell(ada, 1, "Pacific/Auckland", Instant.parse("2026-11-01T00:00:00Z"));
        deliver(
                Solve.by(ada).at(Instant.parse("2026-11-20T20:00:00Z"), SUNDAY.minusDays(1)),
                Solve.by(ada).at(Instant.parse("2026-11-21T20:00:00Z"), SUNDAY));

        // Then: Monday morning there, still Sunday in UTC.
        clock.set(Instant.parse("2026-11-22T11:00:01Z"));
        assertThat(own(ada, "/streak").getMap(""))
                .containsEntry("current", 2)
                .containsEntry("activeToday", false)
                .containsEntry("deadline", "2026-11-23T11:00:00Z");

        // Then: Tuesday there, still Monday in UTC.
        clock.set(Instant.parse("2026-11-23T11:00:01Z"));
        assertThat(own(ada, "/streak").getInt("current")).isZero();
        assertThat(own(ada, "/progress").getInt("streak.current")).isZero();
    }

    @Test
    void aFreezeIsSeenToBeUsedBeforeItIsWrittenDownAndSoIsTheOneThatCameBack() {
        // Given: seven days, and then none.
        IntStream.range(0, 7).forEach(i -> deliver(Solve.by(ada).on(SUNDAY.minusDays(6L - i))));
        clock.set(Instant.parse("2026-11-22T13:00:00Z"));
        assertThat(own(ada, "/streak/freezes").getMap(""))
                .containsEntry("held", 1)
                .containsEntry("most", 2)
                .containsEntry("everyDays", 7);

        // When: read only.
        clock.set(Instant.parse("2026-11-24T12:00:00Z"));

        // Then
        assertThat(own(ada, "/streak").getInt("current")).isEqualTo(7);
        assertThat(own(ada, "/progress").getInt("streak.current")).isEqualTo(7);
        assertThat(own(ada, "/streak/freezes").getInt("held")).isZero();
        var days = own(ada, "/streak/explain?from=2026-11-23");
        assertThat(days.getList("days.status")).isEqualTo(List.of("PROTECTED", "PENDING"));
        assertThat(days.getString("days[0].fact.kind")).isEqualTo("FREEZE");
        assertThat(Stored.number("select count(*) from streak_freeze_use where learner_id = ?", ada.value()))
                .isZero();

        // When: the next solve writes it down, and then one of that day is heard of.
        deliver(Solve.by(ada).on(SUNDAY.plusDays(2)));
        assertThat(own(ada, "/streak/freezes").getList("used.day")).isEqualTo(List.of("2026-11-23"));
        deliver(Solve.by(ada).on(SUNDAY.plusDays(1)));

        // Then
        var freezes = own(ada, "/streak/freezes");
        assertThat(freezes.getInt("held")).isEqualTo(1);
        assertThat(freezes.getList("used.cameBack")).isEqualTo(List.of(true));
        assertThat(freezes.getList("earned.run")).isEqualTo(List.of(7));
        assertThat(own(ada, "/streak").getInt("current")).isEqualTo(9);
    }

    @Test
    void aDayThatIsJustOverIsClosing() {
        // Given
        deliver(Solve.by(ada).on(SUNDAY));

        // When
        clock.set(Instant.parse("2026-11-24T02:00:00Z"));

        // Then
        assertThat(own(ada, "/streak/explain").getList("days.status"))
                .isEqualTo(List.of("ACTIVE", "CLOSING", "PENDING"));
    }

    @Test
    void aDayFromBeforeTheSealIsExplainedAndOneThatComesSoLateStillCounts() {
        // Given: thirty days but for one; twenty of them are sealed.
        IntStream.range(0, 30)
                .filter(i -> i != 10)
                .forEach(i -> deliver(Solve.by(ada).on(SUNDAY.minusDays(29L - i))));
        clock.set(Instant.parse("2026-11-22T13:00:00Z"));
        assertThat(own(ada, "/streak").getInt("current")).isEqualTo(29);
        assertThat(own(ada, "/streak/explain?from=2026-11-03&to=2026-11-04").getList("days.status"))
                .isEqualTo(List.of("PROTECTED", "ACTIVE"));

        // When
        deliver(Solve.by(ada).on(SUNDAY.minusDays(19)));

        // Then
        assertThat(own(ada, "/streak").getInt("current")).isEqualTo(30);
        assertThat(own(ada, "/streak/freezes").getList("used.cameBack")).isEqualTo(List.of(true));
    }

    @Test
    void closingIsSeenOnReadingAndWritesNothing() {
        // Given
        deliver(Solve.by(ada).on(SUNDAY.minusDays(1)), Solve.by(ada).on(SUNDAY));

        // When
        clock.set(Instant.parse("2026-11-23T23:59:59Z"));
        int before = own(ada, "/streak").getInt("current");
        clock.set(Instant.parse("2026-11-24T00:00:00Z"));
        int after = own(ada, "/streak").getInt("current");

        // Then
        assertThat(before).isEqualTo(2);
        assertThat(after).isZero();
        assertThat(own(ada, "/streak").getInt("longest")).isEqualTo(2);
        assertThat(Stored.number("select run from streak where learner_id = ?", ada.value()))
                .isEqualTo(2);
    }

    @Test
    void everyDayIsExplainedWithTheFactBehindIt() {
        // Given
        var friday = Solve.by(ada).on(SUNDAY.minusDays(2));
        deliver(friday, Solve.by(ada).on(SUNDAY.minusDays(2)));
        clock.set(Instant.parse("2026-11-22T12:00:00Z"));

        // When
        var explained = own(ada, "/streak/explain");

        // Then
        assertThat(explained.getList("days.day")).isEqualTo(List.of("2026-11-20", "2026-11-21", "2026-11-22"));
        assertThat(explained.getList("days.status")).isEqualTo(List.of("ACTIVE", "MISSED", "PENDING"));
        assertThat(explained.getString("days[0].fact.sourceId"))
                .isEqualTo(friday.solveId().toString());
        assertThat(explained.getString("days[0].startsAt")).isEqualTo("2026-11-20T00:00:00Z");
        assertThat(explained.getString("days[0].endsAt")).isEqualTo("2026-11-21T00:00:00Z");
        assertThat(explained.getMap("days[1]")).doesNotContainKey("fact");
        assertThat(explained.getString("timeZone")).isEqualTo("UTC");
        assertThat(explained.getInt("streak.current")).isZero();
    }

    @Test
    void aRangeIsAnsweredWithinWhatHappened() {
        // Given
        deliver(Solve.by(ada).on(SUNDAY.minusDays(40)), Solve.by(ada).on(SUNDAY));
        clock.set(Instant.parse("2026-11-22T12:00:00Z"));

        // Then
        assertThat(own(ada, "/streak/explain").getList("days")).hasSize(30);
        assertThat(own(ada, "/streak/explain?from=2026-01-01&to=2026-12-31").getList("days"))
                .hasSize(41);
        assertThat(own(ada, "/streak/explain?from=2026-11-22&to=2026-11-22").getList("days.status"))
                .isEqualTo(List.of("ACTIVE"));
        assertThat(own(ada, "/streak/explain?from=2027-01-01&to=2027-01-05").getList("days"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-31, 2026-12-01",
        "yesterday, 2026-11-22",
        "2026-11-22, 22.11.2026",
        "2026-11-22, 2026-11-21",
        "2025-01-01, 2026-01-02",
        "-999999999-01-01, 2026-01-01",
        "2026-11-22T00:00:00Z, 2026-11-22",
    })
    void aRangeThatMakesNoSenseIs400(String from, String to) {
        // When
        var answer = as(ada).queryParam("from", from).queryParam("to", to).get(BASE + "/learners/me/streak/explain");

        // Then
        assertProblem(answer, 400, "invalid-request");
        assertThat(answer.jsonPath().getList("errors.pointer")).hasSize(1).isSubsetOf("from", "to");
    }
}
