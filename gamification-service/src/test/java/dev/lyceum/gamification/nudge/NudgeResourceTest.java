package dev.lyceum.gamification.nudge;

import static dev.lyceum.gamification.fixture.Api.BASE;
import static dev.lyceum.gamification.fixture.Api.as;
import static dev.lyceum.gamification.fixture.Api.assertProblem;
import static dev.lyceum.gamification.fixture.Api.own;
import static dev.lyceum.gamification.fixture.Stored.deliver;
import static dev.lyceum.gamification.fixture.Stored.number;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.gamification.fixture.Residence;
import dev.lyceum.gamification.fixture.Solve;
import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.testing.MutableClock;
import dev.lyceum.kit.testing.ProfileService;
import dev.lyceum.kit.testing.Servers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody in Tokyo, where it is nine hours later. */
@QuarkusTest
@QuarkusTestResource(Servers.class)
@QuarkusTestResource(ProfileService.class)
class NudgeResourceTest {
    private static final LocalDate DAY = LocalDate.parse("2026-11-22");

    private final LearnerId ada = new LearnerId(new Ids().next());

    @Inject
    MutableClock clock;

    @BeforeEach
    void itIsTheEveningInTokyoOfADayAfterASolve() {
        Residence.tell(ada, 1, "Asia/Tokyo", Instant.parse("2026-01-01T00:00:00Z"));
        clock.set(Instant.parse("2026-11-22T10:00:00Z"));
        deliver(Solve.by(ada).at(Instant.parse("2026-11-21T10:00:00Z"), DAY.minusDays(1)));
    }

    @AfterEach
    void timeIsRealAgain() {
        clock.reset();
    }

    @Test
    void theyAreByTheLearnersOwnClockAndExpireWithTheirDay() {
        // 19:00 of the 22nd in Tokyo.
        assertThat(kinds()).containsExactly("STREAK_AT_RISK", "ACHIEVEMENT_PROGRESS");
        assertThat(own(ada, "/nudges").getString("items[0].expiresAt")).isEqualTo("2026-11-22T15:00:00Z");

        // When: 13:00.
        clock.set(Instant.parse("2026-11-22T04:00:00Z"));

        // Then
        assertThat(kinds()).doesNotContain("STREAK_AT_RISK");
    }

    @Test
    void afterMidnightThereItIsTheNextDayAlready() {
        // Given: 01:00 of the 23rd in Tokyo.
        clock.set(Instant.parse("2026-11-22T16:00:00Z"));

        // Then
        assertThat(own(ada, "/nudges").getList("items.nudgeId", String.class))
                .isNotEmpty()
                .allMatch(nudge -> nudge.endsWith(".2026-11-23"));
    }

    @Test
    void whatIsDismissedIsGoneForTheDayAndNoLonger() {
        // Given
        String second = own(ada, "/nudges").getString("items[1].nudgeId");

        // When
        assertThat(dismiss(ada, second)).isEqualTo(204);
        assertThat(dismiss(ada, second)).isEqualTo(204);

        // Then
        assertThat(kinds()).containsExactly("STREAK_AT_RISK");
        assertThat(number("select count(*) from nudge_dismissed where learner_id = ?", ada.value()))
                .isEqualTo(1);
        clock.set(Instant.parse("2026-11-23T04:00:00Z"));
        assertThat(kinds()).contains("ACHIEVEMENT_PROGRESS");
        assertProblem(as(ada).post(BASE + "/nudges/" + second + "/dismiss"), 410, "nudge-expired");
    }

    @Test
    void wordsAreInTheLanguageAskedFor() {
        String text = as(ada).header("Accept-Language", "es-MX")
                .get(BASE + "/learners/me/nudges")
                .jsonPath()
                .getString("items[0].text");

        assertThat(text).matches("Días seguidos: 1\\. Un problema en los próximos (299|300) minutos los mantiene\\.");
    }

    @Test
    void whatIsNoNudgeOfTheCallersIs404() {
        var ben = new LearnerId(new Ids().next());
        String today = ".COMEBACK.2026-11-22";

        for (String id : List.of(
                "x",
                new Ids().next().toString(),
                ben + today,
                ada + ".NAGGING.2026-11-22",
                ada + ".COMEBACK.today",
                ada + ".COMEBACK.2026-11-23",
                ada + today + ".")) {
            assertProblem(as(ada).post(BASE + "/nudges/" + id + "/dismiss"), 404, "not-found");
        }
        assertProblem(
                as(ada).contentType("application/json")
                        .body("{\"x\": 1}")
                        .post(BASE + "/nudges/" + ada + today + "/dismiss"),
                400,
                "invalid-request");
    }

    private static int dismiss(LearnerId caller, String nudge) {
        return as(caller).post(BASE + "/nudges/" + nudge + "/dismiss").statusCode();
    }

    private List<String> kinds() {
        return own(ada, "/nudges").getList("items.kind");
    }
}
