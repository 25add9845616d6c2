package dev.lyceum.tutor.wellbeing;

import dev.lyceum.tutor.data.DataFile;
import dev.lyceum.tutor.dialogue.Wording;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The fixed words that answer a concern, in {@code wellbeing/en.yaml} and the like. They hold no number, not even of a help line:
 * a language does not say in which country a child is.
 *
 * @param message why it was not read as mathematics
 */
public record Care(String message, String reply) {
    private static final Map<String, Map<Concern, Care>> WORDS =
            Wording.LANGUAGES.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), Care::read));

    /** @param language one that the tutor speaks */
    public static Care in(String language, Concern concern) {
        return WORDS.get(language).get(concern);
    }

    private static Map<Concern, Care> read(String language) {
        Map<String, Object> page = DataFile.read("/wellbeing/" + language + ".yaml");
        return Stream.of(Concern.values())
                .collect(Collectors.toUnmodifiableMap(Function.identity(), concern -> of(page, concern)));
    }

    private static Care of(Map<String, Object> page, Concern concern) {
        Map<?, ?> words = (Map<?, ?>) page.get(concern.name());
        return new Care(folded(words.get("message")), folded(words.get("reply")));
    }

    private static String folded(Object text) {
        return text.toString().strip();
    }
}
