package dev.lyceum.tutor.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {
    private static final String WHOLE =
            "{\"sentences\": [\"¡Ánimo, 𝑥 no muerde!\", \"Say \\\"nine\\\".\\u0020\", \" Try. \"]}";
    private static final List<String> SAID = List.of("¡Ánimo, 𝑥 no muerde!", "Say \"nine\".", "Try.");

    @Test
    void aSentenceIsThereAsSoonAsItEnds() {
        var sentences = new Sentences();

        assertThat(sentences.with("{\"sentences\": [\"One")).isEmpty();
        assertThat(sentences.with(".\"")).containsExactly("One.");
        assertThat(sentences.areWhole()).isFalse();
        assertThat(sentences.with(", \"Two.\"]}")).containsExactly("Two.");
        assertThat(sentences.areWhole()).isTrue();
    }

    /** Also in the middle of a character of two halves. */
    @Test
    void whereThePiecesEndChangesNothing() {
        var random = new Random(10);
        IntStream.range(0, 500).forEach(round -> {
            var sentences = new Sentences();
            List<String> said = new ArrayList<>();
            int at = 0;
            while (at < WHOLE.length()) {
                int end = Math.min(WHOLE.length(), at + 1 + random.nextInt(6));
                said.addAll(sentences.with(WHOLE.substring(at, end)));
                at = end;
            }
            assertThat(said).isEqualTo(SAID);
            assertThat(sentences.areWhole()).isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sure!",
                "[\"One.\"]",
                "{\"sentence\": [\"One.\"]}",
                "{\"sentences\": \"One.\"}",
                "{\"sentences\": [1]}",
                "{\"sentences\": [\"\"]}",
                "{\"sentences\": []}",
                "{\"sentences\": [{\"text\": \"One.\"}]}",
                "{\"sentences\": [\"One.\"], \"more\": 1}",
                "{\"sentences\": [\"1\",\"2\",\"3\",\"4\",\"5\",\"6\",\"7\"]}",
                "{\"sentences\": [\"One.\"]} {",
                "```json\n{\"sentences\": [\"One.\"]}"
            })
    void whatIsNotWhatWasAskedForIsGarbage(String reply) {
        var sentences = new Sentences();

        assertThatThrownBy(() -> sentences.with(reply)).isInstanceOf(Sentences.Garbage.class);
    }

    @Test
    void neitherASentenceNorTheWholeMayBeLong() {
        var one = new Sentences();
        assertThatThrownBy(() -> one.with("{\"sentences\": [\"" + "a".repeat(301) + "\"]}"))
                .isInstanceOf(Sentences.Garbage.class);

        var many = new Sentences();
        assertThatThrownBy(
                        () -> IntStream.range(0, 100).forEach(i -> many.with("{\"sentences\": [\"" + " ".repeat(100))))
                .isInstanceOf(Sentences.Garbage.class);
    }
}
