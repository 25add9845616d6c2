package dev.lyceum.tutor.wellbeing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.tutor.data.DataFile;
import dev.lyceum.tutor.fixture.WordProblemFile;
import dev.lyceum.tutor.practice.Catalogue;
import dev.lyceum.tutor.practice.PracticeProblem;
import dev.lyceum.tutor.task.Concept;
import dev.lyceum.tutor.task.Difficulty;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FindConcernTest {
    private static final int LONGEST = 2000;
    private static final Map<String, List<String>> SIGNS = texts("signs");
    private static final List<String> ORDINARY =
            texts("ordinary").values().stream().flatMap(Collection::stream).toList();

    private static Map<String, List<String>> texts(String file) {
        Map<String, Object> written = DataFile.read("/wellbeing/" + file + ".yaml");
        return written.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, list -> ((List<?>) list.getValue())
                        .stream().map(String::valueOf).toList()));
    }

    @ParameterizedTest
    @EnumSource
    void everySignIsSeen(Concern concern) {
        List<String> signs = SIGNS.get(concern.name());

        List<String> missed = signs.stream()
                .filter(text -> !FindConcern.in(text).equals(Optional.of(concern)))
                .toList();

        System.out.printf("%s: %d of %d signs missed%n", concern, missed.size(), signs.size());
        assertThat(missed).isEmpty();
        assertThat(signs).hasSizeGreaterThanOrEqualTo(100).doesNotHaveDuplicates();
    }

    @Test
    void nothingOrdinaryIsTakenForOne() {
        assertQuiet("ordinary sentences", ORDINARY);
        assertThat(ORDINARY).hasSizeGreaterThanOrEqualTo(500);
    }

    @Test
    void noProblemOfOursIsTakenForOne() {
        Catalogue catalogue = Catalogue.read();
        assertQuiet(
                "practice problems",
                Stream.of(Concept.values())
                        .flatMap(concept -> Stream.of(Difficulty.values())
                                .flatMap(difficulty ->
                                        catalogue.problems(Optional.of(concept), difficulty, 71, 5).stream()))
                        .map(PracticeProblem::text)
                        .toList());
        assertQuiet(
                "word problems",
                Stream.concat(WordProblemFile.texts().stream(), WordProblemFile.nearMisses().stream())
                        .toList());
    }

    private static void assertQuiet(String what, List<String> texts) {
        List<String> alarms =
                texts.stream().filter(text -> FindConcern.in(text).isPresent()).toList();
        System.out.printf("%s: %d of %d raised a concern%n", what, alarms.size(), texts.size());
        assertThat(alarms).isEmpty();
        assertThat(texts).hasSizeGreaterThan(100);
    }

    /** However loud it is, and with letters between that nobody sees. */
    @Test
    void aSignIsSeenInCapitalsAndWithInvisibleLettersInIt() {
        assertThat(Stream.of(Concern.SELF_HARM, Concern.ABUSE)
                        .flatMap(concern -> SIGNS.get(concern.name()).stream())
                        .map(text -> text.replace("e", "e\u200b\u0301").toUpperCase(Locale.ROOT)))
                .allSatisfy(text -> assertThat(FindConcern.in(text)).isPresent());
    }

    @Test
    void theGravestCounts() {
        assertThat(FindConcern.in("my uncle touches me, i want to die, call me at 555-0142"))
                .contains(Concern.SELF_HARM);
        assertThat(FindConcern.in("my uncle touches me, call me at 555-0142")).contains(Concern.ABUSE);
    }

    /** Neither of harm, that is; a row of digits may be a telephone number. */
    @Test
    void noCalculationIsASign() {
        assertThat(drawn(7, "0123456789xykdeimst+-*/^=()., !"))
                .allSatisfy(calculation -> assertThat(FindConcern.in(calculation))
                        .as(calculation)
                        .isNotIn(Optional.of(Concern.SELF_HARM), Optional.of(Concern.ABUSE)));
    }

    @Test
    void anyTextAtAllIsLookedAt() {
        assertThat(drawn(8, "a1@.*|<>-_ '\u0000\u0130\u200b\ud83d\ude00\ufdfa"))
                .allSatisfy(text -> assertThat(FindConcern.in(text)).isNotNull());
    }

    private static Stream<String> drawn(long seed, String letters) {
        var random = new Random(seed);
        return Stream.generate(() -> random.ints(random.nextInt(LONGEST), 0, letters.length())
                        .mapToObj(at -> letters.substring(at, at + 1))
                        .collect(Collectors.joining()))
                .limit(500);
    }
}
