package dev.lyceum.tutor.checking;

import dev.lyceum.tutor.algebra.CompareExpressions;
import dev.lyceum.tutor.algebra.Digits;
import dev.lyceum.tutor.mathematics.Chain;
import dev.lyceum.tutor.mathematics.Equation;
import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.NumberForm;
import dev.lyceum.tutor.mathematics.Statement;
import dev.lyceum.tutor.mathematics.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A calculation said with its result and without letters: {@code 10 × 7 = 70}, {@code 84 = 70 + 14}. */
record Aside(List<Expression> sides) {

    static Optional<Aside> in(Statement line) {
        boolean equality = line instanceof Equation || line instanceof Chain chain && chain.isEquality();
        return equality && line.variables().isEmpty() ? Optional.of(new Aside(line.sides())) : Optional.empty();
    }

    boolean hasValue() {
        return sides.stream()
                .allMatch(side -> Value.of(side).isPresent() || Digits.of(side).isPresent());
    }

    boolean holds() {
        return Meaning.areSame(sides);
    }

    /** Of one that holds. */
    boolean is(Expression value) {
        return CompareExpressions.areSame(sides.get(0), value);
    }

    /** The sides that are finished numbers, unless the question is one. */
    Stream<Expression> results(Optional<Expression> question) {
        return calculations(question).filter(side -> NumberForm.of(side) != NumberForm.NONE);
    }

    boolean namesResultOf(Expression question) {
        return sides.contains(question)
                && results(Optional.of(question)).findFirst().isPresent();
    }

    /** The sides but the question's own, the last first: it carries the calculation on. */
    Stream<Expression> calculations(Optional<Expression> question) {
        List<Expression> turned = new ArrayList<>(sides);
        Collections.reverse(turned);
        return turned.stream().filter(side -> question.filter(side::equals).isEmpty());
    }
}
