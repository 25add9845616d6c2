package dev.lyceum.gamification.solve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.gamification.fixture.Solve;
import dev.lyceum.gamification.fixture.Stored;
import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.testing.Polls;
import dev.lyceum.kit.testing.Servers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Kafka hands one learner's events over one by one; a rebalance, a second replica or an operator may not. */
@QuarkusTest
@QuarkusTestResource(Servers.class)
class ParallelSolvesTest {
    private static final LocalDate MONDAY = LocalDate.parse("2026-10-05");

    @Inject
    SolveConsumer consumer;

    private final LearnerId learner = new LearnerId(new Ids().next());

    @Test
    void twoHundredSolvesOfOneLearnerAtOnceSumUpExactly() {
        // Given: on twenty days.
        List<Solve> solves = IntStream.range(0, 200)
                .mapToObj(i -> Solve.by(learner).on(MONDAY.plusDays(i % 20)))
                .toList();

        // When
        deliverAllAtOnceTwice(solves);

        // Then
        assertThat(Stored.xp(learner)).isEqualTo(200 * 13).isEqualTo(Stored.ledger(learner));
        assertThat(Stored.entries(learner)).isEqualTo(200);
        assertThat(Stored.problems(learner)).isEqualTo(200);
        assertThat(longestStreak()).isEqualTo(20);
        assertThat(timesTold("XpAwarded")).isEqualTo(200);
        assertThat(timesTold("LevelReached")).isEqualTo(5); // 2 to 6
    }

    @Test
    void aDayPaysNoMoreThanItsCapWhenAllItsSolvesComeAtOnce() {
        // Given: 780 XP before the cap.
        List<Solve> solves = IntStream.range(0, 60)
                .mapToObj(i -> Solve.by(learner).on(MONDAY))
                .toList();

        // When
        deliverAllAtOnceTwice(solves);

        // Then
        assertThat(Stored.xp(learner)).isEqualTo(600).isEqualTo(Stored.ledger(learner));
        assertThat(Stored.problems(learner)).isEqualTo(60);
    }

    @Test
    void daysThatComeAtOnceMakeOneStreak() {
        // Given: nothing that is paid, so that only the days are at stake.
        List<Solve> solves = IntStream.range(0, 60)
                .mapToObj(i -> Solve.by(learner).on(MONDAY.plusDays(i % 30)).again())
                .toList();

        // When
        deliverAllAtOnceTwice(solves);

        // Then
        assertThat(Stored.studyDays(learner)).isEqualTo(30);
        assertThat(longestStreak()).isEqualTo(30);
        assertThat(Stored.told(learner))
                .filteredOn(told -> told.event().equals("AchievementUnlocked"))
                .extracting(Stored.Told::json)
                .doesNotHaveDuplicates()
                .filteredOn(json -> json.contains("STREAK"))
                .hasSize(4); // 3, 7, 14 and 30
    }

    private void deliverAllAtOnceTwice(List<Solve> solves) {
        List<Uni<Void>> deliveries = IntStream.range(0, 2 * solves.size())
                .mapToObj(i -> Polls.of(List.of(solves.get(i % solves.size()).event())))
                .map(consumer::receive)
                .toList();
        Uni.join().all(deliveries).andFailFast().await().atMost(Duration.ofSeconds(60));
    }

    private long longestStreak() {
        return Stored.number("select longest from streak where learner_id = ?", learner.value());
    }

    private long timesTold(String event) {
        return Stored.told(learner).stream()
                .filter(told -> told.event().equals(event))
                .count();
    }
}
