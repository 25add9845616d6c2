package dev.lyceum.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {
    private static final Set<String> OURS = Set.of("en", "de", "es");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            de              | de
            de-CH-1996      | de
            ES-mx           | es
            fr, es;q=0.9    | es
            de;q=0.1, es    | es
            de;q=0, es;q=.5 | es
            fr              | en
            *               | en
            de;q=ten        | en
            ''              | en
            """)
    void theBestOfThoseThatThereAre(String header, String language) {
        assertThat(Languages.best(header, OURS)).isEqualTo(language);
    }

    @Test
    void noHeaderAndAnEndlessOneAskForNothing() {
        assertThat(Languages.best(null, OURS)).isEqualTo("en");
        assertThat(Languages.best("de," + "x".repeat(1_000), OURS)).isEqualTo("en");
    }
}
