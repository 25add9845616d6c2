package dev.lyceum.tutor.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.testing.Contracts;
import dev.lyceum.kit.testing.MutableClock;
import dev.lyceum.kit.testing.Servers;
import dev.lyceum.kit.testing.Topics;
import dev.lyceum.tutor.fixture.Api;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class SolveTest {
    private final Api ada = Api.newLearner();

    @Inject
    MutableClock clock;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void theSameProblemInAnotherSpellingIsARepeat() {
        // When
        solve("Solve 3x + 5 = 20", "x = 5");
        solve("20 = 5 + 3y", "5");
        solve("\\frac{6}{2}x + 5 = 20", "5");

        // Then
        List<String> events = ada.events("ProblemSolved", 3);
        assertThat(events)
                .extracting(event -> JsonPath.from(event).getBoolean("repeat"))
                .containsExactly(false, true, false);
    }

    @Test
    void aWordProblemIsSolvedByWhatItsWordsComeTo() {
        // Given
        solve("Rosa has $50. She spends $18.75 on a book. How much money does she have left?", "$31.25");
        String session = ada.session("A car travels 240 km in 3 hours. What is its average speed?");

        // When
        List<String> verdicts = Stream.of("240/3", "80", "70 km/h", "80 km/h")
                .map(said -> ada.say(session, said).jsonPath().getString("verdict.kind"))
                .toList();

        // Then
        assertThat(verdicts).containsExactly("STEP_VALID", "UNIT", "INCORRECT", "CORRECT");
        assertThat(ada.events("ProblemSolved", 2))
                .allSatisfy(event ->
                        assertThat(JsonPath.from(event).getBoolean("repeat")).isFalse());
    }

    @Test
    void oneProblemSolvedInManySessionsAtOncePaysOnce() {
        // Given
        List<String> sessions = IntStream.range(0, 10)
                .mapToObj(i -> ada.session("What is 12 * 7?"))
                .toList();

        // When
        List<CompletableFuture<Integer>> rivals = sessions.stream()
                .map(session -> CompletableFuture.supplyAsync(
                        () -> ada.say(session, "84").statusCode()))
                .toList();

        // Then
        assertThat(rivals.stream().map(CompletableFuture::join)).containsOnly(201);
        assertThat(Api.count("select count(*) from solve where learner_id = ? and not repeat", ada.account()))
                .isEqualTo(1);
        assertThat(Api.count("select count(*) from solve where learner_id = ?", ada.account()))
                .isEqualTo(10);
        assertThat(ada.events("ProblemSolved", 10))
                .filteredOn(event -> !JsonPath.from(event).getBoolean("repeat"))
                .hasSize(1);
    }

    @Test
    void whoTellsOfALearnerWaitsForWhoBeganBefore() throws SQLException {
        // Given
        String session = ada.session("What is 12 * 7?");

        // When
        CompletableFuture<Integer> second;
        try (var first = Servers.postgres().connect("tutor", "tutor");
                var lock = first.prepareStatement("select pg_advisory_xact_lock(hashtextextended(?, 0))")) {
            first.setAutoCommit(false);
            lock.setString(1, ada.account().toString());
            lock.execute();
            second = CompletableFuture.supplyAsync(() -> ada.say(session, "84").statusCode());

            // Then
            await().during(Duration.ofSeconds(1)).until(() -> !second.isDone());
            first.rollback();
        }
        assertThat(second.join()).isEqualTo(201);
    }

    @Test
    void aLearnerNeverHeardOfHasTheDayOfUtc() {
        // Given
        clock.set(Instant.parse("2026-11-22T11:30:00Z"));

        // When
        solve("Solve 3x + 5 = 20", "x = 5");

        // Then
        JsonPath event = JsonPath.from(ada.events("ProblemSolved", 1).get(0));
        assertThat(event.getString("studyDay")).isEqualTo("2026-11-22");
        assertThat(event.getInt("zoneVersion")).isZero();
    }

    @Test
    void theStudyDayIsTheLearnersOwn() {
        // Given: half past midnight in Auckland is still the day before in UTC
        ada.livesIn("Pacific/Auckland", "MIDDLE", 3);
        clock.set(Instant.parse("2026-11-22T11:30:00Z"));

        // When
        solve("Solve 3x + 5 = 20", "x = 5");

        // Then
        JsonPath event = JsonPath.from(ada.events("ProblemSolved", 1).get(0));
        assertThat(event.getString("studyDay")).isEqualTo("2026-11-23");
        assertThat(event.getInt("zoneVersion")).isEqualTo(3);
        assertThat(event.getString("solvedAt")).startsWith("2026-11-22T11:30:0");
    }

    @Test
    void theProducersGoldenExampleIsUnderstood() {
        String json = new String(Contracts.example("profile", "learner-updated"), StandardCharsets.UTF_8);
        Topics.send(Topics.event(
                "profile.events.v1",
                "lyceum.profile.LearnerUpdated.v1",
                new Ids().next(),
                ada.learner(),
                Instant.now(),
                json));

        await().atMost(Duration.ofSeconds(20))
                .until(() -> Api.count("select count(*) from learner where learner_id = ?", ada.account()) == 1);
        assertThat(Api.count("select version from learner where learner_id = ?", ada.account()))
                .isEqualTo(JsonPath.from(json).getLong("version"));
    }

    private void solve(String problem, String answer) {
        String session = ada.session(problem);
        assertThat(ada.say(session, answer).jsonPath().getString("verdict.kind"))
                .isEqualTo("CORRECT");
    }
}
