package dev.lyceum.tutor.checking;

/** A likely mistake in a line of working. It chooses a hint and never a grade. */
public enum Mistake {
    /** A term went to the other side with its sign unchanged: 2x + 5 = 13, 2x = 18. */
    MOVE_SIGN,
    /** One side was changed and the other was not: x − 3 = 7, x = 7. */
    ONE_SIDE,
    /** A sign was lost or came in, and all else is right: −3 − 4 = 7. */
    SIGN,
    /** A factor met only one term of its bracket: 2(x + 3) = 2x + 3. */
    DISTRIBUTE,
    /** A minus before a bracket met only its first term: 5 − (x − 2) = 5 − x − 2. */
    DISTRIBUTE_SIGN,
    /** A factor was added to the number in its bracket: 2(x + 3) = 2x + 5. */
    ADD_IN_DISTRIBUTE,
    /** The factor before the letter was dropped, not divided by: 3x = 12, x = 12. */
    FORGOT_DIVIDE,
    /** Only some of the terms were divided: 2x + 4 = 10, x + 4 = 5. */
    DIVIDE_PARTIAL,
    /** Only some of the terms were multiplied: x/2 + 3 = 5, x + 3 = 10. */
    MULT_PARTIAL,
    /** A factor was subtracted, not divided by: 3x = 12, x = 9. */
    SUBTRACT_COEF,
    /** A factor was added, not divided by: 3x = 12, x = 15. */
    ADD_COEF,
    /** A division was done the wrong way round: 3x = 12, x = 1/4. */
    INVERTED,
    /** Multiplied where a division was due: 3x = 12, x = 36. */
    MULT_NOT_DIV,
    /** Divided where a multiplication was due: x/3 = 12, x = 4. */
    DIV_NOT_MULT,
    /** Terms that are not alike were put together: 2x + 3 = 5x. */
    COMBINE_UNLIKE,
    /** Halved where a root was due: x² = 16, x = 8. */
    HALF_NOT_ROOT,
    /** A power or a root was dropped: x² = 16, x = 16. */
    FORGOT_SQUARE,
    /** A power or a root was taken of each term by itself: (x + 3)² = x² + 9. */
    FRESHMAN,
    /** The factors are right but for their signs: x² − 5x + 6 = (x + 2)(x + 3). */
    SIGN_FACTOR,
    /** Solutions were read off the factors with the wrong sign: (x − 2)(x − 3) = 0, x = −2 or x = −3. */
    SIGN_ROOT,
    /** A solution was lost. */
    LOST,
    /** A solution came in that was none before. */
    EXTRA,
    /** Fractions were added top to top and bottom to bottom: 1/2 + 1/3 = 2/5. */
    ADD_ACROSS,
    /** Worked out in the wrong order: 2 + 3·4 = 20. */
    ORDER,
    /** The sign of an inequality points the wrong way: −2x &lt; 6, x &lt; −3. */
    INEQUALITY_FLIP,
    /** A power was not differentiated by the rule: 3x³ or x² for the derivative of x³. */
    POWER_RULE,
    /** The derivative of a product was taken as the product of the derivatives. */
    PRODUCT_RULE,
    /** Something was worked out wrongly; the guess when nothing better fits. */
    ARITH
}
