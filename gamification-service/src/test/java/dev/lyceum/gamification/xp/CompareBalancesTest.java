package dev.lyceum.gamification.xp;

import static dev.lyceum.gamification.fixture.Stored.deliver;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.gamification.fixture.Solve;
import dev.lyceum.gamification.fixture.Stored;
import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.testing.Servers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class CompareBalancesTest {
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-16");
    private static final String MISTAKEN = "update progress set xp = xp + ? where learner_id = ?";

    private final LearnerId ada = new LearnerId(new Ids().next());
    private final LearnerId ben = new LearnerId(new Ids().next());

    @Inject
    CompareBalances compareBalances;

    /** Nobody is left mistaken: other tests count, too. */
    @AfterEach
    void noStrangersAreLeft() {
        Stored.execute("delete from progress p where p.xp = 0 and p.learner_id < ?", new UUID(0, 1L << 20));
    }

    @Test
    void balancesThatAreTheSumOfTheirLedgersAreNoDrift() {
        // Given
        deliver(Solve.by(ada).on(MONDAY), Solve.by(ben).on(MONDAY));

        // When
        round();

        // Then
        assertThat(gauge()).isEqualTo("0.0");
    }

    @Test
    void aBalanceThatIsNotTheSumOfItsLedgerIsCounted() {
        // Given: one too high by one, and one without any entry.
        deliver(Solve.by(ada).on(MONDAY));
        Stored.execute("insert into progress (learner_id, xp) values (?, 5)", ben.value());
        Stored.execute(MISTAKEN, 1, ada.value());

        // When
        round();

        // Then
        assertThat(gauge()).isEqualTo("2.0");
        Stored.execute(MISTAKEN, -1, ada.value());
        Stored.execute(MISTAKEN, -5, ben.value());
        round();
        assertThat(gauge()).isEqualTo("0.0");
    }

    @Test
    void aRoundGoesThroughEverybodyHoweverManyTheyAre() {
        // Given: more than two portions of learners before the one that is wrong.
        Stored.execute("insert into progress (learner_id) select cast(lpad(to_hex(i), 32, '0') as uuid)"
                + " from generate_series(1, 4100) as i on conflict do nothing");
        deliver(Solve.by(ada).on(MONDAY));
        Stored.execute(MISTAKEN, 1, ada.value());

        // When
        round();

        // Then
        assertThat(gauge()).isEqualTo("1.0");
        Stored.execute(MISTAKEN, -1, ada.value());
    }

    private void round() {
        compareBalances.compare().await().atMost(Duration.ofSeconds(20));
    }

    /** As a monitoring system reads it. */
    private static String gauge() {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("lyceum_xp_drift_learners"))
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .findFirst()
                .orElse("not told");
    }
}
