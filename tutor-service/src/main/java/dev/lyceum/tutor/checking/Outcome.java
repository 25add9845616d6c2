package dev.lyceum.tutor.checking;

import dev.lyceum.tutor.algebra.CompareExpressions;
import dev.lyceum.tutor.mathematics.Chain;
import dev.lyceum.tutor.mathematics.Comparison;
import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Statement;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the learner wrote, for what a mistake would lead to to be held against. */
final class Outcome {
    private static final int MOST = 60;

    private final Statement line;
    private final List<Zero> zeros;
    private final boolean isComparable;

    Outcome(Statement line) {
        this.line = line;
        this.zeros = Zero.of(line);
        this.isComparable = !zeros.isEmpty() && zeros.stream().allMatch(Zero::isComparable);
    }

    Statement line() {
        return line;
    }

    /** Whether both say it of the same sides, either way round. */
    boolean isWritten(Statement guess) {
        return hasSidesOf(guess) || Sides.areOf(guess) && hasSidesOf(Sides.reversed(guess));
    }

    private boolean hasSidesOf(Statement guess) {
        List<Expression> sides = line.sides();
        return isAlike(guess)
                && IntStream.range(0, sides.size())
                        .allMatch(i -> CompareExpressions.areSame(
                                sides.get(i), guess.sides().get(i)));
    }

    private boolean isAlike(Statement guess) {
        boolean kind = line instanceof Expression ? guess instanceof Expression : line.getClass() == guess.getClass();
        return kind
                && line.sides().size() == guess.sides().size()
                && signs(line).equals(signs(guess));
    }

    private static List<Comparison> signs(Statement line) {
        return line instanceof Chain chain ? chain.signs() : List.of();
    }

    /** Whether just the same numbers satisfy both, as far as that shows quickly. */
    boolean isSolvedLike(Statement guess) {
        return isComparable && Zero.areSame(zeros, Zero.of(guess));
    }

    /** Whether it would follow if one sign were turned, or those of one side. */
    boolean isTurned(Statement before) {
        return follows(before, SignMistakes.turned(before, line));
    }

    boolean hasFactorsTurned(Statement before) {
        Slip turned = SignMistakes::areTurnedInFactors;
        return follows(before, turned.anywhere(line));
    }

    /** Whether it would follow if the inequality pointed the other way. */
    boolean isSolvedTurned(Statement before) {
        return line instanceof Chain && follows(before, Stream.of(Sides.turned(line)));
    }

    private static boolean follows(Statement before, Stream<Statement> lines) {
        var right = new Outcome(before);
        return lines.limit(MOST).anyMatch(turned -> right.isWritten(turned) || right.isSolvedLike(turned));
    }
}
