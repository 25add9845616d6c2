package dev.lyceum.gamification.streak;

import static dev.lyceum.gamification.fixture.Api.own;
import static dev.lyceum.gamification.fixture.Stored.deliver;
import static dev.lyceum.gamification.fixture.Stored.execute;
import static dev.lyceum.gamification.fixture.Stored.number;
import static dev.lyceum.gamification.fixture.Stored.soon;
import static dev.lyceum.gamification.fixture.Stored.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.gamification.fixture.Solve;
import dev.lyceum.kit.database.Database;
import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.learner.Learners;
import dev.lyceum.kit.testing.MutableClock;
import dev.lyceum.kit.testing.Servers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** P15: what a streak costs the database. The system that this one replaces made 199 inserts and 195 deletes of streaks. */
@QuarkusTest
@QuarkusTestResource(Servers.class)
class StreakWritesTest {
    private static final LocalDate SUNDAY = LocalDate.parse("2026-11-22");

    private final LearnerId ada = new LearnerId(new Ids().next());
    private final LearnerId ben = new LearnerId(new Ids().next());

    @Inject
    SweepStreaks sweeper;

    @Inject
    Database database;

    @Inject
    Learners learners;

    @Inject
    MutableClock clock;

    @AfterEach
    void timeIsRealAgain() {
        clock.reset();
        execute("drop table if exists streak_write cascade");
        execute("drop function if exists note_streak_write cascade");
    }

    @Test
    void aStreakIsWrittenNoMoreOftenThanItIsTold() {
        // Given
        execute("create table streak_write (learner_id uuid, op text)");
        execute(
                """
                create function note_streak_write() returns trigger language plpgsql as $$
                begin insert into streak_write values (new.learner_id, tg_op); return null; end $$
                """);
        execute(
                "create trigger noted after insert or update on streak for each row execute function note_streak_write()");

        // When: eight days with three solves each, all of it twice; then days without; looked at all the time.
        for (int i = 0; i < 8; i++) {
            LocalDate day = SUNDAY.plusDays(i);
            Solve[] solves =
                    Stream.generate(() -> Solve.by(ada).on(day)).limit(3).toArray(Solve[]::new);
            clock.set(day.atTime(12, 0).toInstant(ZoneOffset.UTC));
            deliver(solves);
            deliver(solves);
            sweepAndRead();
        }
        for (int hours = 0; hours < 96; hours += 3) {
            clock.advance(Duration.ofHours(3));
            sweepAndRead();
        }

        // Then
        long writes = number("select count(*) from streak_write where learner_id = ?", ada.value());
        assertThat(writes)
                .isLessThanOrEqualTo(told(ada).stream()
                        .filter(event -> event.event().startsWith("Streak"))
                        .count());
        assertThat(number("select count(*) from streak_write where learner_id = ? and op = 'INSERT'", ada.value()))
                .isEqualTo(1);
    }

    @Test
    void nothingIsEverDeleted() {
        // Given: whatever the other tests did, and this one.
        deliver(Solve.by(ada).on(SUNDAY));
        String facts =
                "relname in ('streak', 'study_day', 'streak_freeze_grant', 'streak_freeze_use', 'streak_repair')";

        // When: an idle connection reports what it did within ten seconds.
        soon().until(() -> number("select sum(n_tup_ins) from pg_stat_user_tables where " + facts) >= 2);

        // Then
        assertThat(number("select sum(n_tup_del) from pg_stat_user_tables where " + facts))
                .isZero();
        assertThat(number("select count(*) - count(distinct learner_id) from streak"))
                .isZero();
    }

    @Test
    void ofTenYearsNoMoreDaysAreReadThanOfTenDays() {
        // Given
        hasStudied(ada, 3_650);
        hasStudied(ben, 10);
        deliver(Solve.by(ada).on(SUNDAY), Solve.by(ben).on(SUNDAY));
        clock.set(Instant.parse("2026-11-22T13:00:00Z"));
        assertThat(own(ada, "/streak").getInt("current")).isEqualTo(3_651);

        // Then
        assertThat(daysRead(ada)).isEqualTo(daysRead(ben)).isLessThanOrEqualTo(11);
    }

    private void sweepAndRead() {
        sweeper.sweep().await().atMost(Duration.ofSeconds(60));
        own(ada, "/streak");
        own(ada, "/streak/explain");
    }

    /** Up to the day before Sunday. */
    private static void hasStudied(LearnerId learner, int days) {
        execute(
                """
                insert into study_day select ?, date '2026-11-22' - n, gen_random_uuid(), timestamptz '2026-11-22T12:00Z' - n * interval '1 day'
                from generate_series(1, ?) n
                """,
                learner.value(),
                days);
    }

    private int daysRead(LearnerId learner) {
        return database.background(() -> learners.find(learner).chain(StreakRows::read))
                .await()
                .atMost(Duration.ofSeconds(10))
                .facts()
                .active()
                .size();
    }
}
