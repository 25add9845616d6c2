package dev.lyceum.gamification.solve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.gamification.fixture.Solve;
import dev.lyceum.gamification.fixture.Stored;
import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.testing.Polls;
import dev.lyceum.kit.testing.Servers;
import dev.lyceum.kit.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/** A poll is one transaction, and no event in it pays for another's fault. */
@QuarkusTest
@QuarkusTestResource(Servers.class)
class PollTest {
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-16");

    @Inject
    SolveConsumer consumer;

    private final LearnerId ada = new LearnerId(new Ids().next());
    private final LearnerId ben = new LearnerId(new Ids().next());

    @Test
    void aPollCommitsOnce() {
        // Given
        List<Solve> solves = Stream.of(ada, ben, ada, ben, ada)
                .map(learner -> Solve.by(learner).on(MONDAY))
                .toList();

        // When
        receive(solves);

        // Then: rows of one transaction were made by the same one
        assertThat(Stored.number(
                        "select count(distinct cast(xmin as text)) from xp_entry where learner_id in (?, ?)",
                        ada.value(),
                        ben.value()))
                .isEqualTo(1);
        assertThat(Stored.xp(ada)).isEqualTo(39).isEqualTo(Stored.ledger(ada));
        assertThat(Stored.xp(ben)).isEqualTo(26).isEqualTo(Stored.ledger(ben));
    }

    @Test
    void anEventThatAPollHoldsTwiceIsAppliedOnce() {
        var solve = Solve.by(ada).on(MONDAY);
        receive(List.of(solve, Solve.by(ada).on(MONDAY), solve));
        assertThat(Stored.xp(ada)).isEqualTo(26);
        assertThat(Stored.problems(ada)).isEqualTo(2);
    }

    @Test
    void oneThatTheDatabaseRefusesIsSetAsideAndAllOthersArePaid() {
        // Given: known by its id, and saying something else
        var known = Solve.by(ada).on(MONDAY);
        receive(List.of(known));
        Stored.execute("delete from inbox_event where id = ?", known.eventId());

        // When
        receive(List.of(
                Solve.by(ben).on(MONDAY), known.of("ADVANCED", 0), Solve.by(ben).on(MONDAY)));

        // Then
        assertThat(Stored.xp(ben)).isEqualTo(26).isEqualTo(Stored.ledger(ben));
        assertThat(Stored.xp(ada)).isEqualTo(13).isEqualTo(Stored.ledger(ada));
        assertThat(Topics.read("gamification.tutor.events.v1.dlq", ada)).hasSize(1);
    }

    /** Each step of the work is one statement for many learners: whatever comes of it is what comes of each event by itself. */
    @Test
    void whatManyLearnersDidComesToWhatEachByItselfComesTo() {
        // Given: six learners with events of all kinds, and for each another with the same.
        Random random = new Random(20_261_129);
        List<LearnerId> together = somebodies(6);
        List<LearnerId> alone = somebodies(6);
        List<List<ProducerRecord<byte[], byte[]>>> ofEach = new ArrayList<>();
        List<ProducerRecord<byte[], byte[]>> oneByOne = new ArrayList<>();
        for (int i = 0; i < together.size(); i++) {
            long script = random.nextLong();
            ofEach.add(events(together.get(i), new Random(script)));
            oneByOne.addAll(events(alone.get(i), new Random(script)));
        }

        // When
        receiveEvents(Polls.mixed(ofEach, 0, random));
        oneByOne.forEach(event -> receiveEvents(List.of(event)));

        // Then: in one transaction, and the same.
        assertThat(Stored.number(
                        "select count(distinct cast(xmin as text)) from solve"
                                + " where cast(learner_id as text) = any (string_to_array(?, ','))",
                        together.stream().map(LearnerId::toString).collect(Collectors.joining(","))))
                .isEqualTo(1);
        for (int i = 0; i < together.size(); i++) {
            assertThat(all(together.get(i))).hasSizeGreaterThan(20).isEqualTo(all(alone.get(i)));
        }
    }

    private static List<LearnerId> somebodies(int many) {
        return Stream.generate(() -> new LearnerId(new Ids().next()))
                .limit(many)
                .toList();
    }

    /** Solves of some weeks with pauses, on some days many; some are told twice, and of some it turns out that the answer had been given away. */
    private static List<ProducerRecord<byte[], byte[]>> events(LearnerId learner, Random random) {
        List<ProducerRecord<byte[], byte[]>> events = new ArrayList<>();
        LocalDate day = MONDAY.minusDays(60);
        for (int i = 0; i < 30; i++) {
            day = day.plusDays(random.nextInt(10) < 6 ? random.nextInt(2) : random.nextInt(4));
            Solve solve = Solve.by(learner)
                    .ofType(random.nextBoolean() ? "ARITHMETIC" : "LINEAR_EQUATION")
                    .about(random.nextBoolean() ? "FRACTIONS" : "PERCENTAGES")
                    .of(random.nextBoolean() ? "MIDDLE" : "ADVANCED", random.nextInt(3))
                    .taking(1 + random.nextInt(12))
                    .on(day);
            solve = random.nextInt(4) == 0 ? solve.ofTheDay(day) : solve;
            solve = random.nextInt(5) == 0 ? solve.again() : solve;
            events.add(solve.event());
            if (random.nextInt(8) == 0) {
                events.add(solve.event());
            }
            if (random.nextInt(8) == 0) {
                events.add(solve.leak());
            }
        }
        return events;
    }

    /** What is on record of a learner, and what was told, in order; without ids. */
    private static List<String> all(LearnerId learner) {
        return Stream.of(
                        stored(
                                "concat_ws(' ', xp, problems_solved, solved_without_hints, days_active, longest_pause,"
                                        + " daily_problems, level_announced) from progress",
                                learner),
                        stored(
                                "concat_ws(' ', run, longest, last_active_day, broken_on, closed_through, at_risk_on,"
                                        + " next_close_at, sealed_through, sealed_run) from streak",
                                learner),
                        stored("concat_ws(' ', rule, amount, raw_amount, study_day) as entry from xp_entry", learner),
                        stored(
                                "concat_ws(' ', study_day, difficulty, hints_used, repeat, solved_at) from solve",
                                learner),
                        stored("concat_ws(' ', day, occurred_at) from study_day", learner),
                        stored("problem_type from solved_type", learner),
                        stored("concept from solved_concept", learner),
                        stored("cast(day as text) from completed_daily", learner),
                        stored("concat_ws(' ', day, problems, minutes, reached_at) from daily_goal_reached", learner),
                        stored("concat_ws(' ', earned_on, run, earned_at) from streak_freeze_grant", learner),
                        stored("concat_ws(' ', achievement, unlocked_at) from unlocked_achievement", learner),
                        Stored.told(learner).stream()
                                .map(told -> told.event() + " " + told.json().replaceAll("[0-9a-f-]{36}", "id")))
                .flatMap(Function.identity())
                .toList();
    }

    private static Stream<String> stored(String columns, LearnerId learner) {
        return Stored.texts("select " + columns + " where learner_id = ? order by 1", learner.value());
    }

    private void receive(List<Solve> solves) {
        receiveEvents(solves.stream().map(Solve::event).toList());
    }

    private void receiveEvents(List<ProducerRecord<byte[], byte[]>> events) {
        consumer.receive(Polls.of(events)).await().atMost(Duration.ofSeconds(30));
    }
}
