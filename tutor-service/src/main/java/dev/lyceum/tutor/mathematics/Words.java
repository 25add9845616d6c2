package dev.lyceum.tutor.mathematics;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The operations as people say them, between two things: {@code 12 times 7}, {@code x equals 5}. */
public final class Words {
    private static final Map<Pattern, String> SIGNS = new LinkedHashMap<>();

    static {
        SIGNS.put(word("multiplied by|times"), "*");
        SIGNS.put(word("divided by"), "/");
        SIGNS.put(word("plus"), "+");
        SIGNS.put(word("minus"), "-");
        SIGNS.put(word("is equal to|equals"), "=");
    }

    private Words() {}

    public static String toSigns(String text) {
        String signs = text;
        for (Map.Entry<Pattern, String> word : SIGNS.entrySet()) {
            signs = word.getKey().matcher(signs).replaceAll(word.getValue());
        }
        return signs;
    }

    private static Pattern word(String words) {
        return Pattern.compile("(?i)(?<!\\\\)\\b(?:" + words + ")\\b");
    }
}
