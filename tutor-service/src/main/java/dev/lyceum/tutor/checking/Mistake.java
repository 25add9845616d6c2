package dev.lyceum.tutor.checking;

/** A likely mistake in a line of working. It chooses a hint and never a grade. */
public enum Mistake {
    /** A term went to the other side with its sign unchanged. */
    MOVE_SIGN,
    /** One side was changed and the other was not. */
    ONE_SIDE,
    /** A factor met only the first term of its bracket. */
    DISTRIBUTE,
    /** The factor before the letter was dropped, not divided by. */
    FORGOT_DIVIDE,
    /** Something was worked out wrongly; the guess when nothing better fits. */
    ARITH
}
