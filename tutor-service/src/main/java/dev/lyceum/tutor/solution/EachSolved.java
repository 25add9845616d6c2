package dev.lyceum.tutor.solution;

import dev.lyceum.tutor.mathematics.AnyOf;
import dev.lyceum.tutor.mathematics.Equation;
import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.LinearEquation;
import dev.lyceum.tutor.mathematics.Rational;
import dev.lyceum.tutor.mathematics.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code x - 2 = 0 or 2x + 3 = 0} solved in one line: each is short. */
final class EachSolved {
    private EachSolved() {}

    static Optional<Step> next(AnyOf line, NumberStyle style) {
        if (line.variables().size() != 1) {
            return Optional.empty();
        }
        String letter = line.variables().first();
        List<Statement> solved = new ArrayList<>();
        for (Statement item : line.items()) {
            Optional<Rational> root = item instanceof Equation equation
                    ? LinearEquation.of(equation, letter).flatMap(LinearEquation::root)
                    : Optional.empty();
            if (root.isEmpty()) {
                return Optional.empty();
            }
            Expression value = style.number(root.get());
            solved.add(Equation.of(letter, value));
        }
        Statement after = new AnyOf(solved.stream().distinct().toList());
        return after.equals(line) ? Optional.empty() : Optional.of(Lines.step(Rule.SOLVE_EACH, line, after, line));
    }
}
