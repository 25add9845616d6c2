package dev.lyceum.tutor.checking;

/** Why a verdict was given; the key of its words in {@code dialogue/en.yaml}. */
public enum Ground {
    RIGHT,
    WRONG_VALUE,
    ROUNDED,
    NOT_COMPUTED,
    NOT_REDUCED,
    NOT_SOLVED,
    QUESTION_AGAIN,
    EQUIVALENT_LINE,
    SAME_LINE,
    TRUE_ASIDE,
    BROKEN_LINE,
    NO_VALUE,
    OTHER_LETTER,
    CHECKED_NOT_ANSWERED,
    INCOMPLETE_LINE,
    CANNOT_DECIDE,
    TOO_LONG,
    UNKNOWN_SYMBOL,
    UNFINISHED,
    NOT_A_FORMULA,
    TALK,
    UNVERIFIED
}
