package dev.lyceum.tutor.dialogue;

import dev.lyceum.kit.text.Languages;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A tutor for each language that there are words in, and one more of each for children. */
public final class Tutors {
    private final Map<String, Tutor> forAll;
    private final Map<String, Tutor> forChildren;

    private Tutors(Map<String, Tutor> forAll, Map<String, Tutor> forChildren) {
        this.forAll = forAll;
        this.forChildren = forChildren;
    }

    /** @throws IllegalStateException when the words of a language are not there */
    public static Tutors read() {
        return new Tutors(speaking(words -> words), speaking(Wording::forChildren));
    }

    private static Map<String, Tutor> speaking(UnaryOperator<Wording> words) {
        return Wording.LANGUAGES.stream()
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(), language -> new Tutor(words.apply(Wording.in(language)))));
    }

    /** @param wanted an {@code Accept-Language}, or the tag of a language; English when it names none of ours, or is null */
    public static String language(String wanted) {
        return Languages.best(wanted, Wording.LANGUAGES);
    }

    public Tutor speaking(String wanted) {
        return forAll.get(language(wanted));
    }

    /** In short sentences. */
    public Tutor speakingToAChild(String wanted) {
        return forChildren.get(language(wanted));
    }
}
