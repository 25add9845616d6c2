package dev.lyceum.gamification.streak;

import static dev.lyceum.gamification.fixture.Api.own;
import static dev.lyceum.gamification.fixture.Stored.deliver;
import static dev.lyceum.gamification.fixture.Stored.number;
import static dev.lyceum.gamification.fixture.Stored.told;
import static dev.lyceum.gamification.fixture.Stored.toldOfEach;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.gamification.fixture.Solve;
import dev.lyceum.gamification.fixture.Stored;
import dev.lyceum.gamification.fixture.Stored.Told;
import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.testing.Contracts;
import dev.lyceum.kit.testing.MutableClock;
import dev.lyceum.kit.testing.Servers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Time goes by, and the sweeper closes days; on real PostgreSQL, two at once where it matters. */
@QuarkusTest
@QuarkusTestResource(Servers.class)
class SweepStreaksTest {
    private static final LocalDate SUNDAY = LocalDate.parse("2026-11-22");

    private final LearnerId ada = new LearnerId(new Ids().next());

    @Inject
    SweepStreaks sweeper;

    @Inject
    MutableClock clock;

    @AfterEach
    void timeIsRealAgain() {
        clock.reset();
    }

    @Test
    void theLearnerIsWarnedThenLosesTheFreezeThenTheStreakAndIsToldOfEachOnce() {
        // Given: seven days, which earn a freeze.
        studies(ada, 7);

        // When
        sweepAt("2026-11-23T19:59:00Z");
        assertThat(streakTold(ada)).containsOnly("StreakExtended");
        for (String time : new String[] {
            "2026-11-23T20:00:00Z", "2026-11-24T03:00:00Z", "2026-11-24T21:00:00Z", "2026-11-25T04:00:00Z"
        }) {
            sweepAt(time);
            sweepAt(time);
        }

        // Then
        assertThat(streakTold(ada).skip(7))
                .containsExactly("StreakAtRisk", "StreakProtected", "StreakAtRisk", "StreakBroken");
        told(ada).stream()
                .filter(event -> event.event().startsWith("Streak"))
                .forEach(event -> Contracts.assertMatchesSchema(kebab(event.event()), event.json()));
        assertThat(own(ada, "/streak").getMap("")).containsEntry("current", 0).containsEntry("longest", 7);
        assertThat(number("select count(*) from streak where learner_id = ? and next_close_at is null", ada.value()))
                .isEqualTo(1);
    }

    @Test
    void twoSweepersAtOnceTellEachLearnerOnce() {
        // Given
        List<LearnerId> learners = IntStream.range(0, 40)
                .mapToObj(i -> new LearnerId(new Ids().next()))
                .toList();
        deliver(learners.stream().map(learner -> Solve.by(learner).on(SUNDAY)).toArray(Solve[]::new));
        clock.set(Instant.parse("2026-11-24T03:00:01Z"));

        // When
        Uni.join()
                .all(sweeper.sweep(), sweeper.sweep(), sweeper.sweep())
                .andFailFast()
                .await()
                .atMost(Duration.ofSeconds(60));
        sweepAt("2026-11-24T03:01:01Z"); // who was just being judged for achievements was passed over

        // Then
        assertThat(toldOfEach(learners).values()).allSatisfy(told -> assertThat(told)
                .filteredOn(event -> event.startsWith("Streak"))
                .containsExactly("StreakExtended", "StreakBroken"));
    }

    @Test
    void aStreakThatCannotBeClosedHoldsUpNoOther() {
        // Given: what the database says of Ben makes no sense.
        LearnerId ben = new LearnerId(new Ids().next());
        deliver(Solve.by(ben).on(SUNDAY.minusDays(1)), Solve.by(ada).on(SUNDAY));
        Stored.execute(
                "insert into rest_plan values (?, '2026-11-01', '{NODAY}', '{}', ?, now())", ben.value(), ben.value());

        // When
        sweepAt("2026-11-24T03:00:01Z");

        // Then
        assertThat(streakTold(ada)).endsWith("StreakBroken");
        assertThat(streakTold(ben)).doesNotContain("StreakBroken");

        // When: it is mended.
        Stored.execute("update rest_plan set weekdays = '{}' where learner_id = ?", ben.value());
        sweepAt("2026-11-24T03:01:01Z");

        // Then
        assertThat(streakTold(ben)).endsWith("StreakBroken");
    }

    /** The days of a zone all close at the same instant: who sorted them at each step would never come to their end. */
    @Test
    void theNextOfManyThatCloseAtOnceIsFoundWithoutSortingThem() {
        // Given
        Stored.execute(
                """
                with many as (
                    insert into progress (learner_id) select gen_random_uuid() from generate_series(1, 2000) returning learner_id)
                insert into streak (learner_id, run, longest, last_active_day, next_close_at)
                select learner_id, 1, 1, '2030-12-30', '2031-01-01T03:00:00Z' from many
                """);
        try {
            Stored.execute("analyze streak, progress");

            // When
            Stream<String> plan = Stored.texts(
                    "explain " + SweepStreaks.CLAIM.replaceAll("\\?\\d", "?"),
                    Timestamp.from(Instant.parse("2031-01-02T00:00:00Z")),
                    Timestamp.from(Instant.parse("2031-01-01T03:00:00Z")),
                    new UUID(0, 0));

            // Then
            assertThat(plan.collect(Collectors.joining("\n")))
                    .contains("Index Scan using streak_due")
                    .doesNotContain("Sort");
        } finally {
            Stored.execute(
                    """
                    with many as (delete from streak where next_close_at = '2031-01-01T03:00:00Z' returning learner_id)
                    delete from progress p using many where p.learner_id = many.learner_id
                    """);
        }
    }

    private void studies(LearnerId learner, int days) {
        deliver(IntStream.range(0, days)
                .mapToObj(i -> Solve.by(learner).on(SUNDAY.minusDays(days - 1L - i)))
                .toArray(Solve[]::new));
    }

    private void sweepAt(String time) {
        clock.set(Instant.parse(time));
        sweeper.sweep().await().atMost(Duration.ofSeconds(60));
    }

    private static Stream<String> streakTold(LearnerId learner) {
        return told(learner).stream().map(Told::event).filter(event -> event.startsWith("Streak"));
    }

    private static String kebab(String event) {
        return event.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
