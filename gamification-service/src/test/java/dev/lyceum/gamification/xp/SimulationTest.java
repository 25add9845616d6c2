package dev.lyceum.gamification.xp;

import static dev.lyceum.gamification.fixture.Api.BASE;
import static dev.lyceum.gamification.fixture.Api.as;
import static dev.lyceum.gamification.fixture.Api.asAdmin;
import static dev.lyceum.gamification.fixture.Api.assertProblem;
import static dev.lyceum.gamification.fixture.Api.own;
import static dev.lyceum.gamification.fixture.Stored.deliver;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.gamification.fixture.Solve;
import dev.lyceum.gamification.fixture.Stored;
import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.testing.Servers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Versions 2 and 3 are {@link DraftedRules}. */
@QuarkusTest
@QuarkusTestResource(Servers.class)
class SimulationTest {
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-16");

    private final LearnerId ada = new LearnerId(new Ids().next());
    private final LearnerId ben = new LearnerId(new Ids().next());

    @Test
    void aTariffThatIsStillToComePricesEverythingThatStandsAgain() {
        // Given: 13, 20 and 15 now; then 18, 20 and 15. One that was taken back counts in neither.
        var takenBack = Solve.by(ada).on(MONDAY);
        deliver(Solve.by(ada).on(MONDAY), Solve.by(ada).of("HIGH", 0).on(MONDAY).ofTheDay(MONDAY), takenBack);
        takeBack(ada, takenBack);

        // When
        var change = changeOf(ada, 2);

        // Then
        assertThat(change)
                .isEqualTo(Optional.of(Map.of(
                        "learnerId",
                        ada.toString(),
                        "now",
                        Map.of("xp", 48, "level", 1, "rank", "NOVICE"),
                        "then",
                        Map.of("xp", 53, "level", 1, "rank", "NOVICE"))));
    }

    @Test
    void itsCapLiesOnEachStudyDay() {
        // Given: ten of 13 on each of two days are 260 now; ten of 18 would be 180, of which the draft pays 100 a day.
        deliver(IntStream.range(0, 20)
                .mapToObj(i -> Solve.by(ada).on(MONDAY.plusDays(i % 2)))
                .toArray(Solve[]::new));

        // Then
        assertThat(changeOf(ada, 2))
                .isEqualTo(Optional.of(Map.of(
                        "learnerId",
                        ada.toString(),
                        "now",
                        Map.of("xp", 260, "level", 2, "rank", "NOVICE"),
                        "then",
                        Map.of("xp", 200, "level", 2, "rank", "NOVICE"))));
    }

    @Test
    void levelsThatAreStillToComeAreShownToo() {
        // Given: 13 XP, or 18 by the tariff of version 2, which is the newest up to 3; its levels begin at 10, 30 …
        deliver(Solve.by(ada).on(MONDAY));

        // Then
        assertThat(changeOf(ada, 3).orElseThrow().get("then"))
                .isEqualTo(Map.of("xp", 18, "level", 2, "rank", "NOVICE"));
    }

    @Test
    void whomNothingWouldChangeIsNotNamed() {
        // Given: 20 XP by either.
        deliver(Solve.by(ada).of("HIGH", 0).on(MONDAY));

        // Then
        assertThat(changeOf(ada, 2)).isEmpty();
        assertThat(changeOf(ada, 1)).isEmpty();
    }

    @Test
    void anEntryThatSaysTooLittleToBePricedKeepsItsRawAmount() {
        // Given: as it was written before the ledger kept what a price depends on; taken out and put back as a plain
        // one.
        deliver(Solve.by(ada).on(MONDAY), Solve.by(ben).on(MONDAY));
        Stored.execute(
                """
                with old as (delete from xp_entry where learner_id = ? returning *)
                insert into xp_entry (entry_id, learner_id, rule, rule_version, amount, raw_amount, study_day, source, event_id,
                    source_id, payload_hash, occurred_at, recorded_at)
                select gen_random_uuid(), learner_id, rule, rule_version, amount, raw_amount, study_day, source, gen_random_uuid(),
                    source_id, payload_hash, occurred_at, recorded_at from old
                """,
                ada.value());

        // Then
        assertThat(changeOf(ada, 2)).isEmpty();
        assertThat(changeOf(ben, 2)).isPresent();
    }

    @Test
    void nothingIsWritten() {
        // Given
        deliver(Solve.by(ada).on(MONDAY));
        var before = own(ada, "/xp/entries").getMap("");

        // When
        changeOf(ada, 2);

        // Then
        assertThat(own(ada, "/xp/entries").getMap("")).isEqualTo(before);
        assertThat(Stored.xp(ada)).isEqualTo(13);
    }

    @Test
    void learnersAreGoneThroughPageByPageAndNobodyTwice() {
        // Given
        List<LearnerId> learners = IntStream.range(0, 5)
                .mapToObj(i -> new LearnerId(new Ids().next()))
                .toList();
        learners.forEach(learner -> deliver(Solve.by(learner).on(MONDAY)));

        // When
        List<UUID> changed = new ArrayList<>();
        String next = "";
        do {
            var page = simulate("2?limit=3" + next);
            assertThat(page.getInt("examined")).isBetween(1, 3);
            changed.addAll(page.getList("items.learnerId", UUID.class));
            next = "&cursor=" + page.getString("page.next");
        } while (!next.equals("&cursor=null") && !changed.containsAll(values(learners)));

        // Then
        assertThat(changed).doesNotHaveDuplicates().containsAll(values(learners));
    }

    @Test
    void itSaysWhichEditionsTheVersionIsMadeOf() {
        assertThat(simulate("1?limit=1").getMap("editions")).isEqualTo(Map.of("tariff", 1, "levels", 1, "ranks", 1));
        assertThat(simulate("2?limit=1").getMap("editions")).isEqualTo(Map.of("tariff", 2, "levels", 1, "ranks", 1));
        assertThat(simulate("3?limit=1").getMap("editions")).isEqualTo(Map.of("tariff", 2, "levels", 3, "ranks", 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "4", "01", "-1", "1.0", "two", "99999999999999999999"})
    void aVersionThatStandsNowhereIs404(String version) {
        assertProblem(asAdmin().post(BASE + "/rulesets/" + version + "/simulate"), 404, "not-found");
    }

    @Test
    void onlyAnAdminMayAndAPageIsBounded() {
        assertProblem(as(ada).post(BASE + "/rulesets/1/simulate"), 403, "role-required");
        assertProblem(as(ada).post(BASE + "/rulesets/4/simulate"), 403, "role-required");
        assertProblem(asAdmin().post(BASE + "/rulesets/1/simulate?limit=101"), 400, "invalid-request");
        assertProblem(
                asAdmin().contentType("application/json").body("{\"a\": 1}").post(BASE + "/rulesets/1/simulate"),
                400,
                "invalid-request");
    }

    /** Ids grow, so whoever is new stands on one of the first pages. */
    private static Optional<Map<String, Object>> changeOf(LearnerId learner, int version) {
        return simulate(version + "?limit=100").<Map<String, Object>>getList("items").stream()
                .filter(change -> change.get("learnerId").equals(learner.toString()))
                .findFirst();
    }

    private static JsonPath simulate(String versionAndQuery) {
        var answer = asAdmin().post(BASE + "/rulesets/" + versionAndQuery.replaceFirst("\\?", "/simulate?"));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    private static List<UUID> values(List<LearnerId> learners) {
        return learners.stream().map(LearnerId::value).toList();
    }

    private static void takeBack(LearnerId learner, Solve solve) {
        String entry = own(learner, "/xp/entries")
                .getString("items.find { it.source.eventId == '" + solve.eventId() + "' }.entryId");
        asAdmin()
                .contentType("application/json")
                .body("{\"reason\": \"OPERATOR_ERROR\"}")
                .post(BASE + "/xp/entries/" + entry + "/reversals")
                .then()
                .statusCode(201);
    }
}
