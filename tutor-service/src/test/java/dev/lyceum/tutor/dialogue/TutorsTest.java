package dev.lyceum.tutor.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.tutor.checking.CheckStep;
import dev.lyceum.tutor.checking.Line;
import dev.lyceum.tutor.fixture.Questions;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TutorsTest {
    private static final Tutors TUTORS = Tutors.read();

    static Stream<String> languages() {
        return Wording.LANGUAGES.stream();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "es                       | es",
                "es-MX;q=0.9, en;q=0.5    | es",
                "es-419                   | es",
                "fr, es;q=0.3             | es",
                "en                       | en",
                "en-GB                    | en",
                "fr                       | en",
                "es;q=0                   | en",
                "none                     | en"
            })
    void aTutorSpeaksTheLanguageThatIsWanted(String wanted, String language) {
        String said = TUTORS.speaking(wanted).message(CheckStep.check(Optional.empty(), false, "3x = 15", "x = 5"));
        assertThat(Wording.in(language).all().get("verdict.EQUIVALENT_LINE")).contains(said);
    }

    /** The learner may type what was shown. */
    @ParameterizedTest
    @MethodSource("languages")
    void whatAFormulaSaysInWordsIsUnderstoodWhenItIsSaidBack(String language) {
        assertThat(List.of(
                        "x = 2 or x = -3",
                        "x - 2 = 0 or x + 3 = 0",
                        "2x + 1 = 5 or 3(x - 4) = 0 or x = sqrt(2)",
                        "x = 3 and y = 8",
                        "x < 2 or x > 7",
                        "no solution",
                        "all real numbers"))
                .allSatisfy(english -> assertThat(Line.read(Wording.in(language).formula(english)))
                        .isEqualTo(Line.read(english)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Solve x + y = 17, x - y = 3 | Resuelve x + y = 17; x - y = 3",
                "What is 12 * 7?             | Calcula 12 × 7",
                "Factor 2x^2 - 8             | Factoriza 2x^2 - 8",
                "Expand 3(x + 4)             | Desarrolla 3(x + 4)",
                "Simplify √72                | Simplifica sqrt(72)",
                "Differentiate 3x^4 - 5x^2   | Deriva 3x^4 - 5x^2"
            })
    void aSummaryNamesTheProblemInTheLanguage(String problem, String named) {
        Scene scene = Scene.of(Questions.of(problem), List.of(), List.of(), 1);
        assertThat(TUTORS.speaking("es").summary(scene, true, false)).endsWith(": " + named + ".");
    }

    @Test
    void aFormulaIsShownWithTheWordsOfTheLanguage() {
        Scene scene = Scene.of(Questions.of("Solve (x - 2)(x + 3) = 0"), List.of(), List.of(), 1);
        List<String> hints = IntStream.rangeClosed(1, 5)
                .mapToObj(turn -> TUTORS.speaking("es")
                        .hint(
                                new Scene(
                                        scene.question(),
                                        scene.working(),
                                        scene.said(),
                                        turn,
                                        scene.hints(),
                                        scene.withheld()),
                                4))
                .toList();
        assertThat(hints).allMatch(hint -> hint.contains("x - 2 = 0 o x + 3 = 0") || hint.contains("más pequeño"));
        assertThat(hints).anyMatch(hint -> hint.contains("x - 2 = 0 o x + 3 = 0"));
    }
}
