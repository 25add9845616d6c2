package dev.lyceum.gamification.solve;

import static dev.lyceum.gamification.fixture.Stored.deliver;
import static dev.lyceum.gamification.fixture.Stored.ledger;
import static dev.lyceum.gamification.fixture.Stored.xp;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.gamification.fixture.Solve;
import dev.lyceum.gamification.fixture.Stored;
import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.testing.Servers;
import dev.lyceum.kit.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class PoisonTest {
    private static final String DEAD = "gamification.tutor.events.v1.dlq";
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-16");

    private final LearnerId ada = new LearnerId(new Ids().next());

    @Test
    void anEventThatComesAgainAndSaysSomethingElseIsSetAside() {
        // Given
        var solve = Solve.by(ada).on(MONDAY);
        deliver(solve);
        Stored.execute("delete from inbox_event where id = ?", solve.eventId());
        int deadBefore = deadOf(ada);

        // When
        Topics.send(solve.of("ADVANCED", 0).event());
        deliver(Solve.by(ada).on(MONDAY));

        // Then
        Stored.soon().until(() -> deadOf(ada) == deadBefore + 1);
        assertThat(xp(ada)).isEqualTo(26).isEqualTo(ledger(ada));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            no hints used         | "hintsUsed": 1    | "hintsUsed": -1
            hints missing         | "hintsUsed": 1,   | ''
            repeat missing        | "repeat": false,  | ''
            a day to come         | "studyDay": "2026-11-16" | "studyDay": "2026-11-18"
            no concept            | "LINEAR_EQUATIONS" | "linear, equations"
            no such day           | "studyDay": "2026-11-16" | "studyDay": "2026-02-30"
            no solve              | "solveId"         | "solved"
            a type beyond reason  | {                 | [{
            """)
    void poisonIsSetAsideAndTheRecordBehindItIsPaid(String why, String good, String bad) {
        // Given
        var solve = Solve.by(ada).on(MONDAY);
        var poison = new ProducerRecord<>(
                Solve.TOPIC,
                null,
                solve.event().key(),
                solve.json().replace(good, bad).getBytes(StandardCharsets.UTF_8),
                solve.event().headers());

        // When
        Topics.send(poison);
        deliver(Solve.by(ada).on(MONDAY));

        // Then
        assertThat(deadOf(ada)).isEqualTo(1);
        assertThat(xp(ada)).isEqualTo(13).isEqualTo(ledger(ada));
    }

    @Test
    void eventsThatAreNoneOfOurBusinessAreSkipped() {
        // Given
        var other = Topics.event(
                Solve.TOPIC,
                "lyceum.tutor.SessionEnded.v1",
                new Ids().next(),
                ada,
                Solve.by(ada).at(),
                "{}");

        // When
        Topics.send(other);
        deliver(Solve.by(ada).on(MONDAY));

        // Then
        assertThat(xp(ada)).isEqualTo(13);
        assertThat(deadOf(ada)).isZero();
    }

    private int deadOf(LearnerId learner) {
        return Topics.read(DEAD, learner).size();
    }
}
