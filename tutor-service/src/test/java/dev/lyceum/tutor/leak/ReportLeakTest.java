package dev.lyceum.tutor.leak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.lyceum.kit.database.Database;
import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.testing.Contracts;
import dev.lyceum.kit.testing.Servers;
import dev.lyceum.tutor.fixture.Api;
import dev.lyceum.tutor.practice.Catalogue;
import dev.lyceum.tutor.practice.DailyProblems;
import dev.lyceum.tutor.task.Difficulty;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class ReportLeakTest {
    private static final String DAILY = "/tutor/v1/learners/me/daily-problem";
    private static final DailyProblems DRAWN = new DailyProblems(Catalogue.read());

    private final Api ada = Api.newLearner();

    @Inject
    ReportLeak reportLeak;

    @Inject
    Database database;

    @Test
    void ofASolvedSessionOthersHearOnceHoweverOftenAndHoweverManyFindIt() {
        // Given
        JsonPath session = ada.start("Solve 3x + 5 = 20");
        String id = session.getString("sessionId");
        ada.say(id, "x = 5").then().statusCode(201);

        // When
        List<Boolean> atOnce = Uni.join()
                .all(IntStream.range(0, 8).mapToObj(i -> report(id)).toList())
                .andFailFast()
                .await()
                .atMost(Duration.ofSeconds(20));
        boolean again = now(report(id));

        // Then
        assertThat(atOnce).containsOnlyOnce(true);
        assertThat(again).isFalse();
        assertThat(heardAfterwards()).singleElement().satisfies(event -> {
            Contracts.assertMatchesSchema("leak-found", event);
            assertThat(JsonPath.from(event).<Map<String, String>>get())
                    .isEqualTo(Map.of("sessionId", id, "problemId", session.getString("problem.problemId")));
        });
    }

    @Test
    void whoeverMaySeeTheSessionSeesThatItCountsForNothingAndWhy() {
        // Given
        String id = ada.session("Solve 3x + 5 = 20");
        String other = ada.session("Solve 2x = 8");
        ada.say(id, "x = 5").then().statusCode(201);
        Map<String, Object> before = ada.read(id).getMap("");

        // When
        now(report(id));

        // Then
        JsonPath after = ada.read(id);
        assertThat(before).doesNotContainKey("voided");
        assertThat(after.getString("voided.reason")).isEqualTo("ANSWER_LEAKED");
        assertThat(after.getString("voided.at")).isNotBlank();
        assertThat(after.getString("state")).isEqualTo("SOLVED");
        JsonPath list = ada.get("/tutor/v1/learners/me/sessions");
        assertThat(list.getString("items.find { it.sessionId == '%s' }.voided.reason".formatted(id)))
                .isEqualTo("ANSWER_LEAKED");
        assertThat(list.getMap("items.find { it.sessionId == '%s' }".formatted(other)))
                .doesNotContainKey("voided");
    }

    /** Others are told in this order, and do with the later solve what they do with one before. */
    @Test
    void aSessionGoesOnAfterItsLeakWasFound() {
        // Given
        String id = ada.session("Solve 3x + 5 = 20");
        now(report(id));

        // When
        ada.say(id, "x = 4").then().statusCode(201);
        ada.say(id, "x = 5").then().statusCode(201);

        // Then
        assertThat(ada.names(4)).startsWith("SessionStarted", "LeakFound", "ProblemSolved");
        assertThat(ada.read(id).getString("state")).isEqualTo("SOLVED");
        assertThat(ada.read(id).getString("voided.reason")).isEqualTo("ANSWER_LEAKED");
    }

    @Test
    void theDayIsNotCompletedWithAnAnswerThatWasGivenAwayAndMayBeWithAnother() {
        // Given
        String leaked = daily();
        now(report(leaked));
        solve(leaked);
        boolean byLeaked = completed();

        // When
        solve(daily());

        // Then
        assertThat(byLeaked).isFalse();
        assertThat(completed()).isTrue();
        assertThat(ada.events("ProblemSolved", 2))
                .extracting(event -> JsonPath.from(event).getBoolean("daily"))
                .containsExactly(false, true);
    }

    @Test
    void aDayThatWasCompletedBeforeStaysCompleted() {
        String session = daily();
        solve(session);

        now(report(session));

        assertThat(completed()).isTrue();
    }

    @Test
    void nothingIsToldOfWhatDoesNotCommitOrIsNotThere() {
        String id = ada.session("Solve 3x + 5 = 20");
        Supplier<Uni<Boolean>> failing =
                () -> reportLeak.report(UUID.fromString(id)).chain(() -> Uni.createFrom()
                        .failure(new IllegalStateException("after it")));

        assertThatThrownBy(() -> now(database.background(failing))).hasMessageContaining("after it");
        assertThat(now(report(new Ids().next().toString()))).isFalse();

        assertThat(heardAfterwards()).isEmpty();
        assertThat(ada.read(id).getMap("")).doesNotContainKey("voided");
    }

    /** LeakFound, once something that is certainly told has been heard of after it: a learner's events are in order. */
    private List<String> heardAfterwards() {
        String last = ada.session("Solve 7x = 14");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> ada.events("SessionStarted").stream().anyMatch(event -> event.contains(last)));
        return ada.events("LeakFound");
    }

    private String daily() {
        return ada.start(Map.of("daily", true)).getString("sessionId");
    }

    private boolean completed() {
        return ada.get(DAILY).getBoolean("completed");
    }

    private void solve(String session) {
        LocalDate today = LocalDate.parse(ada.get(DAILY).getString("date"));
        ada.say(session, DRAWN.of(today, Difficulty.MIDDLE).answer()).then().statusCode(201);
        assertThat(ada.read(session).getString("state")).isEqualTo("SOLVED");
    }

    private Uni<Boolean> report(String session) {
        return database.background(() -> reportLeak.report(UUID.fromString(session)));
    }

    private static <T> T now(Uni<T> work) {
        return work.await().atMost(Duration.ofSeconds(20));
    }
}
