package dev.lyceum.kit.text;

import java.util.Collection;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;

/** Which of the languages that something is there in a client gets. */
public final class Languages {
    /** Everything is there in it. */
    public static final String ENGLISH = "en";

    private static final int LONGEST_HEADER = 500;

    private Languages() {}

    /** By the look-up of RFC 4647, which reads {@code de-AT} as {@code de}; English for a header that asks for nothing we have. */
    public static String best(String acceptLanguage, Collection<String> available) {
        return Optional.ofNullable(acceptLanguage)
                .filter(header -> header.length() <= LONGEST_HEADER)
                .flatMap(header -> lookUp(header, available))
                .orElse(ENGLISH);
    }

    private static Optional<String> lookUp(String header, Collection<String> available) {
        try {
            return Optional.ofNullable(Locale.lookupTag(LanguageRange.parse(header), available));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty(); // asks for nothing
        }
    }
}
