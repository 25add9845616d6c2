package dev.lyceum.gamification.achievement;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.lyceum.gamification.rules.Editions;
import dev.lyceum.gamification.rules.RuleFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogueTest {
    private static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");
    private static final Catalogue CATALOGUE =
            RuleFile.read("/rules/achievements.yaml", Catalogue.class).at(Instant.parse("2026-11-28T00:00:00Z"));

    /** Types that a problem can be of and be solved: one of UNKNOWN type has no answer to hold against. */
    private static final int TYPES = 5;

    static Stream<Achievement> all() {
        return CATALOGUE.achievements().stream();
    }

    static Stream<Progress> somebodies() {
        return Somebody.some(5);
    }

    @Test
    void thereIsMuchToAchieveAndEveryWordOfTheLanguageIsUsed() {
        assertThat(CATALOGUE.achievements()).hasSizeGreaterThanOrEqualTo(36);
        assertThat(all().map(each -> each.criterion().getClass()).distinct())
                .hasSameSizeAs(Criterion.class.getPermittedSubclasses());
    }

    /** After three years of doing everything there is, and not before the first day. */
    @ParameterizedTest
    @MethodSource("all")
    void eachCanBeReached(Achievement achievement) throws IOException {
        // Given
        var everything = new Progress(20_000, 20_000, 1_000, 1_000, 60, 60, 1_000, TYPES, 100, conceptsOfTheTutor());

        // Then
        assertThat(achievement.criterion().isMetBy(everything)).isTrue();
        assertThat(achievement.criterion().isMetBy(Progress.NONE)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("all")
    void eachHasATitleOfItsOwnInEveryLanguage(Achievement achievement) {
        assertThat(achievement.title()).containsOnlyKeys("en", "de", "es");
        assertThat(achievement.title()).allSatisfy((language, title) -> {
            assertThat(title.strip()).hasSizeBetween(3, 40).isEqualTo(title);
            assertThat(all().filter(each -> each.title().get(language).equals(title)))
                    .as(title)
                    .hasSize(1);
        });
    }

    @Test
    void whatTakesMoreComesLaterAndIsNoLessRare() {
        Map<Class<?>, List<Achievement>> kinds = all().filter(
                        each -> each.criterion().target() > 0)
                .collect(groupingBy(each -> each.criterion().getClass()));
        kinds.remove(Criterion.ConceptsCovered.class);

        assertThat(kinds.values()).allSatisfy(kind -> {
            assertThat(kind).isSortedAccordingTo(Comparator.comparingLong(CatalogueTest::number));
            assertThat(kind).isSortedAccordingTo(Comparator.comparing(Achievement::rarity));
        });
    }

    @ParameterizedTest
    @MethodSource("somebodies")
    void earnedIsWhatIsMetInTheOrderOfTheCatalogue(Progress progress) {
        // Given
        List<String> expected = new ArrayList<>();
        for (Achievement each : CATALOGUE.achievements()) {
            if (each.criterion().done(progress) >= each.criterion().target()) {
                expected.add(each.achievement());
            }
        }

        // Then
        assertThat(CATALOGUE.earnedBy(progress)).containsExactlyElementsOf(expected);
    }

    @Test
    void theContentIsNamedByAchievementsAndCriteriaAlone() {
        // Given
        List<Achievement> shuffled = new ArrayList<>(CATALOGUE.achievements());
        Collections.shuffle(shuffled, new Random(1));
        List<Achievement> renamed = all().map(
                        each -> new Achievement(each.achievement(), Map.of("en", "T"), Rarity.EPIC, each.criterion()))
                .toList();
        List<Achievement> harder = new ArrayList<>(CATALOGUE.achievements());
        harder.set(
                0,
                new Achievement(
                        "FIRST_PROBLEM", harder.get(0).title(), Rarity.COMMON, new Criterion.ProblemsSolved(2)));

        // Then
        String content = CATALOGUE.content();
        assertThat(catalogue(7, shuffled).content()).isEqualTo(content);
        assertThat(catalogue(7, renamed).content()).isEqualTo(content);
        assertThat(catalogue(7, harder).content()).isNotEqualTo(content);
        assertThat(catalogue(7, shuffled.subList(1, shuffled.size())).content()).isNotEqualTo(content);
    }

    @Test
    void whatSomebodyHoldsIsNotTakenOffTheShelf() {
        // Given
        List<Achievement> fewer = CATALOGUE.achievements().subList(1, 5);

        // Then
        assertThatThrownBy(() -> new Catalogues(
                        new Editions<>(List.of(CATALOGUE, new Catalogue(2, BEGINNING.plusSeconds(1), fewer)))))
                .hasMessage("must be: all of edition 1 in edition 2 too");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            en-GB         | Three in a row
            de            | Drei am Stück
            es-MX         | Tres seguidos
            tlh, de;q=0.5 | Drei am Stück
            tlh           | Three in a row
            *             | Three in a row
            """)
    void titlesAreInTheFirstLanguageThatWeSpeak(String accepted, String title) {
        assertThat(achievement("STREAK_3").titleIn(accepted)).isEqualTo(title);
    }

    private static Catalogue catalogue(int version, List<Achievement> achievements) {
        return new Catalogue(version, BEGINNING, achievements);
    }

    private static long number(Achievement achievement) {
        return achievement.criterion() instanceof Criterion.ComebackAfter comeback
                ? comeback.days()
                : achievement.criterion().target();
    }

    private static Achievement achievement(String name) {
        return all().filter(each -> each.achievement().equals(name)).findFirst().orElseThrow();
    }

    /** As its contract lists them. */
    private static Set<String> conceptsOfTheTutor() throws IOException {
        JsonNode api = new YAMLMapper()
                .readTree(Path.of("..", "tutor-service", "contract", "openapi.yaml")
                        .toFile());
        Set<String> concepts = new HashSet<>();
        api.at("/components/schemas/Concept/enum").forEach(concept -> concepts.add(concept.asText()));
        return concepts;
    }
}
