package dev.lyceum.tutor.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lyceum.tutor.fixture.WordProblemFile;
import dev.lyceum.tutor.mathematics.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadStoryTest {
    private static final String SIGNS =
            " $ % : - 1/0 1/2 0 99999999999999999999 7:61 25:00 pm ( ½ ² \u0000 \ud800 's . , ,, ?!";

    @Test
    void thereAreThirtyKindsThatAreToldInThreeWays() {
        assertThat(WordProblems.KINDS.stream().filter(kind -> kind.says().size() >= 3))
                .hasSizeGreaterThanOrEqualTo(30);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ben had 52 marbles. He lost 17 of them. How many marbles does he have left? | 52 - 17 | 35",
                "After spending $27, Diego has $48 left. How much money did he have to begin with? | x - 27 = 48 | $75",
                "A jacket costs $80. It is on sale for 25% off. What is the sale price? | 80 - 25% × 80 | $60",
                "A car travels 240 km in 3 hours. What is its average speed? | 240/3 | 80 km/h",
                "50 sweets are shared equally among 8 children. How many sweets are left over? | 50 - 8 × 6 | 2",
                "The sum of two numbers is 50 and their difference is 12. Find the numbers. | x + y = 50 and x - y = 12 | 31, 19",
                "Oliver buys a comic for $6.40 and pays with a $10 bill. How much change does he get? | 10 - 6.40 | $3.60",
                "The legs of a right triangle are 6 cm and 8 cm. How long is the hypotenuse? | sqrt(6^2 + 8^2) | 10 cm",
            })
    void saysWhatAStoryStandsFor(String text, String model, String answer) {
        Story story = ReadStory.read(text).orElseThrow();
        assertThat(PlainText.of(story.model())).isEqualTo(model);
        assertThat(story.answer()).isEqualTo(answer);
    }

    @Test
    void aKindThatForgetsANumberIsRefused() {
        Map<String, Object> fields =
                Map.of("say", "{A} has {a} nuts and {b} leaves. how many nuts are there?", "work", "a + 0");
        assertThatThrownBy(() -> WordProblems.kind("nuts", fields, Map.of()))
                .hasMessage("kind nuts: nothing is done with b");
    }

    @Test
    void aKindIsAPercentageWhereItSaysSo() {
        Map<String, Object> fields = Map.of("say", "how many are {a} nuts?", "work", "a + 0", "percent", false);
        assertThat(WordProblems.kind("nuts", fields, Map.of()).percent()).isFalse();
    }

    @Test
    void aKindThatMeasuresInNoUnitIsRefused() {
        Map<String, Object> fields =
                Map.of("say", "how many are {a: quantity}?", "work", "a + 0", "measured", Map.of("a", "nuts"));
        assertThatThrownBy(() -> WordProblems.kind("nuts", fields, Map.of())).hasMessage("kind nuts: no unit: nuts");
    }

    @Test
    void readingsThatComeToDifferentAnswersAreNone() {
        Optional<Story> one =
                ReadStory.read("Lily found six shells. Then she found seven more. How many shells did she find?");
        Optional<Story> other = ReadStory.read("A number divided by 6 is 14. What is the number?");
        assertThat(ReadStory.agreed(List.of(one, one))).isEqualTo(one).isPresent();
        assertThat(ReadStory.agreed(List.of(one, other))).isEmpty();
        assertThat(ReadStory.agreed(List.of(one, Optional.empty()))).isEmpty();
    }

    static List<String> nearMisses() {
        return WordProblemFile.nearMisses();
    }

    @ParameterizedTest
    @MethodSource("nearMisses")
    void whatIsNoKnownKindStaysUnread(String text) {
        ProblemReading reading = ReadProblem.read(text);
        assertThat(reading.story()).isEmpty();
        assertThat(reading.task()).isEmpty();
    }

    /** Wherever such a word is put, it would change what is said. */
    @ParameterizedTest
    @ValueSource(strings = {"not", "7", "half", "except", "only"})
    void noWordIsPassedOver(String word) {
        List<String> texts = WordProblemFile.texts();
        IntStream.range(0, texts.size()).filter(i -> i % 10 == word.length()).forEach(i -> {
            List<String> words = List.of(texts.get(i).split(" "));
            IntStream.range(0, words.size()).forEach(place -> {
                List<String> changed = new ArrayList<>(words);
                changed.add(place, word);
                String text = String.join(" ", changed);
                assertThat(ReadStory.read(text)).as(text).isEmpty();
            });
        });
    }

    /** Their own words and signs in any order, up to the length that is read at all. */
    @Test
    void everyTextIsReadOrNot() {
        List<String> words = List.of((String.join(" ", WordProblemFile.texts()) + SIGNS).split(" "));
        var random = new SplittableRandom(5);
        for (int i = 0; i < 800; i++) {
            int length = 1 + random.nextInt(110);
            List<String> salad = IntStream.range(0, length)
                    .mapToObj(word -> words.get(random.nextInt(words.size())))
                    .toList();
            assertThat(ReadStory.read(String.join(" ", salad))).isNotNull();
        }
    }
}
