package dev.lyceum.tutor.mathematics;

import java.util.List;

/** A text and how tightly its outermost sign binds, which tells when it needs brackets. */
record Written(String text, int binding) {
    static final int SUM = 1;
    static final int NEGATION = 2;
    static final int PRODUCT = 3;
    static final int POWER = 4;
    static final int ATOM = 5;

    /** The sign before one part, or between two. */
    static Written plusMinus(List<Written> parts, String sign, String last) {
        return parts.size() == 1
                ? new Written(sign + last, NEGATION)
                : new Written(parts.get(0).text() + " " + sign + " " + last, SUM);
    }

    /** Whether this is a bare numeral, beside which a product needs no sign. */
    boolean isNumeral() {
        return text.chars().allMatch(c -> isDigit(c) || c == '.');
    }

    boolean isNegatedNumeral() {
        return text.startsWith("-") && new Written(text.substring(1), ATOM).isNumeral();
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    /** The text, in brackets when it binds less tightly than asked. */
    String atLeast(int required) {
        return binding >= required ? text : "(" + text + ")";
    }
}
