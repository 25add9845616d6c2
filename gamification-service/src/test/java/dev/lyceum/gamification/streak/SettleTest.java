package dev.lyceum.gamification.streak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.kit.testing.Timelines;
import dev.lyceum.kit.testing.Timelines.Life;
import dev.lyceum.kit.time.DayPartition;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Lives lived through, with a sweeper: what is decided, and what is told. */
class SettleTest {
    static Stream<Life> lives() {
        return Stream.concat(Timelines.settled(), Timelines.travelling(100));
    }

    /** Mostly every day, so that streaks grow long enough to earn freezes, with a gap now and then. */
    private static List<Instant> solves(Life life, SplittableRandom random) {
        List<Instant> solves = new ArrayList<>();
        Instant end = life.begins().plus(Duration.ofDays(Timelines.DAYS));
        int gaps = 5 + random.nextInt(15);
        Instant at = life.begins();
        while (at.isBefore(end)) {
            solves.add(at);
            int hours = random.nextInt(gaps) == 0 ? 24 + random.nextInt(60) : 2 + random.nextInt(22);
            at = at.plus(Duration.ofMinutes(hours * 60L + random.nextInt(60)));
        }
        return solves;
    }

    private static Instant end(Life life) {
        return life.begins().plus(Duration.ofDays(Timelines.DAYS + 4));
    }

    private static Simulation lived(Life life) {
        var lived = new Simulation(new DayPartition(life.zones()));
        solves(life, life.random()).forEach(lived::hear);
        return lived;
    }

    /** P13. */
    @ParameterizedTest
    @MethodSource("lives")
    void newsThatIsLateByNoMoreThanTheGraceChangesNoDecision(Life life) {
        // Given
        SplittableRandom random = life.random();
        List<Instant> solves = solves(life, random);
        var onTime = new Simulation(new DayPartition(life.zones()));
        var late = new Simulation(new DayPartition(life.zones()));
        Instant heard = Instant.EPOCH;

        // When: in order, as Kafka has it.
        for (Instant solve : solves) {
            onTime.hear(solve);
            Instant delayed =
                    solve.plusSeconds(random.nextLong(Model.RULES.grace().toSeconds()));
            heard = delayed.isAfter(heard) ? delayed : heard;
            late.hear(solve, heard);
        }
        onTime.sweep(end(life));
        late.sweep(end(life));

        // Then
        assertThat(late.used).isEqualTo(onTime.used);
        assertThat(late.earned).isEqualTo(onTime.earned);
        assertThat(late.seen(end(life))).isEqualTo(onTime.seen(end(life)));
    }

    @ParameterizedTest
    @MethodSource("lives")
    void whatIsSettledIsSettledOnce(Life life) {
        // Given
        Simulation lived = lived(life);
        Instant now = life.begins().plus(Duration.ofDays(Timelines.DAYS));
        lived.settleAgain(now);

        // When
        Settlement again = lived.settleAgain(now);

        // Then
        assertThat(again.news()).isEmpty();
        assertThat(again.freezesUsed()).isEmpty();
        assertThat(again.kept()).isEqualTo(lived.kept);
    }

    @ParameterizedTest
    @MethodSource("lives")
    void freezesHeldAreNeverFewerThanNoneNorEarnedBeyondTheMost(Life life) {
        // Given
        var living = new Simulation(new DayPartition(life.zones()));

        // Then
        for (Instant solve : solves(life, life.random())) {
            int before = living.earned.size();
            living.hear(solve);
            int held = living.seen(solve).held();
            assertThat(held).isNotNegative();
            assertThat(living.earned.size() == before
                            || held <= Model.RULES.freezes().most())
                    .isTrue();
        }
    }

    /** P14. */
    @ParameterizedTest
    @MethodSource("lives")
    void newsThatIsVeryLateNeverLowersTheStreakNorTheFreezesHeld(Life life) {
        // Given
        SplittableRandom random = life.random();
        Simulation lived = lived(life);
        Instant now = end(life).minus(Duration.ofDays(random.nextInt(6)));
        lived.sweep(now);

        for (int i = 0; i < 5; i++) {
            Streak before = lived.seen(now);

            // When
            lived.hear(life.anyInstant(random), now);

            // Then
            Streak after = lived.seen(now);
            assertThat(after.run()).isGreaterThanOrEqualTo(before.run());
            assertThat(after.longest()).isGreaterThanOrEqualTo(before.longest());
            assertThat(after.held()).isGreaterThanOrEqualTo(before.held());
        }
    }

    /** P7, with the freezes that time uses. */
    @ParameterizedTest
    @MethodSource("lives")
    void nobodySeesAStreakRiseWithoutHavingDoneSomething(Life life) {
        // Given
        var living = new Simulation(new DayPartition(life.zones()));
        List<Instant> solves = solves(life, life.random());

        // Then
        for (int i = 0; i + 1 < solves.size(); i++) {
            living.hear(solves.get(i));
            Streak before = living.seen(solves.get(i));
            for (Instant now = solves.get(i); now.isBefore(solves.get(i + 1)); now = now.plus(Duration.ofHours(5))) {
                Streak later = living.seen(now);
                assertThat(later.run()).isLessThanOrEqualTo(before.run());
                before = later;
            }
        }
    }

    @ParameterizedTest
    @MethodSource("lives")
    void whatIsFoldedFromTheSealIsWhatIsFoldedFromTheBeginning(Life life) {
        // Given
        SplittableRandom random = life.random();
        var living = new Simulation(new DayPartition(life.zones()));

        // Then: also with news from before the seal.
        for (Instant solve : solves(life, random)) {
            living.hear(solve);
            if (random.nextInt(10) == 0) {
                living.hear(
                        life.begins()
                                .plusSeconds(random.nextLong(1
                                        + Duration.between(life.begins(), solve).toSeconds())),
                        solve);
            }
            Streak seen = living.seen(solve);
            Streak fromTheBeginning = living.seenFromTheBeginning(solve);
            assertThat(seen.run()).isEqualTo(fromTheBeginning.run());
            assertThat(seen.longest()).isEqualTo(fromTheBeginning.longest());
            assertThat(seen.held()).isEqualTo(fromTheBeginning.held());
            assertThat(seen.lastActiveDay()).isEqualTo(fromTheBeginning.lastActiveDay());
        }
        assertThat(living.sinceSeal().active()).hasSizeLessThanOrEqualTo(Model.RULES.sealAfterDays() + 2);
    }

    /** With late news, repairs and outages besides. */
    private static Simulation eventful(Life life, Instant end) {
        SplittableRandom random = life.random();
        var living = new Simulation(new DayPartition(life.zones()));
        for (Instant solve : solves(life, random)) {
            switch (random.nextInt(12)) {
                case 0 -> living.repair(solve);
                case 1 ->
                    living.declare(
                            new Outage(new UUID(0, 0), solve.minus(Duration.ofHours(random.nextInt(72))), solve),
                            solve);
                case 2 -> living.hear(solve.minus(Duration.ofHours(random.nextInt(96))), solve);
                default -> living.hear(solve);
            }
        }
        living.sweep(end);
        return living;
    }

    @ParameterizedTest
    @MethodSource("lives")
    void everythingIsToldOnce(Life life) {
        // When
        List<News> told = eventful(life, end(life)).told;

        // Then
        assertThat(days(told, News.Kind.AT_RISK)).doesNotHaveDuplicates();
        assertThat(days(told, News.Kind.PROTECTED)).doesNotHaveDuplicates();
        assertThat(days(told, News.Kind.BROKEN)).doesNotHaveDuplicates();
        assertThat(told).doesNotHaveDuplicates();
        // A streak is given back only after it was told to have ended, and not twice.
        int broken = 0;
        for (News news : told) {
            broken = news.kind() == News.Kind.BROKEN ? broken + 1 : broken;
            broken = news.kind() == News.Kind.RESTORED ? broken - 1 : broken;
            assertThat(broken).isNotNegative();
        }
    }

    @ParameterizedTest
    @MethodSource("lives")
    void whoOnlyListensKnowsTheStreak(Life life) {
        // Given: so long after the last solve that no freeze is left and every day is closed.
        Instant now = end(life).plus(Duration.ofDays(14));

        // When
        Simulation lived = eventful(life, now);

        // Then
        assertThat(lived.kept.isAtRest()).isTrue();
        News last = lived.told.get(lived.told.size() - 1);
        assertThat(last.current()).isEqualTo(lived.seen(now).run());
        assertThat(last.longest()).isEqualTo(lived.seen(now).longest());
    }

    private static List<LocalDate> days(List<News> told, News.Kind kind) {
        return told.stream().filter(news -> news.kind() == kind).map(News::day).toList();
    }
}
