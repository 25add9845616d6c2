package dev.lyceum.tutor.mathematics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.tutor.fixture.SpanishNumbers;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpanishNumberWordsTest {
    @Test
    void everyNumberIsKnownHoweverManyWordsItHas() {
        LongStream.concat(LongStream.rangeClosed(0, 1_200), new SplittableRandom(7).longs(2_000, 0, 999_999_999))
                .forEach(number -> assertThat(SpanishNumberWords.said("son " + SpanishNumbers.written(number) + "."))
                        .as(SpanishNumbers.written(number))
                        .contains(Rational.of(number)));
    }

    @Test
    void everyFractionIsKnown() {
        for (int top = 1; top <= 30; top++) {
            for (int bottom = 2; bottom <= 12; bottom++) {
                assertThat(SpanishNumberWords.said("Da " + SpanishNumbers.fraction(top, bottom) + ", ¿no?"))
                        .contains(Rational.of(top, bottom));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "el tercer término           | 3",
                "la primera                  | 1",
                "las segundas                | 2",
                "UNO                         | 1",
                "hazlo una vez               | 1",
                "el único valor              | 1",
                "la mitad                    | 1/2",
                "media pizza                 | 1/2",
                "dos y media                 | 5/2",
                "tres cuartas partes         | 3/4",
                "un treceavo                 | 1/13",
                "cinco treintavos            | 1/6",
                "el doble                    | 2",
                "una docena                  | 12",
                "quinientas                  | 500",
                "VEINTIÚN                    | 21",
                "sesenta y una               | 61"
            })
    void whateverSaysAValueIsKnown(String text, String value) {
        assertThat(SpanishNumberWords.said(text).map(Rational::toString)).contains(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "un número y una letra",
                "otra vez",
                "Mira los signos: ¿qué hacen juntos?",
                "el término central",
                "tresillo",
                "decimal",
                "los parámetros"
            })
    void anArticleAndWhatOnlyLooksLikeANumberSayNone(String text) {
        assertThat(SpanishNumberWords.said(text)).isEmpty();
    }

    @Test
    void numbersBesideEachOtherAreNoOtherNumber() {
        assertThat(SpanishNumberWords.said("cinco seis").map(Rational::toString))
                .containsExactlyInAnyOrder("5", "6");
        assertThat(SpanishNumberWords.said("veinte y cinco").map(Rational::toString))
                .doesNotContain("25");
    }
}
