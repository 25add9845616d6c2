package dev.lyceum.tutor.solution;

/** What is done from one line to the next; the key of its words in {@code dialogue/en.yaml}. */
public enum Rule {
    EXPAND_BRACKETS,
    COLLECT_TERMS,
    CLEAR_DENOMINATOR,
    ADD_LETTERS,
    SUBTRACT_LETTERS,
    ADD_NUMBER,
    SUBTRACT_NUMBER,
    MULTIPLY_EACH_SIDE,
    DIVIDE_EACH_SIDE,
    ADD,
    SUBTRACT,
    MULTIPLY,
    DIVIDE,
    RAISE,
    SIGNS,
    COMMON_DENOMINATOR,
    COMBINE_FRACTIONS,
    MULTIPLY_FRACTIONS,
    DIVIDE_FRACTIONS,
    REDUCE_FRACTION,
    MIXED_NUMBER
}
