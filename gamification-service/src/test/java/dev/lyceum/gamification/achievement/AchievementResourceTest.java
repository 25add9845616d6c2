package dev.lyceum.gamification.achievement;

import static dev.lyceum.gamification.fixture.Api.BASE;
import static dev.lyceum.gamification.fixture.Api.as;
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
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class AchievementResourceTest {
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-16");

    private final LearnerId ada = new LearnerId(new Ids().next());

    @Test
    void theWholeCatalogueIsShownWithHowFarTheLearnerIs() {
        // Given: five types in four days, every time with a hint.
        deliver(IntStream.range(0, 5)
                .mapToObj(i -> Solve.by(ada).on(MONDAY.plusDays(Math.min(i, 3))).ofType("TYPE_" + i))
                .toArray(Solve[]::new));

        // When
        var shelf = own(ada, "/achievements");

        // Then
        assertThat(shelf.<String>getList("items.achievement"))
                .hasSizeGreaterThanOrEqualTo(36)
                .startsWith("FIRST_PROBLEM", "PROBLEMS_10");
        assertThat(shelf.getMap("items.find { it.achievement == 'PROBLEMS_10' }"))
                .isEqualTo(Map.of(
                        "achievement", "PROBLEMS_10",
                        "title", "Problem solver",
                        "rarity", "COMMON",
                        "progress", Map.of("done", 5, "target", 10)));
        assertThat(shelf.getMap("items.find { it.achievement == 'STREAK_3' }"))
                .isEqualTo(Map.of(
                        "achievement", "STREAK_3",
                        "title", "Three in a row",
                        "rarity", "COMMON",
                        "unlockedAt", "2026-11-18T12:00:00Z",
                        "progress", Map.of("done", 3, "target", 3)));
        assertThat(shelf.getList("items.findAll { it.unlockedAt != null }.achievement"))
                .isEqualTo(List.of("FIRST_PROBLEM", "STREAK_3", "TYPES_3", "ALL_TYPES"));
    }

    @Test
    void anAchievementStaysWhenTheStreakIsOver() {
        // Given
        deliver(IntStream.range(0, 3)
                .mapToObj(i -> Solve.by(ada).on(MONDAY.minusDays(60 - i)))
                .toArray(Solve[]::new));

        // When
        var streak3 = own(ada, "/achievements").getMap("items.find { it.achievement == 'STREAK_3' }");

        // Then
        assertThat(streak3).containsKey("unlockedAt");
        assertThat(own(ada, "/streak").getInt("current")).isZero();
    }

    @Test
    void oneHintDoesNotBarTheWayToSolvingOnOnesOwn() {
        // When
        deliver(Solve.by(ada).on(MONDAY), Solve.by(ada).of("MIDDLE", 0).on(MONDAY));

        // Then
        assertThat(own(ada, "/achievements").getMap("items.find { it.achievement == 'NO_HINTS' }"))
                .containsKey("unlockedAt");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de-AT, en;q=0.5 | Der Anfang ist gemacht",
                "es              | Primer paso",
                "fr              | Getting started",
                "de;q=0, en      | Getting started",
                ";;;q=x          | Getting started",
            })
    void titlesAreInTheLanguageAskedFor(String acceptLanguage, String title) {
        assertThat(as(ada).header("Accept-Language", acceptLanguage)
                        .get(BASE + "/learners/me/achievements")
                        .jsonPath()
                        .getString("items[0].title"))
                .isEqualTo(title);
    }
}
