package dev.lyceum.tutor.differential;

import dev.lyceum.tutor.algebra.CompareExpressions;
import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Notation;
import dev.lyceum.tutor.mathematics.ReadMathematics;
import java.util.Optional;

/** Two expressions as text, which may be the same. */
record Pair(String one, String other) {

    /** Whether both are expressions, and not equations, lists or talk. */
    boolean isReadable() {
        return read(one).isPresent() && read(other).isPresent();
    }

    Opinion ours() {
        return CompareExpressions.areSame(read(one).orElseThrow(), read(other).orElseThrow())
                ? Opinion.SAME
                : Opinion.DIFFERENT;
    }

    private static Optional<Expression> read(String text) {
        return ReadMathematics.read(text, Notation.LETTERS)
                .statement()
                .filter(Expression.class::isInstance)
                .map(Expression.class::cast);
    }
}
