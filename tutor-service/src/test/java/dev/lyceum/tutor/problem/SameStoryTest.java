package dev.lyceum.tutor.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.tutor.practice.Catalogue;
import dev.lyceum.tutor.practice.PracticeProblem;
import dev.lyceum.tutor.task.Concept;
import dev.lyceum.tutor.task.Difficulty;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SameStoryTest {
    private static final String STORY = "A puzzle costs $15. Aisha buys 4 of them. How much does she pay?";
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Catalogue CATALOGUE = Catalogue.read();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A book costs $15. Ben buys 4 of them. How much does he pay?",
                "Salma buys 4 puzzles for $15 each. How much does she pay in all?",
                "One puzzle costs $15. How much do 4 puzzles cost?"
            })
    void otherNamesThingsAndWordsAreTheSameStory(String other) {
        assertThat(SameStory.isTold(STORY, other)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A puzzle costs $15. Aisha buys 5 of them. How much does she pay?",
                "A puzzle costs $4. Aisha buys 15 of them. How much does she pay?",
                "A puzzle costs $15. Aisha buys four of them. How much does she pay?",
                "A puzzle costs $15. Aisha buys 4 of them with a 100-dollar bill. How much change does she get?",
                "A puzzle costs $15. Aisha buys 4 of them. How much does she pay? It is $60.",
                "A puzzle costs $15. Aisha, who is 9, buys 4 of them. How much does she pay?",
                "A puzzle costs $15. Aisha buys some of them. How much does she pay?",
                "Tom had 15 stamps. He got 4 more. How many stamps does he have now?",
                "4 * 15",
                ""
            })
    void whatIsAskedOrToldOtherwiseIsNot(String other) {
        assertThat(SameStory.isTold(STORY, other)).isFalse();
    }

    /** Every story of the catalogue that can be read, with each of its numbers moved by one. */
    @Test
    void noNumberMayBeAnother() {
        List<String> stories = Arrays.stream(Concept.values())
                .flatMap(concept -> Arrays.stream(Difficulty.values())
                        .flatMap(each -> CATALOGUE.problems(Optional.of(concept), each, 23, 4).stream()))
                .map(PracticeProblem::text)
                .filter(SameStory::isOne)
                .toList();

        assertThat(stories).hasSizeGreaterThan(80).allMatch(story -> SameStory.isTold(story, story));
        assertThat(stories.stream()
                        .flatMap(SameStoryTest::withAnotherNumber)
                        .filter(pair -> SameStory.isTold(pair[0], pair[1])))
                .isEmpty();
    }

    private static Stream<String[]> withAnotherNumber(String story) {
        return NUMBER.matcher(story).results().map(found -> new String[] {
            story,
            story.substring(0, found.start()) + (Long.parseLong(found.group()) + 1) + story.substring(found.end())
        });
    }
}
