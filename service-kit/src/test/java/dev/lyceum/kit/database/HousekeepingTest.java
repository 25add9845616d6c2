package dev.lyceum.kit.database;

import static dev.lyceum.kit.sample.Things.number;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.sample.Things;
import dev.lyceum.kit.testing.Servers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class HousekeepingTest {
    @Inject
    Housekeeping housekeeping;

    @Test
    void whatHasHadItsTimeIsForgottenAndNothingElse() {
        // Given: more than a portion of old answers
        String subject = new Ids().next().toString();
        answers(subject, 10_050, "8 days");
        answers(subject, 3, "6 days");
        event("61 days");
        event("59 days");

        // When
        housekeeping.forget().await().atMost(Duration.ofSeconds(30));

        // Then
        assertThat(number("select count(*) from idempotency_key where cast(subject as text) = ?", subject))
                .isEqualTo(3);
        assertThat(number("select count(*) from inbox_event where received_at < now() - interval '60 days'"))
                .isZero();
        assertThat(number("select count(*) from inbox_event where received_at < now() - interval '58 days'"))
                .isEqualTo(1);
    }

    private static void answers(String subject, int count, String age) {
        Things.execute(
                "insert into idempotency_key (subject, method, path, key, body_hash, created_at) "
                        + "select cast(? as uuid), 'POST', '/', ? || n, '', now() - cast(? as interval) from generate_series(1, ?) n",
                subject,
                age,
                age,
                count);
    }

    private static void event(String age) {
        Things.execute(
                "insert into inbox_event (id, received_at) values (?, now() - cast(? as interval))",
                new Ids().next(),
                age);
    }
}
