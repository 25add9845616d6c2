package dev.lyceum.gamification.achievement;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;

/** What {@code Accept-Language} asks for, best first; a header that makes no sense asks for nothing. */
final class Languages {
    private static final int LONGEST_HEADER = 500;

    static List<Locale> accepted(String header) {
        try {
            return header == null || header.length() > LONGEST_HEADER
                    ? List.of()
                    : LanguageRange.parse(header).stream()
                            .filter(range -> range.getWeight() > 0)
                            .map(range -> Locale.forLanguageTag(range.getRange()))
                            .toList();
        } catch (IllegalArgumentException malformed) {
            return List.of();
        }
    }

    private Languages() {}
}
