package dev.lyceum.tutor.checking;

import static dev.lyceum.tutor.checking.VerdictKind.STEP_INVALID;
import static dev.lyceum.tutor.checking.VerdictKind.STEP_VALID;
import static dev.lyceum.tutor.checking.VerdictKind.UNPARSABLE;

import dev.lyceum.tutor.mathematics.Equation;
import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.LinearEquation;
import dev.lyceum.tutor.mathematics.Rational;
import dev.lyceum.tutor.mathematics.Reading;
import dev.lyceum.tutor.mathematics.Statement;
import dev.lyceum.tutor.mathematics.Value;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/** Judges one line of working by the line before it: valid when just the same numbers satisfy both. */
public final class CheckStep {
    private CheckStep() {}

    /** Both lines as text, in a problem that may say which letter is meant; when either cannot be read, or the pair not decided, the verdict is UNPARSABLE. */
    public static Verdict check(Optional<String> letter, String previous, String next) {
        Reading before = Line.read(previous, letter);
        if (before.statement().isEmpty()) {
            return Unreadable.verdict(before);
        }
        Reading after =
                Line.read(next, letter.or(() -> onlyLetter(before.statement().get())));
        return after.statement()
                .map(line -> check(before.statement().get(), line))
                .orElseGet(() -> Unreadable.verdict(after));
    }

    private static Optional<String> onlyLetter(Statement line) {
        SortedSet<String> letters = line.variables();
        return letters.size() == 1 ? Optional.of(letters.first()) : Optional.empty();
    }

    public static Verdict check(Statement before, Statement line) {
        if (before.equals(line)) {
            return Verdict.of(STEP_VALID, Ground.SAME_LINE, line);
        }
        if (before instanceof Equation from && line instanceof Equation to) {
            return onlyLetter(before)
                    .flatMap(letter -> equations(from, to, letter))
                    .orElseGet(() -> undecided(line));
        }
        if (before instanceof Expression from && line instanceof Expression to) {
            return Value.of(from)
                    .flatMap(value -> Value.of(to).map(after -> expressions(value, after, line)))
                    .orElseGet(() -> undecided(line));
        }
        return undecided(line);
    }

    private static Verdict undecided(Statement line) {
        return Verdict.of(UNPARSABLE, Ground.CANNOT_DECIDE, line);
    }

    private static Verdict expressions(Rational before, Rational after, Statement line) {
        return before.equals(after)
                ? Verdict.of(STEP_VALID, Ground.EQUIVALENT_LINE, line)
                : Verdict.of(STEP_INVALID, Ground.BROKEN_LINE, line).because(List.of(Mistake.ARITH));
    }

    private static Optional<Verdict> equations(Equation before, Equation line, String letter) {
        return LinearEquation.of(before, letter).flatMap(from -> LinearEquation.of(line, letter)
                .map(to -> from.isEquivalentTo(to)
                        ? Verdict.of(STEP_VALID, Ground.EQUIVALENT_LINE, line)
                        : Verdict.of(STEP_INVALID, Ground.BROKEN_LINE, line)
                                .because(LikelyMistakes.between(before, to, letter))));
    }
}
