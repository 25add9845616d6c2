package dev.lyceum.sharing.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WrapTextTest {

    static Stream<String> texts() {
        var random = new SplittableRandom(42);
        return Stream.generate(() -> random.ints(random.nextInt(120), 0, 6)
                        .mapToObj(i ->
                                List.of("a", "bc", " ", "🎈", "\n", "\u0001").get(i))
                        .reduce("", String::concat))
                .limit(500);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void noLineIsTooLongAndNothingIsLostWhereThereIsRoom(String text) {
        List<String> lines = WrapText.into(200, 7, text);
        assertThat(lines).allSatisfy(line -> assertThat(line.codePointCount(0, line.length()))
                .isBetween(1, 7));
        assertThat(String.join("", lines).replace(" ", "")).isEqualTo(text.replaceAll("[ \\n\u0001]", ""));
    }

    @Test
    void itBreaksBetweenWordsAndSaysThatThereIsMore() {
        assertThat(WrapText.into(2, 12, "Solve the equation 3x + 5 = 20")).containsExactly("Solve the", "equation 3x…");
        assertThat(WrapText.into(1, 5, "🎈".repeat(9))).containsExactly("🎈🎈🎈🎈…");
        assertThat(WrapText.into(3, 32, "")).isEmpty();
        assertThat(IntStream.of(1, 2, 3)
                        .mapToObj(n -> WrapText.into(n, 3, "a b c d e f").size()))
                .containsExactly(1, 2, 3);
    }
}
