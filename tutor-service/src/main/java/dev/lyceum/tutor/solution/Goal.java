package dev.lyceum.tutor.solution;

/** What is to be done with what is given. */
public enum Goal {
    /** Find what the letters of an equation, an inequality or a system stand for. */
    SOLVE,
    /** The same for a quadratic equation, over the square of a bracket. */
    COMPLETE_THE_SQUARE,
    /** Work out a number. */
    COMPUTE,
    /** Work out a number and write it as a percentage. */
    AS_PERCENT,
    EXPAND,
    FACTOR,
    SIMPLIFY,
    DIFFERENTIATE
}
