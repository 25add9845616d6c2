package dev.lyceum.gamification.xp;

import static dev.lyceum.gamification.fixture.Api.BASE;
import static dev.lyceum.gamification.fixture.Api.as;
import static dev.lyceum.gamification.fixture.Api.asAdmin;
import static dev.lyceum.gamification.fixture.Api.assertProblem;
import static dev.lyceum.gamification.fixture.Api.own;
import static dev.lyceum.gamification.fixture.Stored.deliver;
import static dev.lyceum.gamification.fixture.Stored.entries;
import static dev.lyceum.gamification.fixture.Stored.ledger;
import static dev.lyceum.gamification.fixture.Stored.number;
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
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class ReversalTest {
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-16");

    private final LearnerId ada = new LearnerId(new Ids().next());

    @Test
    void anEntryIsTakenBackByAnEntryOfItsOwn() {
        // Given
        var solve = Solve.by(ada).on(MONDAY);
        deliver(solve, Solve.by(ada).on(MONDAY));
        String entry = entryOf(solve);

        // When
        var reversal = reverse(entry);

        // Then
        assertThat(reversal.statusCode()).isEqualTo(201);
        assertThat(reversal.jsonPath().getMap(""))
                .containsEntry("rule", "PROBLEM_SOLVED")
                .containsEntry("amount", -13)
                .containsEntry("rawAmount", -13)
                .containsEntry("studyDay", "2026-11-16")
                .containsEntry("reversalOf", entry)
                .containsEntry("reason", "WRONGLY_VERIFIED");
        assertThat(own(ada, "/xp/entries").getMap("items[0]"))
                .isEqualTo(reversal.jsonPath().getMap(""));
        assertThat(xp(ada)).isEqualTo(13).isEqualTo(ledger(ada));
        assertThat(own(ada, "/xp/explain").getInt("ledgerSum")).isEqualTo(13);
    }

    @Test
    void itIsToldOnceWithTheTotalAfterIt() {
        // Given
        var solve = Solve.by(ada).on(MONDAY);
        deliver(solve);

        // When
        reverse(entryOf(solve));

        // Then
        List<String> reversed = told(ada).stream()
                .filter(told -> told.event().equals("XpReversed"))
                .map(Told::json)
                .toList();
        assertThat(reversed)
                .singleElement()
                .asString()
                .contains(
                        "\"amount\":-13,\"total\":0,\"level\":1",
                        solve.solveId().toString());
        Contracts.assertMatchesSchema("xp-reversed", reversed.get(0));
    }

    @Test
    void anEntryIsTakenBackOnceHoweverManyAskAtOnce() {
        // Given
        var solve = Solve.by(ada).on(MONDAY);
        deliver(solve, Solve.by(ada).on(MONDAY));
        String entry = entryOf(solve);

        // When
        List<Response> answers =
                IntStream.range(0, 8)
                        .mapToObj(i -> CompletableFuture.supplyAsync(() -> reverse(entry)))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .toList();

        // Then
        assertThat(answers)
                .extracting(Response::statusCode)
                .containsOnlyOnce(201)
                .containsOnly(200, 201);
        assertThat(answers)
                .extracting(answer -> answer.jsonPath().getString("entryId"))
                .containsOnly(answers.get(0).jsonPath().getString("entryId"));
        assertThat(xp(ada)).isEqualTo(13).isEqualTo(ledger(ada));
        assertThat(entries(ada)).isEqualTo(3);
    }

    @Test
    void theCapHoldsInWhateverOrderADayIsEarnedAndTakenBack() {
        // Given: 27 XP each; 24 of them are 648, of which the day pays 600.
        Solve[] busyDay = IntStream.range(0, 24)
                .mapToObj(i -> Solve.by(ada).of("ADVANCED", 0).on(MONDAY))
                .toArray(Solve[]::new);
        deliver(busyDay);

        // When: 648 - 27 = 621, then 594; one more is 621 again.
        reverse(entryOf(busyDay[0]));
        long afterOne = xp(ada);
        reverse(entryOf(busyDay[23]));
        long afterTwo = xp(ada);
        deliver(Solve.by(ada).of("ADVANCED", 0).on(MONDAY));

        // Then
        assertThat(List.of(afterOne, afterTwo, xp(ada))).containsExactly(600L, 594L, 600L);
        assertThat(ledger(ada)).isEqualTo(600);
        assertThat(number("select sum(raw_amount) from xp_entry where learner_id = ?", ada.value()))
                .isEqualTo(23 * 27);
        assertThat(told(ada).stream().filter(told -> told.event().equals("XpReversed")))
                .hasSize(1); // the first one cost nothing
    }

    @Test
    void takingEverythingBackLeavesNothingAndTheSameEventsPayNoMore() {
        // Given
        Solve[] solves = IntStream.range(0, 9)
                .mapToObj(i -> Solve.by(ada).on(MONDAY.plusDays(i % 3)).ofTheDay(MONDAY.plusDays(i % 3)))
                .toArray(Solve[]::new);
        deliver(solves);

        // When
        own(ada, "/xp/entries?limit=100").getList("items.entryId", String.class).forEach(ReversalTest::reverse);
        deliver(solves);

        // Then
        assertThat(xp(ada)).isZero().isEqualTo(ledger(ada));
        assertThat(own(ada, "/progress").getInt("level")).isEqualTo(1);
        assertThat(number("select level_announced from progress where learner_id = ?", ada.value()))
                .isEqualTo(2); // what was told stays told
    }

    @Test
    void aReversalIsNotTakenBack() {
        // Given
        var solve = Solve.by(ada).on(MONDAY);
        deliver(solve);
        String reversal = reverse(entryOf(solve)).jsonPath().getString("entryId");

        // Then
        assertProblem(reverse(reversal), 422, "not-reversible");
    }

    @Test
    void onlyAnAdminTakesBackAndOnlyWhatIsThere() {
        // Given
        var solve = Solve.by(ada).on(MONDAY);
        deliver(solve);
        String path = path(entryOf(solve));

        // Then
        assertProblem(as(ada).contentType("application/json").body("{}").post(path), 403, "role-required");
        assertProblem(reverse(new Ids().next().toString()), 404, "not-found");
        assertProblem(reverse("1-1-1-1-1"), 404, "not-found");
        assertThat(xp(ada)).isEqualTo(13);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"reason\": \"BECAUSE\"}", "{\"reason\": \"CHEATING\", \"amount\": 5}", "[]", ""})
    void aReversalSaysWhyAndNothingElse(String body) {
        // Given
        var solve = Solve.by(ada).on(MONDAY);
        deliver(solve);

        // Then
        assertProblem(
                asAdmin().contentType("application/json").body(body).post(path(entryOf(solve))),
                400,
                "invalid-request");
    }

    private String entryOf(Solve solve) {
        return own(ada, "/xp/entries?limit=100")
                .getString("items.find { it.source.eventId == '" + solve.eventId() + "' }.entryId");
    }

    private static Response reverse(String entry) {
        return asAdmin()
                .contentType("application/json")
                .body("{\"reason\": \"WRONGLY_VERIFIED\"}")
                .post(path(entry));
    }

    private static String path(String entry) {
        return BASE + "/xp/entries/" + entry + "/reversals";
    }
}
