package dev.lyceum.tutor.mathematics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.tutor.fixture.Problems;
import dev.lyceum.tutor.mathematics.Reading.NotUnderstood;
import dev.lyceum.tutor.mathematics.Reading.Reason;
import dev.lyceum.tutor.mathematics.Reading.Understood;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadMathematicsTest {

    static Stream<Statement> trees() {
        var problems = new Problems(42);
        return IntStream.range(0, 5_000)
                .mapToObj(i -> i % 3 == 0 ? problems.equation() : problems.expression(1 + i % 5, "xyX"));
    }

    @Test
    void whatIsSaidInPlainTextOrLatexIsReadAsTheSameTree() {
        trees().forEach(tree -> {
            assertThat(ReadMathematics.read(PlainText.of(tree)))
                    .as(PlainText.of(tree))
                    .isEqualTo(new Understood(tree));
            assertThat(ReadMathematics.read(Latex.of(tree))).as(Latex.of(tree)).isEqualTo(new Understood(tree));
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3x+5=20                       | 3x + 5 = 20",
                "2(x+1)                        | 2(x + 1)",
                "1/2x                          | 1/2 × x",
                "-2^2                          | -2^2",
                "6/2(1+2)                      | 6/2 × (1 + 2)",
                "2 1/3                         | 2 1/3",
                "1\\frac{7}{12}                | 1 7/12",
                "\\frac{3x}{4} \\cdot 2        | 3x/4 × 2",
                "\\left( x+1 \\right)^{2}      | (x + 1)^2",
                "$3x = 15$                     | 3x = 15",
                "12 x 7                        | 12 × 7",
                "12X7                          | 12 × 7",
                "(1+2) x (3+4)                 | (1 + 2) × (3 + 4)",
                "2x(3+4)                       | 2x × (3 + 4)",
                "12×7÷2−1                      | 12 × 7/2 - 1",
                "（3＋4）＝7                     | 3 + 4 = 7",
                "x²+3                          | x^2 + 3",
                "2⁻³                           | 2^-3",
                "1,024+.5                      | 1024 + 0.5",
                "x=+5                          | x = 5",
                "3 - -2                        | 3 - (-2)",
                "2/5 ÷ 5/9                     | 2/5/(5/9)",
                "6 ÷ 2 × 3                     | 6/2 × 3",
                "12 ÷ 2/3 ÷ 2                  | 12/(2/3)/2",
                "sin 2x                        | sin(2x)",
                "sin²x + cos²x                 | sin(x)^2 + cos(x)^2",
                "√2x                           | sqrt(2) × x",
                "\\sqrt[3]{x+1}                 | root(3, x + 1)",
                "e^x                           | e^x",
                "e + 1 = 5                     | e + 1 = 5",
                "25% * 80                      | 25% × 80",
                "x = ±3                        | x = ±3",
                "x = 2 or 3                    | x = 2 or x = 3",
                "x=2, x=-3                     | x = 2 or x = -3",
                "x + y = 5 and x - y = 1       | x + y = 5 and x - y = 1",
                "{2, 3}                        | {2, 3}",
                "(2, 3)                        | (2, 3)",
                "(x, y) = (2, 3)               | x = 2 and y = 3",
                "]-∞, -3]                      | (-∞, -3]",
                "(-∞,2) ∪ [3,∞)                | (-∞, 2) or [3, ∞)",
                "x ∈ [2, 5)                    | [2, 5)",
                "2 < x <= 5                    | 2 < x ≤ 5",
                "3 h 20 min                    | 3 h 20 min",
                "15 cm²                        | 15 cm^2",
                "$8.35                         | $8.35",
                "$80 + $12 = $92               | $92",
                "$80 + $12 = $93               | 80 + 12 = 93",
                "8 cm × 8 cm = 64 cm²          | 64 cm^2",
                "5 m - 3 m 40 cm = 1 m 60 cm   | 1 m 60 cm",
                "180 km ÷ 2 h                  | 180/2 km/h",
                "6 cm + 4 cm                   | 6 + 4 cm",
                "$80 + $12                     | 80 + 12 $",
                "ℝ \\ {3, -2}                  | (-∞, -2) or (-2, 3) or (3, ∞)",
                "x ≠ 2, -2                     | x ≠ 2 and x ≠ -2",
                "{(1, 3), (3, 1)}              | (1, 3) and (3, 1)",
                "0,75                          | 0.75",
                "1 024                         | 1024",
                "½ + 2½                        | 1/2 + 2 1/2",
                "3:4                           | 3:4",
            })
    void readsWhatPeopleType(String text, String tree) {
        assertThat(ReadMathematics.read(text).statement().map(PlainText::of)).contains(tree);
    }

    @Test
    void readsBars() {
        assertThat(ReadMathematics.read("2|x-1|").statement().map(PlainText::of))
                .contains("2|x - 1|");
        assertThat(ReadMathematics.read("{x | x > 3}").statement().map(PlainText::of))
                .contains("x > 3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "x == 5",
                "x := 5",
                "3 +",
                "(3",
                "3)",
                "٣+٤",
                "３+4",
                "help",
                "2 3",
                "x3",
                "1..2",
                "5.",
                ",5",
                "\\input{a}",
                "2^2^2",
                "\u202e5",
                "5\u0000",
                "\ud800",
                "∫x",
                "+",
                "=",
                "5 ++ 3",
                "{",
                "\\frac{1}",
                "'; drop table problem; --",
                "{{7*7}}",
                "ℝ \\ {x}",
                "Import[\"a\"]",
                "${7*7}"
            })
    void refusesWhatItDoesNotKnow(String text) {
        assertThat(ReadMathematics.read(text)).isInstanceOf(NotUnderstood.class);
    }

    static Stream<String> tooMuch() {
        return Stream.of(
                "1+".repeat(300) + "1",
                "(".repeat(51) + "1" + ")".repeat(51),
                "-".repeat(200) + "1",
                "9".repeat(31),
                "2^101",
                "((9^99)^99)^99",
                "(99^99)*".repeat(70) + "1",
                "{".repeat(300) + "}".repeat(300));
    }

    @ParameterizedTest
    @MethodSource("tooMuch")
    void refusesWhatIsTooLongTooDeepOrTooBig(String text) {
        assertThat(ReadMathematics.read(text))
                .isInstanceOfAny(NotUnderstood.class)
                .extracting(reading -> ((NotUnderstood) reading).reason())
                .isIn(Reason.TOO_LONG, Reason.TOO_DEEP, Reason.TOO_BIG, Reason.NOT_A_FORMULA);
    }

    @Test
    void everyTextHasAReadingAndEveryReadingAValueOrNone() {
        var random = new SplittableRandom(7);
        for (int i = 0; i < 20_000; i++) {
            String text = noise(random);
            Reading reading = ReadMathematics.read(text);
            reading.statement().ifPresent(tree -> tree.sides().forEach(Value::of));
            assertThat(reading).isNotNull();
        }
    }

    private static String noise(SplittableRandom random) {
        String alphabet = random.nextBoolean()
                ? "0123456789+-*/^=(){}.x "
                : "0123456789+-*/^=(){}.,xXyz \\frac{}\\cdot\\left(\\right)×÷−²⁻½٣３（）π√≈:;!?%$\u202e\u200b\u0000\ud800\udfff\u00a0";
        int length = random.nextInt(random.nextInt(10) == 0 ? 700 : 30);
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            boolean any = random.nextInt(50) == 0;
            text.append(any ? (char) random.nextInt(0x10000) : alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
