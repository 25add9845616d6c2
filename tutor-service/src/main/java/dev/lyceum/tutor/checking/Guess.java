package dev.lyceum.tutor.checking;

import dev.lyceum.tutor.mathematics.Statement;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A mistake and what it makes of a line.
 *
 * @param asWritten whether it is believed only of a line that says just that, and not of one that has the same solutions
 */
record Guess(Mistake mistake, Function<Statement, Stream<Statement>> made, boolean asWritten) {
    private static final int MOST_WRITTEN = 60;
    private static final int MOST_SOLVED = 30;

    static Guess in(Mistake mistake, Function<Statement, Stream<Statement>> made) {
        return new Guess(mistake, made, false);
    }

    /** A mistake that may be made at any part of the line. */
    static Guess at(Mistake mistake, Slip slip) {
        return in(mistake, slip::anywhere);
    }

    Guess onlyAsWritten() {
        return new Guess(mistake, made, true);
    }

    /** Whether the line, with this mistake, says term for term what the learner wrote. */
    boolean isWritten(Statement before, Outcome after) {
        return made.apply(before).limit(MOST_WRITTEN).anyMatch(after::isWritten);
    }

    /** Whether it has at least the same solutions. */
    boolean isSolved(Statement before, Outcome after) {
        return !asWritten && made.apply(before).limit(MOST_SOLVED).anyMatch(after::isSolvedLike);
    }
}
