package dev.lyceum.tutor.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TranscriptTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            delimiterString = " | ",
            value = {
                "  Solve 3x + 5 = 20  | Solve 3x + 5 = 20",
                "**Solve** 3x | Solve 3x",
                "## Exercise 4 | Exercise 4",
                "<p>Solve <b>3x</b> = 6</p> | Solve 3x = 6",
                "<scr<b>ipt>alert(1)</scr</b>ipt> | alert(1)",
                "<img src=x onerror=\"alert(1)\"> 1 + 1 | 1 + 1",
                "![a graph](https://example.com/x.png) find f(2) | a graph find f(2)",
                "`x^2` | x^2",
                "\\(x + 1\\) = 3 | x + 1 = 3"
            })
    void markupIsLeftOut(String read, String text) {
        assertThat(Transcript.of(read)).contains(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a < b and c > d",
                "x <y and z> 2",
                "2**3 * 4**5",
                "2 * x * y",
                "# of apples: 5 - 2",
                "f(x) = [2](x + 1)",
                "It costs $5 and $7.",
                "Löse 2x − 4 = 10 für x ∈ ℝ",
                "one line\nand another"
            })
    void mathematicsStaysAsItIs(String read) {
        assertThat(Transcript.of(read)).contains(read);
    }

    @Test
    void linesAreKeptAndFencesAndEmptyOnesAreNot() {
        assertThat(Transcript.of("```text\r\nSolve\t 3x = 6\n\n\n  for x\n```")).contains("Solve 3x = 6\nfor x");
    }

    @Test
    void whatCannotBeSeenIsLeftOut() {
        assertThat(Transcript.of("1\u200b + \u202e2\u0007 = ?")).contains("1 + 2 = ?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n ", "```\n```", "a\0b", "a\ud800", "\udc00b", "<p></p>"})
    void whatIsNoTextIsNone(String read) {
        assertThat(Transcript.of(read)).isEmpty();
    }

    @Test
    void nothingIsNone() {
        assertThat(Transcript.of(null)).isEmpty();
    }

    @Test
    void itIsNeverLongerThanAProblemMayBe() {
        assertThat(Transcript.of("x".repeat(2001)).orElseThrow()).hasSize(2000);
        assertThat(Transcript.of("x".repeat(1999) + "😀").orElseThrow()).hasSize(1999);
    }

    /** Anything at all, quickly, and what is plain stays plain. */
    @Test
    void noiseIsReadTwiceAsOnce() {
        var random = new Random(11);
        String letters = "ab<>/*#`~[]()!\\$ \n\t=\"'x123&;-";
        for (int run = 0; run < 5_000; run++) {
            String noise = random.ints(random.nextInt(400), 0, letters.length())
                    .mapToObj(i -> String.valueOf(letters.charAt(i)))
                    .collect(Collectors.joining());
            Transcript.of(noise).ifPresent(text -> assertThat(text)
                    .isEqualTo(text.strip())
                    .doesNotContain("`", "$$", "\n\n")
                    .hasSizeLessThanOrEqualTo(2000));
        }
    }
}
