package dev.lyceum.gamification.xp;

import static dev.lyceum.gamification.fixture.Api.BASE;
import static dev.lyceum.gamification.fixture.Api.as;
import static dev.lyceum.gamification.fixture.Api.assertProblem;
import static dev.lyceum.gamification.fixture.Api.own;
import static dev.lyceum.gamification.fixture.Stored.deliver;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.gamification.fixture.Solve;
import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.testing.Servers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class XpResourceTest {
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-16");

    private final LearnerId ada = new LearnerId(new Ids().next());

    @Test
    void anEntrySaysWhatWasPaidByWhichRuleAndForWhat() {
        // Given
        var solve = Solve.by(ada).of("ADVANCED", 2).on(MONDAY);
        deliver(solve);

        // When
        var entry = own(ada, "/xp/entries");

        // Then
        assertThat(entry.getList("items")).hasSize(1);
        assertThat(entry.getMap("items[0]"))
                .containsKey("entryId")
                .containsEntry("rule", "PROBLEM_SOLVED")
                .containsEntry("ruleVersion", 1)
                .containsEntry("amount", 23)
                .containsEntry("rawAmount", 23)
                .containsEntry("studyDay", "2026-11-16")
                .containsEntry("occurredAt", "2026-11-16T12:00:00Z");
        assertThat(entry.getMap("items[0].source"))
                .isEqualTo(Map.of(
                        "service",
                        "tutor",
                        "id",
                        solve.solveId().toString(),
                        "eventId",
                        solve.eventId().toString()));
    }

    @Test
    void theLedgerIsPagedNewestFirstWithNothingSkippedAndNothingTwice() {
        // Given: one after the other, so that their order is known.
        List<String> solves = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            var solve = Solve.by(ada).on(MONDAY.plusDays(i));
            deliver(solve);
            solves.add(solve.solveId().toString());
        }
        Collections.reverse(solves);

        // When
        List<String> read = new ArrayList<>();
        String next = "";
        while (next != null) {
            var page = own(ada, "/xp/entries?limit=3" + next);
            read.addAll(page.getList("items.source.id"));
            next = page.getString("page.next") == null ? null : "&cursor=" + page.getString("page.next");
        }

        // Then
        assertThat(read).isEqualTo(solves);
    }

    @Test
    void theBalanceIsExplainedAsTheSumOfTheLedger() {
        // Given: 27 XP each, 648 before the cap.
        deliver(IntStream.range(0, 24)
                .mapToObj(i -> Solve.by(ada).of("ADVANCED", 0).on(MONDAY))
                .toArray(Solve[]::new));

        // When
        var explained = own(ada, "/xp/explain");

        // Then
        assertThat(explained.getInt("balance")).isEqualTo(600);
        assertThat(explained.getInt("ledgerSum")).isEqualTo(600);
        assertThat(explained.getInt("entries")).isEqualTo(24);
        assertThat(explained.getMap("rules[0]"))
                .isEqualTo(Map.of(
                        "rule",
                        "PROBLEM_SOLVED",
                        "ruleVersion",
                        1,
                        "source",
                        "tutor",
                        "entries",
                        24,
                        "amount",
                        600,
                        "rawAmount",
                        648));
    }

    @Test
    void somebodyWithNoEntriesHasAnEmptyLedgerThatAddsUp() {
        // Given: solved again only, which earns nothing.
        deliver(Solve.by(ada).on(MONDAY).again());

        // Then
        assertThat(own(ada, "/xp/entries").getList("items")).isEmpty();
        assertThat(own(ada, "/xp/explain").getMap(""))
                .isEqualTo(Map.of(
                        "learnerId", ada.toString(), "balance", 0, "ledgerSum", 0, "entries", 0, "rules", List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=101", "limit=ten", "cursor=nonsense"})
    void aPageThatMakesNoSenseIs400(String query) {
        assertProblem(as(ada).get(BASE + "/learners/me/xp/entries?" + query), 400, "invalid-request");
    }
}
