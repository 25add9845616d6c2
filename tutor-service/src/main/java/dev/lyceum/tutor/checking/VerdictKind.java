package dev.lyceum.tutor.checking;

/** What a learner's text turned out to be. Only CORRECT solves. */
public enum VerdictKind {
    CORRECT,
    INCORRECT,
    PARTIAL,
    FORM,
    UNIT,
    UNPARSABLE,
    STEP_VALID,
    STEP_INVALID,
    NOT_MATH;

    /** An answer that could be read counts as an attempt; working, talk and what could not be read never do. */
    public boolean isAttempt() {
        return switch (this) {
            case CORRECT, INCORRECT, PARTIAL, FORM, UNIT -> true;
            case UNPARSABLE, STEP_VALID, STEP_INVALID, NOT_MATH -> false;
        };
    }
}
