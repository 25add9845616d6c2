package dev.lyceum.tutor.dialogue;

import dev.lyceum.kit.text.Languages;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A tutor for each language that there are words in. */
public final class Tutors {
    private final Map<String, Tutor> byLanguage;

    private Tutors(Map<String, Tutor> byLanguage) {
        this.byLanguage = Map.copyOf(byLanguage);
    }

    /** @throws IllegalStateException when the words of a language are not there */
    public static Tutors read() {
        return new Tutors(Wording.LANGUAGES.stream()
                .collect(Collectors.toMap(Function.identity(), language -> new Tutor(Wording.in(language)))));
    }

    /** @param wanted an {@code Accept-Language}, or the tag of a language; English when it names none of ours, or is null */
    public static String language(String wanted) {
        return Languages.best(wanted, Wording.LANGUAGES);
    }

    public Tutor speaking(String wanted) {
        return byLanguage.get(language(wanted));
    }
}
