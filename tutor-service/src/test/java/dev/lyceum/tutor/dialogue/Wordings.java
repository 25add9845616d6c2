package dev.lyceum.tutor.dialogue;

import java.util.Map;
import java.util.TreeMap;

/** Every set of words that a tutor may speak with: of each language, for all and for children. */
final class Wordings {
    private Wordings() {}

    static Map<String, Wording> all() {
        Map<String, Wording> all = new TreeMap<>();
        Wording.LANGUAGES.forEach(language -> {
            all.put(language, Wording.in(language));
            all.put(language + " young", Wording.in(language).forChildren());
        });
        return all;
    }
}
