package dev.lyceum.tutor.task;

import java.util.regex.Pattern;

/** What a problem's words say is to be done; without any, an equation is to be solved and an expression worked out. */
public enum Asked {
    FACTOR("\\bfactor(?:[iy]?[sz]e)?\\b"),
    EXPAND("\\bexpand\\b|\\bmultiply out\\b"),
    DIFFERENTIATE("\\bdifferentiate\\b|\\bderivative\\b|\\bdy/dx\\b|f'\\(x\\)"),
    SIMPLIFY("\\bsimplify\\b"),
    ANSWER("");

    private final Pattern words;

    Asked(String words) {
        this.words = Pattern.compile("(?i)" + words);
    }

    /** The first of them whose words stand in the text. */
    static Asked in(String text) {
        for (Asked asked : values()) {
            if (asked.words.matcher(text).find()) {
                return asked;
            }
        }
        return ANSWER;
    }
}
