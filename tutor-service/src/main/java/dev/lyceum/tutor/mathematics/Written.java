package dev.lyceum.tutor.mathematics;

/** A text and how tightly its outermost sign binds, which tells when it needs brackets. */
record Written(String text, int binding) {
    static final int SUM = 1;
    static final int NEGATION = 2;
    static final int PRODUCT = 3;
    static final int POWER = 4;
    static final int ATOM = 5;

    /** Whether this is a bare numeral, beside which a product needs no sign. */
    boolean isNumeral() {
        return text.chars().allMatch(c -> isDigit(c) || c == '.');
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    /** The text, in brackets when it binds less tightly than asked. */
    String atLeast(int required) {
        return binding >= required ? text : "(" + text + ")";
    }
}
