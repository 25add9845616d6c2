package dev.lyceum.tutor.checking;

import static dev.lyceum.tutor.checking.VerdictKind.STEP_INVALID;
import static dev.lyceum.tutor.checking.VerdictKind.STEP_VALID;
import static dev.lyceum.tutor.checking.VerdictKind.UNPARSABLE;

import dev.lyceum.tutor.algebra.CompareExpressions;
import dev.lyceum.tutor.algebra.CompareSolutions;
import dev.lyceum.tutor.algebra.Derivative;
import dev.lyceum.tutor.algebra.PositiveLetters;
import dev.lyceum.tutor.algebra.Sameness;
import dev.lyceum.tutor.algebra.Solutions;
import dev.lyceum.tutor.algebra.Substitute;
import dev.lyceum.tutor.mathematics.AllOf;
import dev.lyceum.tutor.mathematics.Chain;
import dev.lyceum.tutor.mathematics.Equation;
import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Variable;
import dev.lyceum.tutor.mathematics.Reading;
import dev.lyceum.tutor.mathematics.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/** Judges one line of working by the line before it: valid when just the same numbers satisfy both, or when both are equal. */
public final class CheckStep {
    private final boolean differentiates;

    private CheckStep(boolean differentiates) {
        this.differentiates = differentiates;
    }

    /**
     * Both lines as text; when either cannot be read, or the pair not decided, the verdict is UNPARSABLE.
     *
     * @param letter the one that the problem asks for
     * @param differentiates whether the problem says so, so that a line may be the derivative of the one before
     */
    public static Verdict check(Optional<String> letter, boolean differentiates, String previous, String next) {
        Reading before = Line.read(previous, letter);
        if (before.statement().isEmpty()) {
            return Unreadable.verdict(before);
        }
        Reading after =
                Line.read(next, letter.or(() -> onlyLetter(before.statement().get())));
        return after.statement()
                .map(line ->
                        new CheckStep(differentiates).verdict(before.statement().get(), line))
                .orElseGet(() -> Unreadable.verdict(after));
    }

    public static Verdict check(Statement before, Statement line) {
        return new CheckStep(false).verdict(before, line);
    }

    private static Optional<String> onlyLetter(Statement line) {
        SortedSet<String> letters = line.variables();
        return letters.size() == 1 ? Optional.of(letters.first()) : Optional.empty();
    }

    private Verdict verdict(Statement written, Statement line) {
        if (written.equals(line)) {
            return Verdict.of(STEP_VALID, Ground.SAME_LINE, line);
        }
        Statement before = unnamed(reached(PlusMinus.writtenOut(written)));
        Statement after = unnamed(PlusMinus.writtenOut(line));
        if (before instanceof Expression from && after instanceof Expression to) {
            return expressions(from, to, line);
        }
        if (before instanceof Expression from && isEquality(after)) {
            return calculation(from, after, line);
        }
        return after instanceof Expression || before instanceof Expression
                ? undecided(line)
                : statements(before, after, line);
    }

    /** Of y = x², where it is differentiated, what y is. */
    private Statement unnamed(Statement statement) {
        boolean named = differentiates
                && statement instanceof Equation equation
                && equation.left() instanceof Variable name
                && !equation.right().variables().contains(name.name());
        return named ? ((Equation) statement).right() : statement;
    }

    /** Of 2 + 12 = 14 what was reached. */
    private static Statement reached(Statement before) {
        return before instanceof Chain chain
                        && chain.isEquality()
                        && chain.sides().stream().noneMatch(Variable.class::isInstance)
                ? chain.last()
                : before;
    }

    private static boolean isEquality(Statement line) {
        return line instanceof Equation || line instanceof Chain chain && chain.isEquality();
    }

    private Verdict expressions(Expression before, Expression after, Statement line) {
        Sameness same = CompareExpressions.compare(before, after, PositiveLetters.in(before));
        if (same != Sameness.SAME && isDerivative(before, after)) {
            same = Sameness.SAME;
        }
        return switch (same) {
            case SAME -> Verdict.of(STEP_VALID, Ground.EQUIVALENT_LINE, line);
            case DIFFERENT -> broken(line, LikelyMistakes.between(before, after, differentiates));
            case UNKNOWN -> undecided(line);
        };
    }

    private boolean isDerivative(Expression before, Expression after) {
        SortedSet<String> letters = before.variables();
        return differentiates
                && letters.size() == 1
                && Derivative.of(before, letters.first())
                        .filter(slope -> CompareExpressions.areSame(slope, after))
                        .isPresent();
    }

    /** A line that says the expression again on its left, or gives it a name, and goes on from there. */
    private Verdict calculation(Expression before, Statement after, Statement line) {
        List<Expression> sides = after.sides();
        boolean named =
                sides.get(0) instanceof Variable name && !before.variables().contains(name.name());
        return sides.stream()
                .skip(named ? 1 : 0)
                .map(side -> expressions(before, side, line))
                .filter(verdict -> verdict.kind() != STEP_VALID)
                .findFirst()
                .orElseGet(() -> Verdict.of(STEP_VALID, Ground.EQUIVALENT_LINE, line));
    }

    private static Verdict statements(Statement before, Statement after, Statement line) {
        return switch (compared(before, after)) {
            case EQUAL ->
                !isExact(before, after)
                        ? broken(line, List.of(Mistake.ARITH))
                        : Verdict.of(STEP_VALID, Ground.EQUIVALENT_LINE, line);
            case FEWER -> broken(line, LikelyMistakes.between(before, after, Optional.of(Mistake.LOST)));
            case MORE -> broken(line, LikelyMistakes.between(before, after, Optional.of(Mistake.EXTRA)));
            case DIFFERENT -> broken(line, LikelyMistakes.between(before, after, Optional.empty()));
            case UNKNOWN -> undecided(line);
        };
    }

    /** A line that follows from a system may stand for the whole of it: the other equations are still there. */
    private static Solutions compared(Statement before, Statement after) {
        Solutions solutions = CompareSolutions.compare(before, after);
        boolean follows = before instanceof AllOf all
                && all.variables().size() > 1
                && after instanceof Equation equation
                && !CompareExpressions.areSame(equation.left(), equation.right())
                && solutions == Solutions.MORE;
        return follows ? Solutions.EQUAL : solutions;
    }

    /** A value that is only near to one that satisfies the line before is found out when it is put in. */
    private static boolean isExact(Statement before, Statement after) {
        Meaning meaning = Meaning.of(after);
        List<Expression> values = meaning instanceof Meaning.One one
                ? List.of(one.value())
                : meaning instanceof Meaning.Several several ? several.values() : List.of();
        return !(before instanceof Equation equation)
                || before.variables().size() != 1
                || values.stream()
                        .filter(value -> value.variables().isEmpty())
                        .allMatch(value -> isExact(equation, value));
    }

    private static boolean isExact(Equation equation, Expression value) {
        var put = new Substitute(Map.of(equation.variables().first(), value));
        return CompareExpressions.compare(put.in(equation.left()), put.in(equation.right())) != Sameness.DIFFERENT;
    }

    private static Verdict broken(Statement line, List<Mistake> likely) {
        return Verdict.of(STEP_INVALID, Ground.BROKEN_LINE, line).because(likely);
    }

    private static Verdict undecided(Statement line) {
        return Verdict.of(UNPARSABLE, Ground.CANNOT_DECIDE, line);
    }
}
