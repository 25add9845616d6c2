package dev.lyceum.tutor.daily;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.kit.testing.MutableClock;
import dev.lyceum.kit.testing.Servers;
import dev.lyceum.tutor.fixture.Api;
import dev.lyceum.tutor.fixture.Statements;
import dev.lyceum.tutor.practice.Catalogue;
import dev.lyceum.tutor.practice.DailyProblems;
import dev.lyceum.tutor.task.Difficulty;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class DailyTest {
    private static final String PATH = "/tutor/v1/learners/me/daily-problem";
    private static final DailyProblems DRAWN = new DailyProblems(Catalogue.read());
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private final Api ada = Api.newLearner();
    private final Api ben = Api.newLearner();

    @Inject
    MutableClock clock;

    @BeforeEach
    void itIsTheEveningOfTheDay() {
        clock.set(Instant.parse("2026-11-28T22:30:00Z"));
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void itIsTheSameForEverybodyOfAGrade() {
        JsonPath hers = ada.get(PATH);
        JsonPath again = ada.get(PATH + "?date=2026-11-28");
        JsonPath his = ben.get(PATH);

        assertThat(hers.getString("date")).isEqualTo("2026-11-28");
        assertThat(hers.getString("problem.verification")).isEqualTo("VERIFIED");
        assertThat(hers.getBoolean("completed")).isFalse();
        assertThat(hers.getMap("").keySet()).containsExactlyInAnyOrder("date", "problem", "completed");
        assertThat(again.getMap("")).isEqualTo(hers.getMap(""));
        assertThat(his.getString("problem.text")).isEqualTo(hers.getString("problem.text"));
        assertThat(his.getString("problem.problemId")).isNotEqualTo(hers.getString("problem.problemId"));
        assertThat(ada.get(PATH + "?date=2026-11-27").getString("problem.text"))
                .isNotEqualTo(hers.getString("problem.text"));
    }

    /** Only the first look makes a row, and only it waits for the learner's other writes. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whoeverLooksAgainChangesNothing(boolean completed) {
        // Given
        JsonPath first = ada.get(PATH);
        if (completed) {
            answer(open(ada));
            first = ada.get(PATH);
        }

        // When
        var again = new AtomicReference<JsonPath>();
        List<String> sent = Statements.during(() -> again.set(ada.get(PATH)));

        // Then
        assertThat(sent)
                .isNotEmpty()
                .allMatch(sql -> sql.strip().startsWith("select"))
                .noneMatch(sql -> sql.contains("for update") || sql.contains("for no key update"));
        assertThat(again.get().getMap("")).isEqualTo(first.getMap(""));
    }

    @Test
    void itFollowsTheGradeAndTheLearnersOwnDay() {
        ada.livesIn("Pacific/Auckland", "ADVANCED", 2);

        JsonPath daily = ada.get(PATH);

        assertThat(daily.getString("date")).isEqualTo("2026-11-29");
        assertThat(daily.getString("problem.difficulty")).isEqualTo("ADVANCED");
        assertThat(daily.getString("problem.text"))
                .isEqualTo(DRAWN.of(TODAY.plusDays(1), Difficulty.ADVANCED).text());
        assertThat(ben.request().get(PATH + "?date=2026-11-29").statusCode()).isEqualTo(422);
    }

    @Test
    void whatSomebodyHasSeenIsNotDrawnAnew() {
        ada.get(PATH + "?date=2025-03-04");
        Api.execute("update daily_problem set text = 'What is 6 × 7?', answer = '42' where date = '2025-03-04'");

        assertThat(ben.get(PATH + "?date=2025-03-04").getString("problem.text")).isEqualTo("What is 6 × 7?");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-29, 422",
        "2024-11-27, 422",
        "0001-01-01, 422",
        "9999-12-31, 422",
        "+10000-01-01, 400",
        "0000-01-01, 400",
        "2026-02-30, 400",
        "today, 400"
    })
    void whatIsNoDayOrHasNotComeIsRefused(String date, int status) {
        Response answer = ada.request().queryParam("date", date).get(PATH);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
    }

    @Test
    void aDayIsCompletedOnce() {
        // When
        String first = open(ada);
        String second = open(ada);
        answer(first);
        answer(second);

        // Then
        List<String> events = ada.events("ProblemSolved", 2);
        assertThat(events)
                .extracting(event -> JsonPath.from(event).getBoolean("daily"))
                .containsExactly(true, false);
        assertThat(JsonPath.from(events.get(0)).getString("dailyDate")).isEqualTo("2026-11-28");
        assertThat(JsonPath.from(events.get(1)).getString("dailyDate")).isNull();
        assertThat(JsonPath.from(ada.events("SessionStarted", 2).get(0)).getString("source"))
                .isEqualTo("DAILY");
        JsonPath daily = ada.get(PATH);
        assertThat(daily.getBoolean("completed")).isTrue();
        assertThat(daily.getString("completedAt")).startsWith("2026-11-28T22:3");
        assertThat(ada.get(PATH + "/completions").getList("items.date")).containsExactly("2026-11-28");
        assertThat(ben.get(PATH).getBoolean("completed")).isFalse();
    }

    @Test
    void answersInManySessionsAtOnceCompleteItOnce() {
        List<String> sessions = IntStream.range(0, 8).mapToObj(i -> open(ada)).toList();

        sessions.stream()
                .map(session -> CompletableFuture.runAsync(() -> answer(session)))
                .toList()
                .forEach(CompletableFuture::join);

        assertThat(ada.events("ProblemSolved", 8))
                .filteredOn(event -> JsonPath.from(event).getBoolean("daily"))
                .hasSize(1);
    }

    /** Whoever started before midnight has three hours more; then it is a problem like any other. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-11-29T02:59:30Z", "2026-11-29T03:00:00Z"})
    void itCountsUntilThreeHoursAfterTheDay(String solvedAt) {
        // Given
        String session = open(ada);
        clock.set(Instant.parse(solvedAt));

        // When
        answer(session);

        // Then
        boolean inTime = solvedAt.contains("02:59");
        JsonPath event = JsonPath.from(ada.events("ProblemSolved", 1).get(0));
        assertThat(event.getBoolean("daily")).isEqualTo(inTime);
        assertThat(event.getString("studyDay")).isEqualTo("2026-11-29");
        assertThat(ada.get(PATH + "?date=2026-11-28").getBoolean("completed")).isEqualTo(inTime);
        assertThat(ada.get(PATH).getBoolean("completed")).isFalse();
    }

    /** The problem alone is not the day's: the session must have been opened for it. */
    @Test
    void theSameProblemTypedInCompletesNothing() {
        String session = ada.session(ada.get(PATH).getString("problem.text"));

        answer(session);

        assertThat(JsonPath.from(ada.events("ProblemSolved", 1).get(0)).getBoolean("daily"))
                .isFalse();
    }

    @Test
    void completionsStayWhatTheyWereWhenTheGradeChanges() {
        String completed = ada.get(PATH).getString("problem.text");
        answer(open(ada));

        ada.livesIn("UTC", "HIGH", 2);

        assertThat(ada.get(PATH).getString("problem.text")).isEqualTo(completed);
        assertThat(ada.get(PATH + "/completions").getList("items.text")).containsExactly(completed);
    }

    @Test
    void nobodyElseLooksOn() {
        String hers = "/tutor/v1/learners/" + ada.account() + "/daily-problem";

        assertThat(ben.request().get(hers).statusCode()).isEqualTo(404);
        assertThat(ben.request().get(hers + "/completions").statusCode()).isEqualTo(404);
    }

    private static String open(Api learner) {
        return learner.start(Map.of("daily", true)).getString("sessionId");
    }

    private void answer(String session) {
        String right = DRAWN.of(TODAY, Difficulty.MIDDLE).answer();
        assertThat(ada.say(session, right).jsonPath().getString("verdict.kind")).isEqualTo("CORRECT");
    }
}
