package dev.lyceum.tutor.checking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.tutor.fixture.Problems;
import dev.lyceum.tutor.mathematics.Equation;
import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Sum;
import dev.lyceum.tutor.mathematics.Expression.Variable;
import dev.lyceum.tutor.mathematics.Rational;
import dev.lyceum.tutor.mathematics.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikelyMistakesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "3a + 7 = 19             ; 3a = 26                  ; MOVE_SIGN",
                "9 = 4 - z               ; 13 = -z                  ; MOVE_SIGN",
                "6y − 1 = 2y + 11        ; 8y = 12                  ; MOVE_SIGN",
                "6y − 1 = 2y + 11        ; 8y = 10                  ; MOVE_SIGN",
                "t/4 - 2 >= 3            ; t/4 ≥ 1                  ; MOVE_SIGN",
                "1 < n + 4 < 9           ; 5 < n < 13               ; MOVE_SIGN",
                "p + 2q = 7              ; p = 7 + 2q               ; MOVE_SIGN",
                "k² = 5k + 6             ; k² + 5k + 6 = 0          ; MOVE_SIGN",
                "m - 6 = 2               ; m = 2                    ; ONE_SIDE",
                "4x + 3 = 27             ; 4x = 27                  ; ONE_SIDE",
                "14 = 5 + w              ; 14 = w                   ; ONE_SIDE",
                "8x - 5 = 3x + 10        ; 5x - 5 = 3x + 10         ; ONE_SIDE",
                "a^2 - 8a = 9            ; a^2 - 8a + 16 = 9        ; ONE_SIDE",
                "-2 - 7                  ; 9                        ; SIGN",
                "(-5)*(-4)               ; -20                      ; SIGN",
                "-4y = 28                ; y = 7                    ; SIGN",
                "-a = 6                  ; a = 6                    ; SIGN",
                "x^2 - 7x + 10 = 0       ; x = (-7 ± √(49 - 40))/2  ; SIGN",
                "4(a + 5)                ; 4a + 5                   ; DISTRIBUTE",
                "3(2 - y) + y            ; 6 - y + y                ; DISTRIBUTE",
                "x(x - 4) = 12           ; x^2 - 4 = 12             ; DISTRIBUTE",
                "(t + 6)·2 < 20          ; t + 12 < 20              ; DISTRIBUTE",
                "9 - (n - 4) = 6         ; 9 - n - 4 = 6            ; DISTRIBUTE_SIGN",
                "-(a + b)                ; -a + b                   ; DISTRIBUTE_SIGN",
                "-3(x - 2) > 12          ; -3x - 6 > 12             ; DISTRIBUTE_SIGN",
                "x² − (x² − 5x + 1)      ; x² − x² − 5x + 1         ; DISTRIBUTE_SIGN",
                "5(m + 2)                ; 5m + 7                   ; ADD_IN_DISTRIBUTE",
                "3(y + 4) = 21           ; 3y + 7 = 21              ; ADD_IN_DISTRIBUTE",
                "\\frac{1}{2}(4a + 6)    ; 2a + 6.5                 ; ADD_IN_DISTRIBUTE",
                "7z = 21                 ; z = 21                   ; FORGOT_DIVIDE",
                "30 = 6k                 ; k = 30                   ; FORGOT_DIVIDE",
                "4w > 20                 ; w > 20                   ; FORGOT_DIVIDE",
                "3·5^x = 75              ; 5^x = 75                 ; FORGOT_DIVIDE",
                "3x + 6 = 21             ; x + 6 = 7                ; DIVIDE_PARTIAL",
                "18 = 6 + 2n             ; 9 = 6 + n                ; DIVIDE_PARTIAL",
                "(8a + 12)/4             ; 2a + 12                  ; DIVIDE_PARTIAL",
                "(y² − 5y)/y             ; y − 5y                   ; DIVIDE_PARTIAL",
                "(6 + 4√5)/2             ; 3 + 4√5                  ; DIVIDE_PARTIAL",
                "a/5 + 1 = 3             ; a + 1 = 15               ; MULT_PARTIAL",
                "7 = 2 - y/3             ; 21 = 2 - y               ; MULT_PARTIAL",
                "4/x - 1 = 2             ; 4 - 1 = 2x               ; MULT_PARTIAL",
                "6n = 24                 ; n = 18                   ; SUBTRACT_COEF",
                "45 = 9y                 ; y = 36                   ; SUBTRACT_COEF",
                "4t² = 36                ; t² = 32                  ; SUBTRACT_COEF",
                "6n = 24                 ; n = 30                   ; ADD_COEF",
                "45 = 9y                 ; 54 = y                   ; ADD_COEF",
                "3t <= 15                ; t <= 18                  ; ADD_COEF",
                "8a = 2                  ; a = 4                    ; INVERTED",
                "3y = 7                  ; y = 3/7                  ; INVERTED",
                "2/x = 10                ; x = 5                    ; INVERTED",
                "6n = 24                 ; n = 144                  ; MULT_NOT_DIV",
                "0.2y = 5                ; y = 1                    ; MULT_NOT_DIV",
                "12 = 3t                 ; t = 36                   ; MULT_NOT_DIV",
                "a/4 = 20                ; a = 5                    ; DIV_NOT_MULT",
                "6 = n/2                 ; n = 3                    ; DIV_NOT_MULT",
                "\\frac{y}{-3} = 9       ; y = -3                   ; DIV_NOT_MULT",
                "6y + 4                  ; 10y                      ; COMBINE_UNLIKE",
                "7a − 2b                 ; 5ab                      ; COMBINE_UNLIKE",
                "3x² + 4x                ; 7x²                      ; COMBINE_UNLIKE",
                "9 - 5n = 7              ; 4n = 7                   ; COMBINE_UNLIKE",
                "a² = 36                 ; a = 18                   ; HALF_NOT_ROOT",
                "\\sqrt{100}             ; 50                       ; HALF_NOT_ROOT",
                "(y + 2)^2 = 64          ; y + 2 = 32               ; HALF_NOT_ROOT",
                "n² = 64                 ; n = 32 or n = -32        ; HALF_NOT_ROOT",
                "a² = 36                 ; a = 36                   ; FORGOT_SQUARE",
                "(y + 2)^2 = 64          ; y + 2 = 64               ; FORGOT_SQUARE",
                "5² + 12²                ; 5 + 12                   ; FORGOT_SQUARE",
                "√x = 7                  ; x = 7                    ; FORGOT_SQUARE",
                "(y − 6)²                ; y² + 36                  ; FRESHMAN",
                "√(25 + 144)             ; 5 + 12                   ; FRESHMAN",
                "(m + 1)^2 = 9           ; m^2 + 1 = 9              ; FRESHMAN",
                "(a + b)³                ; a³ + b³                  ; FRESHMAN",
                "y² + 7y + 12            ; (y − 3)(y − 4)           ; SIGN_FACTOR",
                "a^2 - a - 6 = 0         ; (a + 3)(a - 2) = 0       ; SIGN_FACTOR",
                "n² − 10n + 25           ; (n + 5)²                 ; SIGN_FACTOR",
                "(y - 4)(y + 1) = 0      ; y = -4 or y = 1          ; SIGN_ROOT",
                "n(n − 9) = 0            ; n = 0 or n = −9          ; SIGN_ROOT",
                "(3a + 2)(a - 5) = 0     ; a = 2/3 or a = -5        ; SIGN_ROOT",
                "y² = 49                 ; y = 7                    ; LOST",
                "a² = 6a                 ; a = 6                    ; LOST",
                "|n + 2| = 3             ; n + 2 = 3                ; LOST",
                "√y = −5                 ; y = 25                   ; EXTRA",
                "|a| = -1                ; a = 1 or a = -1          ; EXTRA",
                "n²/n = 0                ; n = 0                    ; EXTRA",
                "2/3 + 1/4               ; 3/7                      ; ADD_ACROSS",
                "\\frac{7}{8} - \\frac{1}{2} ; 6/6                  ; ADD_ACROSS",
                "2/a + 3/b               ; 5/(a + b)                ; ADD_ACROSS",
                "4 + 5·6                 ; 54                       ; ORDER",
                "30 - 10 ÷ 5             ; 4                        ; ORDER",
                "2·5²                    ; 10²                      ; ORDER",
                "12 - 5 + 4              ; 3                        ; ORDER",
                "6 + 2(a + 1)            ; 8(a + 1)                 ; ORDER",
                "-4y > 8                 ; y > -2                   ; INEQUALITY_FLIP",
                "5 - a ≤ 1               ; a ≤ 4                    ; INEQUALITY_FLIP",
                "-n/2 < 3                ; n < -6                   ; INEQUALITY_FLIP",
                "-4 + 9                  ; -13                      ; SIGN",
                "y/2 + y/5 = 14          ; 5y + 2y = 14             ; ONE_SIDE",
                "a + a                   ; a²                       ; COMBINE_UNLIKE",
                "√3 + √7                 ; √10                      ; COMBINE_UNLIKE",
                "√(y² + 25) = 9          ; y + 5 = 9                ; FRESHMAN",
                "58 + 27                 ; 75                       ; ARITH",
                "3x = 26 - 5             ; 3x = 19                  ; ARITH",
                "3a + 5 = 20             ; 3a = 16                  ; ARITH",
            })
    void namesTheMistakeThatALineShows(String previous, String next, Mistake likeliest) {
        assertThat(CheckStep.check(Optional.empty(), false, previous, next).mistakes())
                .startsWith(likeliest)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "y = x^6                 | y' = 6x^6                | POWER_RULE",
                "t^5                     | t^4                      | POWER_RULE",
                "f(x) = 4x² − 3x         | f'(x) = 8x² − 3          | POWER_RULE",
                "x^{-3}                  | -3x^{-2}                 | POWER_RULE",
                "f(x) = x^4 * cos(x)     | f'(x) = -4x^3 sin(x)     | PRODUCT_RULE",
                "y = x·ln(x)             | y' = 1/x                 | PRODUCT_RULE",
                "(x² + 1)(x − 2)         | 2x·1                     | PRODUCT_RULE",
                "f(x) = sin(x)           | f'(x) = -cos(x)          | SIGN",
                "f'(x) = 2(x + 3)        | f'(x) = 2x + 3           | DISTRIBUTE",
            })
    void namesTheMistakeInADerivative(String previous, String next, Mistake likeliest) {
        assertThat(CheckStep.check(Optional.empty(), true, previous, next).mistakes())
                .startsWith(likeliest);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x + y = 9; x - y = 3          | x = 9 + y; x - y = 3        | MOVE_SIGN",
                "b = 2a + 1; a + 3(2a + 1) = 10 | b = 2a + 1; a + 6a + 1 = 10 | DISTRIBUTE",
                "n - 2 = 6 or n - 2 = -6       | n = 8 or n = -8             | MOVE_SIGN",
            })
    void looksWhereTwoLinesBeginToDiffer(String previous, String next, Mistake likeliest) {
        assertThat(CheckStep.check(Optional.empty(), false, previous, next).mistakes())
                .startsWith(likeliest);
    }

    @Test
    void aWrongLineHasALikelyMistakeAndAValidOneHasNone() {
        new Problems(31).tasks(500).forEach(task -> IntStream.range(0, 5).forEach(slip -> {
            Expression value = Expression.of(task.answer().plus(Rational.of(slip, 7)));
            Statement line = task.variable()
                    .<Statement>map(letter -> new Equation(new Variable(letter), value))
                    .orElse(value);
            List<Mistake> likely = CheckStep.check(task.given(), line).mistakes();
            assertThat(likely).as("%s, %s", task.given(), line).doesNotHaveDuplicates();
            assertThat(likely.isEmpty()).as("%s, %s", task.given(), line).isEqualTo(slip == 0);
        }));
    }

    @Test
    void aTermMovedUnchangedIsSeenInAnyEquation() {
        new Problems(37).tasks(500).forEach(task -> {
            if (task.given() instanceof Equation line) {
                Expression seven = Expression.of(Rational.of(7));
                var before = new Equation(new Sum(line.left(), seven), line.right());
                var after = new Equation(line.left(), new Sum(line.right(), seven));
                assertThat(LikelyMistakes.between(before, after, Optional.empty()))
                        .as("%s", before)
                        .contains(Mistake.MOVE_SIGN);
            }
        });
    }
}
