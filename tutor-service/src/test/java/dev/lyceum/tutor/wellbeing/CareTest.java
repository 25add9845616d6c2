package dev.lyceum.tutor.wellbeing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.tutor.mathematics.NumberWords;
import dev.lyceum.tutor.mathematics.SpanishNumberWords;
import dev.lyceum.tutor.mathematics.WrittenNumbers;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The rules that stand at the top of {@code wellbeing/en.yaml}. */
class CareTest {
    private static final int LONGEST = 14;
    private static final Pattern STOP = Pattern.compile("(?<=[.?!:;])\\s+");
    private static final Map<String, String> TRUSTED =
            Map.of("en", "an adult you trust", "es", "un adulto de confianza");
    private static final Map<String, String> MISUNDERSTOOD =
            Map.of("en", "If I misunderstood you", "es", "Si te entendí mal");

    @ParameterizedTest
    @EnumSource
    void everyLanguageHasItsOwnWords(Concern concern) {
        assertThat(Care.in("es", concern).reply())
                .contains(TRUSTED.get("es"), MISUNDERSTOOD.get("es"))
                .doesNotContain(TRUSTED.get("en"));
        assertThat(Care.in("en", concern).reply()).contains(TRUSTED.get("en"), MISUNDERSTOOD.get("en"));
        assertThat(Care.in("es", concern).message())
                .isNotEqualTo(Care.in("en", concern).message());
    }

    @ParameterizedTest
    @EnumSource
    void aChildUnderstandsThemAndNoAnswerIsAmongThem(Concern concern) {
        assertThat(words(concern)).allSatisfy(text -> {
            assertThat(STOP.splitAsStream(text))
                    .allSatisfy(sentence ->
                            assertThat(sentence.split("\\s+")).as(sentence).hasSizeLessThanOrEqualTo(LONGEST));
            assertThat(WrittenNumbers.in(text)).isEmpty();
            assertThat(NumberWords.said(text)).isEmpty();
            assertThat(SpanishNumberWords.said(text)).isEmpty();
        });
    }

    private static Stream<String> words(Concern concern) {
        return Stream.of("en", "es")
                .map(language -> Care.in(language, concern))
                .flatMap(care -> Stream.of(care.message(), care.reply()));
    }
}
