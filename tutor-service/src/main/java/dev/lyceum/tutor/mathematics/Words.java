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
            + "{1,60}[^-+*/^=<>≤≥≠ ] )[oOóÓ](?= [A-Za-z0-9(]" + SIDE + "{0,60}" + RELATION + ")");

    private static final String IS = "(?:is |must be |has to be |es |debe ser )?";

    private static final Map<Pattern, String> SIGNS = new LinkedHashMap<>();

    static {
        SIGNS.put(
                Pattern.compile(
                        "(?i)\\b([a-z]) (?:is |lies |est[aá] )?(?:strictly )?(?:between|entre) (\\S+) (?:and|y) (\\S+) (?:inclusive|incluidos)"),
                "$2 ≤ $1 ≤ $3");
        SIGNS.put(
                Pattern.compile(
                        "(?i)\\b([a-z]) (?:is |lies |est[aá] )?(?:strictly )?(?:between|entre) (\\S+) (?:and|y) (\\S+)(?! inclu)"),
                "$2 < $1 < $3");
        SIGNS.put(Pattern.compile("(?<=[0-9]) out of (?=[0-9])"), "/");
        SIGNS.put(Pattern.compile("(?<=%) de (?=[0-9])"), "*");
        SIGNS.put(Pattern.compile("(?<=[0-9]) de (?=[0-9])"), "/");
        SIGNS.put(word("plus or minus|m[aá]s (?:o )?menos"), "±");
        SIGNS.put(word("menos(?= ?[0-9.(])"), "-");
        SIGNS.put(word("por ciento"), "%");
        SIGNS.put(Pattern.compile("(?<=[0-9%)]) (?:is|es|son) (?=-?[0-9])"), "=");
        SIGNS.put(Pattern.compile("(=[^=,;]*[0-9)]) (?=[A-Za-z] ?=(?!=))"), "$1, ");
        SIGNS.put(Pattern.compile(" y (?=[A-Za-z] ?=)"), " and ");
        SIGNS.put(Pattern.compile(" / (?=[A-Za-z] ?=)"), " or ");
        SIGNS.put(word("root(?= ?[0-9])"), "√");
        SIGNS.put(Pattern.compile("(?i)(?<=\\+) ?const(?:ante?)?\\b"), " C");
        SIGNS.put(word("multiplied by|times"), "*");
        SIGNS.put(word("divided by"), "÷");
        SIGNS.put(word("plus"), "+");
        SIGNS.put(word("minus"), "-");
        SIGNS.put(word("(?:is )?not equal to|does not equal|is not|cannot be|can't be|cannot equal"), "≠");
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
        SIGNS.put(word(IS + "(?:greater than or equal to|at least|mayor o igual (?:que|a)|al menos)"), "≥");
        SIGNS.put(word(IS + "(?:less than or equal to|at most|menor o igual (?:que|a)|como mucho)"), "≤");
        SIGNS.put(word(IS + "(?:greater than|more than|larger than|mayor que)"), ">");
        SIGNS.put(word(IS + "(?:less than|smaller than|menor que)"), "<");
        SIGNS.put(BETWEEN_RELATIONS, "or");
        SIGNS.put(Pattern.compile("(?<=[0-9%]) +of +(?=[0-9(])"), "*");
        SIGNS.put(Pattern.compile("(?<=[0-9]) +(?:to|a) +(?=[0-9])"), ":");
    }

    private Words() {}

    public static String toSigns(String text) {
        if (text.length() > Limits.CHARACTERS) {
            return text;
        }
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
