package dev.lyceum.gamification.solve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.gamification.fixture.Solve;
import dev.lyceum.gamification.fixture.Stored;
import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.testing.Servers;
import dev.lyceum.kit.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
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

    private void receive(List<Solve> solves) {
        consumer.receive(Polls.of(solves)).await().atMost(Duration.ofSeconds(30));
    }
}
