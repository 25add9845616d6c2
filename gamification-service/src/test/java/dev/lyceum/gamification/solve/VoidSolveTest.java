package dev.lyceum.gamification.solve;

import static dev.lyceum.gamification.fixture.Api.BASE;
import static dev.lyceum.gamification.fixture.Api.asAdmin;
import static dev.lyceum.gamification.fixture.Api.own;
import static dev.lyceum.gamification.fixture.Stored.deliver;
import static dev.lyceum.gamification.fixture.Stored.entries;
import static dev.lyceum.gamification.fixture.Stored.execute;
import static dev.lyceum.gamification.fixture.Stored.ledger;
import static dev.lyceum.gamification.fixture.Stored.number;
import static dev.lyceum.gamification.fixture.Stored.problems;
import static dev.lyceum.gamification.fixture.Stored.studyDays;
import static dev.lyceum.gamification.fixture.Stored.told;
import static dev.lyceum.gamification.fixture.Stored.xp;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.gamification.fixture.Solve;
import dev.lyceum.gamification.fixture.Stored.Told;
import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.testing.Contracts;
import dev.lyceum.kit.testing.Servers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class VoidSolveTest {
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-16");

    private final LearnerId ada = new LearnerId(new Ids().next());
    private final Solve honest = Solve.by(ada).on(MONDAY);
    private final Solve leaked = Solve.by(ada).on(MONDAY).ofTheDay(MONDAY);

    @Test
    void allThatTheSolveWasPaidIsTakenBackOnceHoweverOftenThatIsTold() {
        // Given: 13 for another, 13 and 15 for this one
        deliver(honest, leaked);

        // When: one event ten times, and another of the same session
        var leak = leaked.leak();
        deliver(Stream.concat(Collections.nCopies(10, leak).stream(), Stream.of(leaked.leak()))
                .toList());

        // Then
        assertThat(xp(ada)).isEqualTo(13).isEqualTo(ledger(ada));
        assertThat(entries(ada)).isEqualTo(5);
        List<String> reversed = reversals();
        assertThat(reversed)
                .hasSize(2)
                .anyMatch(json -> json.contains("\"rule\":\"PROBLEM_SOLVED\",\"amount\":-13"))
                .anyMatch(json -> json.contains("\"rule\":\"DAILY_PROBLEM\",\"amount\":-15"))
                .allMatch(json -> json.contains(leaked.solveId().toString()));
        reversed.forEach(json -> Contracts.assertMatchesSchema("xp-reversed", json));
    }

    @Test
    void theLearnerIsToldWhyInTheLedgerAndWhereItIsExplained() {
        // Given
        deliver(honest, leaked);

        // When
        deliver(List.of(leaked.leak()));

        // Then
        assertThat(own(ada, "/xp/entries").getList("items.findAll { it.reversalOf != null }.reason"))
                .containsExactly("ANSWER_LEAKED", "ANSWER_LEAKED");
        JsonPath explained = own(ada, "/xp/explain");
        assertThat(explained.getInt("balance")).isEqualTo(13).isEqualTo(explained.getInt("ledgerSum"));
        assertThat(explained.getList("rules.findAll { it.reason == 'ANSWER_LEAKED' }.amount", Integer.class))
                .containsExactlyInAnyOrder(-13, -15);
        assertThat(explained.getList("rules.findAll { it.reason == null }.amount", Integer.class))
                .containsExactlyInAnyOrder(26, 15);
    }

    @Test
    void whatIsSolvedAfterItsLeakWasFoundEarnsAndCompletesNothing() {
        // When
        deliver(List.of(leaked.leak(), leaked.event()));

        // Then: only that the learner studied stays
        assertThat(entries(ada)).isZero();
        assertThat(told(ada)).extracting(Told::event).containsExactly("StreakExtended");
        assertThat(List.of(problems(ada), studyDays(ada))).containsExactly(0L, 1L);
        assertThat(own(ada, "/progress").getInt("dailyGoal.problems.done")).isZero();

        // When: the same date is completed by oneself
        deliver(Solve.by(ada).on(MONDAY).ofTheDay(MONDAY));

        // Then
        assertThat(xp(ada)).isEqualTo(13 + 15).isEqualTo(ledger(ada));
    }

    /** As ADR 20 has it for whatever is taken back. */
    @Test
    void whatWasToldAndSeenInTimeStays() {
        // Given
        deliver(leaked);
        List<String> before = told(ada).stream().map(Told::event).toList();

        // When
        deliver(List.of(leaked.leak()));

        // Then
        assertThat(before).contains("StreakExtended", "AchievementUnlocked");
        assertThat(List.of(problems(ada), studyDays(ada))).containsExactly(1L, 1L);
        assertThat(number("select daily_problems from progress where learner_id = ?", ada.value()))
                .isEqualTo(1);
        assertThat(told(ada).stream().map(Told::event).skip(before.size())).containsExactly("XpReversed", "XpReversed");
    }

    @Test
    void othersAndWhatTheInboxHasForgottenChangeNothing() {
        // Given
        LearnerId ben = new LearnerId(new Ids().next());
        Solve his = Solve.by(ben).on(MONDAY);
        deliver(leaked, his);
        deliver(List.of(leaked.leak()));

        // When: a leak that is told of another learner, and the solve once more
        execute("delete from inbox_event where id = ?", leaked.eventId());
        deliver(leaked);
        deliver(List.of(withKeyOf(ben, leaked)));

        // Then
        assertThat(xp(ada)).isZero().isEqualTo(ledger(ada));
        assertThat(entries(ada)).isEqualTo(4);
        assertThat(xp(ben)).isEqualTo(13).isEqualTo(ledger(ben));
    }

    @Test
    void aSolveFromBeforeSessionsWereKeptIsFoundByItsProblem() {
        // Given
        deliver(honest, leaked);
        execute("update solve set session_id = null where learner_id = ?", ada.value());

        // When
        deliver(List.of(leaked.leak()));

        // Then
        assertThat(xp(ada)).isEqualTo(13).isEqualTo(ledger(ada));
    }

    @Test
    void whatAnAdminHasTakenBackIsNotTakenBackAgain() {
        // Given
        deliver(honest, leaked);
        String entry = own(ada, "/xp/entries")
                .getString("items.find { it.source.id == '%s' && it.rule == 'PROBLEM_SOLVED' }.entryId"
                        .formatted(leaked.solveId()));
        asAdmin()
                .contentType("application/json")
                .body("{\"reason\": \"CHEATING\"}")
                .post(BASE + "/xp/entries/" + entry + "/reversals")
                .then()
                .statusCode(201);

        // When
        deliver(List.of(leaked.leak()));

        // Then
        assertThat(xp(ada)).isEqualTo(13).isEqualTo(ledger(ada));
        assertThat(reversals()).hasSize(2);
    }

    @Test
    void theFactsGiveTheSameWhicheverWasHeardOfFirst() {
        // Given
        LearnerId ben = new LearnerId(new Ids().next());
        Solve his = Solve.by(ben).on(MONDAY).ofTheDay(MONDAY);
        deliver(honest, leaked, Solve.by(ben).on(MONDAY));
        deliver(List.of(leaked.leak(), his.leak(), his.event()));
        List<Long> before = Stream.of(ada, ben).flatMap(VoidSolveTest::sums).toList();

        // When
        execute(
                "update progress set xp = 1, problems_solved = 7, daily_problems = 7 where learner_id in (?, ?)",
                ada.value(),
                ben.value());
        rebuildAll();

        // Then
        assertThat(Stream.of(ada, ben).flatMap(VoidSolveTest::sums)).containsExactlyElementsOf(before);
        assertThat(xp(ada)).isEqualTo(xp(ben)).isEqualTo(13);
    }

    private List<String> reversals() {
        return told(ada).stream()
                .filter(told -> told.event().equals("XpReversed"))
                .map(Told::json)
                .toList();
    }

    private static Stream<Long> sums(LearnerId learner) {
        return Stream.of("xp", "problems_solved", "daily_problems", "days_active")
                .map(sum -> number("select " + sum + " from progress where learner_id = ?", learner.value()));
    }

    private static void rebuildAll() {
        String after = "";
        do {
            JsonPath rebuilt =
                    asAdmin().post(BASE + "/rebuilds?limit=100" + after).jsonPath();
            after = rebuilt.getString("next") == null ? "" : "&after=" + rebuilt.getString("next");
        } while (!after.isEmpty());
    }

    private static ProducerRecord<byte[], byte[]> withKeyOf(LearnerId learner, Solve solve) {
        return new Solve(
                        solve.eventId(),
                        solve.solveId(),
                        learner,
                        solve.type(),
                        solve.difficulty(),
                        solve.hintsUsed(),
                        solve.repeat(),
                        solve.studyDay(),
                        solve.at(),
                        solve.concepts(),
                        solve.daily(),
                        solve.seconds(),
                        solve.problemId(),
                        solve.challenge())
                .leak();
    }
}
