package dev.lyceum.tutor.practice;

import dev.lyceum.tutor.mathematics.Rational;

/** Something to compute from the parameters, exactly. What is true is 1, what is false is 0. */
@FunctionalInterface
interface Formula {
    /** @throws Rejected when these parameters give it no value */
    Rational value(Drawn drawn);

    default boolean holds(Drawn drawn) {
        return !value(drawn).isZero();
    }
}
