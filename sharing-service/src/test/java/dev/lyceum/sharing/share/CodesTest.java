package dev.lyceum.sharing.share;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.kit.id.Codes;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodesTest {
    private static final CleanWords CLEAN = new CleanWords(ShareCodes.unwanted());

    static Stream<String> unwanted() {
        return ShareCodes.unwanted().stream();
    }

    @ParameterizedTest
    @MethodSource("unwanted")
    void anUnwantedWordIsRefusedWhereverItStandsAndHoweverItIsSpelt(String word) {
        // Given
        var random = new SplittableRandom(word.hashCode());
        for (int i = 0; i < 50; i++) {
            String spelt = inDigits(word, random);
            int before = random.nextInt(8 - word.length() + 1);
            String code = letters(before, random) + spelt + letters(8 - before - word.length(), random);

            // Then
            assertThat(CLEAN.allows(code)).as(code).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("unwanted")
    void aWordThatNoCodeCanSpellIsNotInTheList(String word) {
        assertThat(word.chars()).allMatch(letter -> Codes.ALPHABET.indexOf(letter) >= 0);
        assertThat(word.length()).isBetween(2, 8);
    }

    @Test
    void nearlyAllCodesRemain() {
        // Given
        var random = new SplittableRandom(42);

        // When
        long refused = Stream.generate(() -> letters(8, random))
                .limit(20_000)
                .filter(code -> !CLEAN.allows(code))
                .count();

        // Then
        assertThat(refused).isBetween(1L, 20_000L / 20);
    }

    @Test
    void whatIsMadeIsWellFormedAndClean() {
        // Given
        var codes = new ShareCodes(new Codes());

        // When
        List<String> made = Stream.generate(codes::next).limit(5_000).toList();

        // Then
        assertThat(made)
                .doesNotHaveDuplicates()
                .allMatch(ShareCodes::isWellFormed)
                .allMatch(CLEAN::allows);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "K7M2P9Q",
                "K7M2P9QXX",
                "k7m2p9qx",
                "K7M2P9Q0",
                "K7M2P9Q1",
                "K7M2P9QI",
                "K7M2P9Q\n",
                "K7M2P9 X"
            })
    void whatHasAnotherFormIsNoCode(String text) {
        assertThat(ShareCodes.isWellFormed(text)).isFalse();
    }

    private static String letters(int count, SplittableRandom random) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(Codes.ALPHABET.charAt(random.nextInt(Codes.ALPHABET.length())));
        }
        return text.toString();
    }

    private static String inDigits(String word, SplittableRandom random) {
        return random.nextBoolean()
                ? word
                : word.replace('E', '3')
                        .replace('A', '4')
                        .replace('S', '5')
                        .replace('T', '7')
                        .replace('G', random.nextBoolean() ? '6' : '9');
    }
}
