package dev.lyceum.tutor.algebra;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.tutor.mathematics.Extent;
import dev.lyceum.tutor.mathematics.ReadMathematics;
import dev.lyceum.tutor.mathematics.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompareSolutionsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2x + 5 = 13;              x = 4;                   EQUAL",
                "x^2 = 9;                  x = 3;                   FEWER",
                "x = 3;                    x^2 = 9;                 MORE",
                "x^2 = 9;                  x = 3 or x = 4;          DIFFERENT",
                "x^3 - 6x^2 + 11x - 6 = 0; x = 1 or x = 2 or x = 3; EQUAL",
                "sqrt(x + 6) = x;          x = 3;                   EQUAL",
                "sqrt(x + 6) = x;          x + 6 = x^2;             MORE",
                "1/(x-2) = 3/(x-2);        no;                      EQUAL",
                "|x - 1| = 4;              x = 5 or x = -3;         EQUAL",
                "|x - 3| |x + 2| = 0;      x = 3;                   FEWER",
                "x = (c - b)/a;            ax + b = c;              EQUAL",
                "|x - 1| < 4;              -3 < x < 5;              EQUAL",
                "x^2 > 4;                  x < -2 or x > 2;         EQUAL",
                "x^2 > 4;                  x > 2;                   FEWER",
                "-2x <= 6;                 x >= -3;                 EQUAL",
                "-2x <= 6;                 x <= -3;                 DIFFERENT",
                "2^x = 32;                 x = 5;                   EQUAL",
                "ln x = 0;                 x = 1;                   EQUAL",
                "x + 1 = x;                0 = 1;                   EQUAL",
                "x = x;                    0 = 0;                   EQUAL",
                "x + y = 5, x - y = 1;     x = 3, y = 2;            EQUAL",
                "x + y = 5, x - y = 1;     x + y = 5, 2x = 6;       EQUAL",
                "x + y = 5, x - y = 1;     x + y = 5;               MORE",
                "x + y = 5, x - y = 1;     x = 2, y = 3;            DIFFERENT",
                "x + y = 5, x - y = 1;     x^2 = 9;                 MORE",
                "x + y = 5, x - y = 1;     x^2 = 10;                DIFFERENT",
                "x + y = 5, x - y = 1;     xy = 6;                  MORE",
                "x + y = 5, x - y = 1;     1/(x - 3) = y;           DIFFERENT",
                "y = 2x + 1;               2x - y = -1;             EQUAL",
                "xy = 6;                   y = 6/x;                 EQUAL",
                "y = 2x + 1;               y = 2x - 1;              DIFFERENT",
                "x = 1000000;              2x = 2000000;            EQUAL",
                "x^2 = 1/1000000;          x = 1/1000 or x = -1/1000; EQUAL",
            })
    void comparesWhatSatisfiesBoth(String first, String second, Solutions solutions) {
        Statement after = second.equals("no") ? Extent.NOTHING : read(second);
        assertThat(CompareSolutions.compare(read(first), after)).isEqualTo(solutions);
    }

    private static Statement read(String text) {
        return ReadMathematics.read(text).statement().orElseThrow();
    }

    @Test
    void aSineHasTooManyZerosToBeDecidedByNone() {
        assertThat(CompareSolutions.compare(read("sin x = 2"), read("cos x = 3")))
                .isEqualTo(Solutions.UNKNOWN);
    }
}
