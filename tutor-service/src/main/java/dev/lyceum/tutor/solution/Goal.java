package dev.lyceum.tutor.solution;

import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Statement;
import dev.lyceum.tutor.task.Asked;
import java.util.stream.Stream;

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
    DIFFERENTIATE;

    /** What a problem's words ask to be done with a line of it. */
    static Goal of(Asked asked, Statement line) {
        return switch (asked) {
            case FACTOR -> FACTOR;
            case EXPAND -> EXPAND;
            case DIFFERENTIATE -> DIFFERENTIATE;
            case SIMPLIFY -> line.variables().isEmpty() ? COMPUTE : SIMPLIFY;
            case ANSWER -> line instanceof Expression ? COMPUTE : SOLVE;
        };
    }

    /** What may be left to do with a line that is equal to the answer. */
    static Stream<Goal> finishing(Statement line, boolean asPercentage) {
        return !line.variables().isEmpty()
                ? Stream.of(SIMPLIFY, EXPAND)
                : asPercentage ? Stream.of(COMPUTE, AS_PERCENT) : Stream.of(COMPUTE);
    }
}
