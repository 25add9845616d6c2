package dev.lyceum.tutor.mathematics;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The operations as people say them, between two things: {@code 12 times 7}, {@code x equals 5}; and the Spanish or, {@code
 * x = 2 o x = 3}.
 */
public final class Words {
    private static final String RELATION = "[=<>≤≥≠]";
    private static final String SIDE = "[^=<>≤≥≠]";
    /** An o by itself, a whole relation on either side; a letter that is multiplied stands in one. */
    private static final Pattern BETWEEN_RELATIONS = Pattern.compile("(?<=" + RELATION + SIDE
            + "{1,60}[^-+*/^=<>≤≥≠ ] )[oO](?= [A-Za-z0-9(]" + SIDE + "{0,60}" + RELATION + ")");

    private static final Map<Pattern, String> SIGNS = new LinkedHashMap<>();

    static {
        SIGNS.put(word("multiplied by|times"), "*");
        SIGNS.put(word("divided by"), "÷");
        SIGNS.put(word("plus"), "+");
        SIGNS.put(word("minus"), "-");
        SIGNS.put(word("is not equal to|does not equal|is not|cannot be|can't be|cannot equal"), "≠");
        SIGNS.put(word("is equal to|equals"), "=");
        SIGNS.put(word("percent|per cent"), "%");
        SIGNS.put(word("negative(?= *[0-9.(])"), "-");
        SIGNS.put(word("over"), "/");
        SIGNS.put(Pattern.compile("(?i)(?<=[0-9]) ?degrees?\\b(?! *[CF])"), "°");
        SIGNS.put(Pattern.compile("(?i)\\blog(?:arithm)? base ([0-9]+) of\\b"), "log_$1 ");
        SIGNS.put(word("squared"), "^2");
        SIGNS.put(word("cubed"), "^3");
        SIGNS.put(word("(?:the )?square root of"), "√");
        SIGNS.put(word("(?:the )?cube root of"), "∛");
        SIGNS.put(word("(?:raised )?to the power(?: of)?"), "^");
        SIGNS.put(word("is greater than or equal to|is at least"), "≥");
        SIGNS.put(word("is less than or equal to|is at most"), "≤");
        SIGNS.put(word("is greater than|is more than"), ">");
        SIGNS.put(word("is less than|is smaller than"), "<");
        SIGNS.put(BETWEEN_RELATIONS, "or");
        SIGNS.put(Pattern.compile("(?<=[0-9%]) +of +(?=[0-9(])"), "*");
        SIGNS.put(Pattern.compile("(?<=[0-9]) +to +(?=[0-9])"), ":");
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
