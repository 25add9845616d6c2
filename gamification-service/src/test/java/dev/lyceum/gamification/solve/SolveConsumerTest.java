package dev.lyceum.gamification.solve;

import static dev.lyceum.gamification.fixture.Stored.deliver;
import static dev.lyceum.gamification.fixture.Stored.entries;
import static dev.lyceum.gamification.fixture.Stored.ledger;
import static dev.lyceum.gamification.fixture.Stored.number;
import static dev.lyceum.gamification.fixture.Stored.problems;
import static dev.lyceum.gamification.fixture.Stored.studyDays;
import static dev.lyceum.gamification.fixture.Stored.told;
import static dev.lyceum.gamification.fixture.Stored.xp;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.gamification.fixture.Solve;
import dev.lyceum.gamification.fixture.Stored;
import dev.lyceum.gamification.fixture.Stored.Told;
import dev.lyceum.kit.event.Header;
import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.testing.Contracts;
import dev.lyceum.kit.testing.Servers;
import dev.lyceum.kit.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class SolveConsumerTest {
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-16");

    private final LearnerId ada = new LearnerId(new Ids().next());
    private final LearnerId ben = new LearnerId(new Ids().next());

    @Test
    void aSolvedProblemPaysAndTellsOfEverythingThatFollows() {
        // Given
        var solve = Solve.by(ada).of("HIGH", 0).on(MONDAY);

        // When
        deliver(solve);

        // Then
        assertThat(xp(ada)).isEqualTo(20).isEqualTo(ledger(ada));
        assertThat(told(ada))
                .extracting(Told::event)
                .containsExactly("XpAwarded", "StreakExtended", "AchievementUnlocked", "AchievementUnlocked");
        assertThat(told(ada))
                .extracting(Told::json)
                .anyMatch(json ->
                        json.contains("\"sourceId\":\"" + solve.solveId() + "\"") && json.contains("\"total\":20"))
                .anyMatch(json -> json.contains("\"current\":1") && json.contains("\"day\":\"2026-11-16\""))
                .anyMatch(json -> json.contains("FIRST_PROBLEM"))
                .anyMatch(json -> json.contains("NO_HINTS"));
    }

    @Test
    void whatIsToldFitsTheContract() {
        // When
        deliver(IntStream.range(0, 8).mapToObj(i -> Solve.by(ada).on(MONDAY)).toArray(Solve[]::new));

        // Then
        assertThat(told(ada))
                .extracting(Told::event)
                .contains("XpAwarded", "LevelReached", "StreakExtended", "AchievementUnlocked");
        told(ada).forEach(told -> Contracts.assertMatchesSchema(kebab(told.event()), told.json()));
        Topics.read(Stored.TOPIC, ada).forEach(event -> assertThat(Header.read(event.headers(), Header.CAUSATION_ID))
                .isPresent());
    }

    @Test
    void fiveDeliveriesOfEachEventInAnyOrderCountOnce() {
        // Given: forty solves on ten days in a row, four a day; three types of problem.
        List<Solve> solves = IntStream.range(0, 40)
                .mapToObj(i -> Solve.by(ada).on(MONDAY.plusDays(i / 4)).ofType("TYPE_" + i % 3))
                .toList();
        List<Solve> deliveries = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            deliveries.addAll(solves);
        }
        Collections.shuffle(deliveries, new Random(5));

        // When
        deliver(deliveries.toArray(Solve[]::new));

        // Then
        assertThat(entries(ada)).isEqualTo(40);
        assertThat(xp(ada)).isEqualTo(40 * 13).isEqualTo(ledger(ada));
        assertThat(problems(ada)).isEqualTo(40);
        assertThat(studyDays(ada)).isEqualTo(10);
        assertThat(number("select run from streak where learner_id = ?", ada.value()))
                .isEqualTo(10);
        assertThat(timesTold("XpAwarded")).isEqualTo(40);
        assertThat(timesTold("LevelReached")).isEqualTo(2);
        assertThat(timesTold("StreakExtended")).isLessThanOrEqualTo(10);
        assertThat(jsonTold("AchievementUnlocked"))
                .doesNotHaveDuplicates()
                .anyMatch(json -> json.contains("FIRST_PROBLEM"))
                .anyMatch(json -> json.contains("PROBLEMS_10"))
                .anyMatch(json -> json.contains("STREAK_3"))
                .anyMatch(json -> json.contains("STREAK_7"))
                .anyMatch(json -> json.contains("DAYS_10"))
                .anyMatch(json -> json.contains("TYPES_3"))
                .hasSize(6);
    }

    @Test
    void anEventThatTheInboxHasForgottenIsStillCountedOnce() {
        // Given
        var solve = Solve.by(ada).on(MONDAY);
        var again = solve.again();
        deliver(solve, again);
        List<Told> before = told(ada);
        Stored.execute("delete from inbox_event where id in (?, ?)", solve.eventId(), again.eventId());

        // When
        deliver(solve, again);

        // Then
        assertThat(xp(ada)).isEqualTo(13).isEqualTo(ledger(ada));
        assertThat(entries(ada)).isEqualTo(1);
        assertThat(problems(ada)).isEqualTo(1);
        assertThat(studyDays(ada)).isEqualTo(1);
        assertThat(told(ada)).isEqualTo(before);
    }

    /** A replay into an empty database does no other than this: the ledger is a function of the events. */
    @Test
    void theSameEventsComeToTheSameFromNothingInWhateverOrder() {
        // Given: three days, one of them over its cap.
        deliver(threeDaysOf(ada));
        List<Solve> backwards = new ArrayList<>(List.of(threeDaysOf(ben)));
        Collections.reverse(backwards);

        // When
        deliver(backwards.toArray(Solve[]::new));

        // Then
        assertThat(xp(ben)).isEqualTo(xp(ada)).isEqualTo(ledger(ben));
        assertThat(problems(ben)).isEqualTo(40);
    }

    private static Solve[] threeDaysOf(LearnerId learner) {
        return IntStream.range(0, 40)
                .mapToObj(i -> Solve.by(learner).of("ADVANCED", i % 2).on(MONDAY.plusDays(i < 30 ? 0 : i % 3)))
                .map(solve -> solve.ofTheDay(solve.studyDay()))
                .toArray(Solve[]::new);
    }

    @Test
    void solvingAProblemAgainKeepsTheStreakAndEarnsNothing() {
        // Given
        deliver(Solve.by(ada).on(MONDAY));

        // When
        deliver(Solve.by(ada).on(MONDAY.plusDays(1)).again());

        // Then
        assertThat(xp(ada)).isEqualTo(13);
        assertThat(problems(ada)).isEqualTo(1);
        assertThat(number("select run from streak where learner_id = ?", ada.value()))
                .isEqualTo(2);
    }

    @Test
    void aDayPaysNoMoreThanItsCapAndTheNextDayPaysAgain() {
        // Given: 27 XP each; 22 of them are 594.
        Solve[] busyDay = IntStream.range(0, 24)
                .mapToObj(i -> Solve.by(ada).of("ADVANCED", 0).on(MONDAY))
                .toArray(Solve[]::new);

        // When
        deliver(busyDay);
        deliver(Solve.by(ada).of("ADVANCED", 0).on(MONDAY.plusDays(1)));

        // Then
        assertThat(xp(ada)).isEqualTo(600 + 27).isEqualTo(ledger(ada));
        assertThat(number("select sum(raw_amount) from xp_entry where learner_id = ?", ada.value()))
                .isEqualTo(25 * 27);
        assertThat(problems(ada)).isEqualTo(25);
        assertThat(timesTold("XpAwarded")).isEqualTo(24); // nothing to tell of the one that earned nothing
    }

    @Test
    void eachLevelIsToldOnce() {
        // When: 520 XP, over level 2 at 100 and level 3 at 400.
        deliver(IntStream.range(0, 40).mapToObj(i -> Solve.by(ada).on(MONDAY)).toArray(Solve[]::new));

        // Then
        assertThat(jsonTold("LevelReached"))
                .containsExactly("{\"level\":2,\"rank\":\"NOVICE\"}", "{\"level\":3,\"rank\":\"APPRENTICE\"}");
    }

    @Test
    void aStreakGoesOnFromDayToDayAndStartsAgainAfterAGap() {
        // When
        deliver(
                Solve.by(ada).on(MONDAY),
                Solve.by(ada).on(MONDAY),
                Solve.by(ada).on(MONDAY.plusDays(1)));
        deliver(Solve.by(ada).on(MONDAY.plusDays(3)));
        deliver(Solve.by(ada).on(MONDAY.plusDays(2))); // late: the gap is filled

        // Then
        assertThat(jsonTold("StreakExtended"))
                .extracting(json -> json.replaceAll(",\"deadline.*", ""))
                .containsExactly(
                        "{\"current\":1,\"longest\":1,\"day\":\"2026-11-16\"",
                        "{\"current\":2,\"longest\":2,\"day\":\"2026-11-17\"",
                        "{\"current\":1,\"longest\":2,\"day\":\"2026-11-19\"",
                        "{\"current\":4,\"longest\":4,\"day\":\"2026-11-19\"");
    }

    @Test
    void twoLearnersDoNotTouchEachOther() {
        // When
        deliver(
                Solve.by(ada).on(MONDAY),
                Solve.by(ben).of("ADVANCED", 0).on(MONDAY),
                Solve.by(ada).on(MONDAY.plusDays(1)));

        // Then
        assertThat(xp(ada)).isEqualTo(26);
        assertThat(xp(ben)).isEqualTo(27);
        assertThat(studyDays(ada)).isEqualTo(2);
        assertThat(studyDays(ben)).isEqualTo(1);
    }

    private long timesTold(String event) {
        return jsonTold(event).size();
    }

    private List<String> jsonTold(String event) {
        return told(ada).stream()
                .filter(told -> told.event().equals(event))
                .map(Told::json)
                .toList();
    }

    private static String kebab(String event) {
        return event.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(java.util.Locale.ROOT);
    }

    /** Every balance of this service is the sum of its ledger, whatever the other tests did. */
    @Test
    void everyBalanceIsTheSumOfItsLedger() {
        assertThat(
                        number(
                                """
                        select count(*) from progress p
                        where p.xp <> (select coalesce(sum(e.amount), 0) from xp_entry e where e.learner_id = p.learner_id)
                        """))
                .isZero();
        assertThat(Stream.of("progress", "streak")
                        .map(table -> number("select count(*) - count(distinct learner_id) from " + table)))
                .containsOnly(0L);
    }
}
