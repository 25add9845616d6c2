package dev.lyceum.tutor.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PendingTurnTest {

    /** Nothing that was seen is lost, and no second question is asked. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''           | false | What is left?",
                "''           | true  | What is left?",
                "Well tried.  | true  | Well tried.",
                "Well tried.  | false | Well tried. What is left?",
                "Sure of 7?   | false | Sure of 7?"
            })
    void theRulesGoOnWhereTheModelBrokeOff(String said, boolean whole, String text) {
        var words = new Words(UUID.randomUUID(), 3, "en", "What is left?");

        assertThat(new PendingTurn(words, UUID.randomUUID(), said).text(whole)).isEqualTo(text);
    }
}
