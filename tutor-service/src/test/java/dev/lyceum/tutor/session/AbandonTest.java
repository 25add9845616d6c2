package dev.lyceum.tutor.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.kit.testing.MutableClock;
import dev.lyceum.kit.testing.Servers;
import dev.lyceum.tutor.fixture.Api;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class AbandonTest {
    private final Api ada = Api.newLearner();
    private String session;

    @Inject
    MutableClock clock;

    @Inject
    AbandonSessions abandonSessions;

    @BeforeEach
    void aSessionIsOpen() {
        session = ada.session("Solve 3x + 5 = 20");
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void halfAnHourWithoutATurnAbandonsASessionOnce() {
        // Given
        ada.say(session, "3x = 15");
        clock.advance(Duration.ofMinutes(29));
        sweep();
        assertThat(ada.read(session).getString("state")).isEqualTo("ACTIVE");

        // When
        clock.advance(Duration.ofMinutes(2));
        Stream.of(1, 2, 3)
                .map(replica -> CompletableFuture.runAsync(this::sweep))
                .toList()
                .forEach(CompletableFuture::join);

        // Then
        JsonPath left = ada.read(session);
        assertThat(left.getString("state")).isEqualTo("ABANDONED");
        assertThat(left.getString("endedAt")).isEqualTo(left.getString("turns[2].at"));
        assertThat(JsonPath.from(ada.events("SessionEnded", 1).get(0)).getString("outcome"))
                .isEqualTo("ABANDONED");
        ada.events("ConversationSummarized", 1);
        assertThat(ada.events("SessionEnded")).hasSize(1);
        assertThat(ada.events("ConversationSummarized")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theNextTurnOrHintGoesOnWithIt(boolean byAHint) {
        abandon();

        int status = byAHint
                ? ada.hint(session).statusCode()
                : ada.say(session, "3x = 15").statusCode();

        assertThat(status).isEqualTo(201);
        JsonPath resumed = ada.read(session);
        assertThat(resumed.getString("state")).isEqualTo("ACTIVE");
        assertThat(resumed.getString("endedAt")).isNull();
        clock.advance(Duration.ofMinutes(29));
        sweep();
        assertThat(ada.read(session).getString("state")).isEqualTo("ACTIVE");
    }

    @Test
    void whatIsOverAgainIsSummedUpAgainInPlaceOfTheLast() {
        // Given
        ada.say(session, "x = 9");
        abandon();
        JsonPath before = ada.get("/tutor/v1/learners/me/summaries");

        // When
        ada.say(session, "x = 5");

        // Then
        JsonPath after = ada.get("/tutor/v1/learners/me/summaries");
        assertThat(after.getList("items")).hasSize(1);
        assertThat(after.getString("items[0].summaryId")).isEqualTo(before.getString("items[0].summaryId"));
        assertThat(after.getString("items[0].summary")).isNotEqualTo(before.getString("items[0].summary"));
        List<String> told = ada.events("ConversationSummarized", 2);
        assertThat(told)
                .extracting(event -> JsonPath.from(event).getInt("revision"))
                .containsExactly(1, 2);
        assertThat(ada.events("SessionEnded", 2))
                .extracting(event -> JsonPath.from(event).getString("outcome"))
                .containsExactly("ABANDONED", "SOLVED");
    }

    @Test
    void timeAwayIsNotTimeSpent() {
        // Given
        clock.advance(Duration.ofMinutes(10));
        ada.say(session, "3x = 15");
        abandon();

        // When
        ada.say(session, "hm");
        clock.advance(Duration.ofMinutes(5));
        ada.say(session, "x = 5");

        // Then
        int spent = JsonPath.from(ada.events("ProblemSolved", 1).get(0)).getInt("secondsSpent");
        assertThat(spent).isBetween(15 * 60, 15 * 60 + 20);
    }

    @Test
    void anAbandonedSessionCanBeEnded() {
        abandon();

        assertThat(ada.end(session).jsonPath().getString("state")).isEqualTo("ENDED");
        assertThat(ada.say(session, "x = 5").statusCode()).isEqualTo(409);
    }

    /** Nobody asks for a language when nobody is there. */
    @Test
    void theSummaryOfAnAbandonedSessionIsInTheLearnersOwnLanguage() {
        ada.speaks("es-MX", 1);

        abandon();

        assertThat(ada.get("/tutor/v1/learners/me/summaries").getString("items[0].summary"))
                .isEqualTo("Sigue pendiente: Resuelve 3x + 5 = 20.");
    }

    private void abandon() {
        clock.advance(Duration.ofHours(20));
        sweep();
        assertThat(ada.read(session).getString("state")).isEqualTo("ABANDONED");
    }

    private void sweep() {
        abandonSessions.sweep().await().atMost(Duration.ofSeconds(30));
    }
}
