package dev.lyceum.tutor.checking;

import static dev.lyceum.tutor.checking.VerdictKind.FORM;
import static dev.lyceum.tutor.checking.VerdictKind.PARTIAL;
import static dev.lyceum.tutor.checking.VerdictKind.UNIT;
import static dev.lyceum.tutor.checking.VerdictKind.UNPARSABLE;

import dev.lyceum.tutor.algebra.CompareExpressions;
import dev.lyceum.tutor.algebra.CompareSolutions;
import dev.lyceum.tutor.algebra.Solutions;
import dev.lyceum.tutor.checking.Meaning.Amount;
import dev.lyceum.tutor.checking.Meaning.Claim;
import dev.lyceum.tutor.checking.Meaning.One;
import dev.lyceum.tutor.checking.Meaning.Point;
import dev.lyceum.tutor.checking.Meaning.Several;
import dev.lyceum.tutor.mathematics.AnyOf;
import dev.lyceum.tutor.mathematics.Equation;
import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Statement;
import dev.lyceum.tutor.task.Form;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

/** Judges a line that says something true or false without being an answer: a step, the question again, a check. */
record UnsolvedVerdict(Expected expected, Meaning answer, Statement line) {

    private Verdict of(VerdictKind kind, Ground ground) {
        return Verdict.of(kind, ground, line);
    }

    /** A finished answer of another kind: x > 4 for x = 4. */
    Verdict ofOtherKind(Meaning given) {
        if (given instanceof Point && !(answer instanceof Point)) {
            return of(UNPARSABLE, Ground.CANNOT_DECIDE);
        }
        boolean same = !(given instanceof Amount)
                && asStatement()
                        .filter(right -> CompareSolutions.compare(right, line) == Solutions.EQUAL)
                        .isPresent();
        return same ? of(FORM, Ground.NOT_SOLVED) : Verdict.wrong(line);
    }

    Verdict ofClaim(Claim claim) {
        List<Expression> numbers = claim.sides().stream()
                .filter(side -> side.variables().isEmpty())
                .toList();
        if (numbers.size() > 1 && numbers.size() < claim.sides().size() && !Meaning.areSame(numbers)) {
            return Verdict.wrong(line);
        }
        SortedSet<String> letters = line.variables();
        boolean restates =
                answer instanceof One one && (one.value().variables().containsAll(letters) || isIdentity(one, claim))
                        || letters.isEmpty();
        return restates ? restated(claim) : of(line);
    }

    /** sin²x + cos²x = 1, where 1 is asked for. */
    private boolean isIdentity(One right, Claim claim) {
        return expected.letter().isEmpty()
                && Meaning.areSame(claim.sides())
                && CompareExpressions.areSame(right.value(), claim.sides().get(0));
    }

    /** {@code 12 × 7 = 84}, or the other way round: the question again with the answer beside it. */
    private Verdict restated(Claim claim) {
        Set<String> positive = expected.positiveLetters();
        boolean same = claim.sides().stream()
                .allMatch(side -> CompareExpressions.areSame(claim.sides().get(0), side, positive));
        boolean given = claim.sides().stream()
                .anyMatch(side -> answer instanceof One one && CompareExpressions.areSame(one.value(), side, positive));
        if (expected.letter().isPresent()
                && (!given || !same || line.variables().isEmpty())) {
            return of(UNPARSABLE, same ? Ground.CHECKED_NOT_ANSWERED : Ground.INCOMPLETE_LINE);
        }
        if (!same) {
            return Verdict.wrong(line);
        }
        if (answer instanceof Amount amount) {
            return withoutUnit(amount, claim);
        }
        var each = new ValueVerdict(expected, line);
        return answer instanceof One one
                ? Verdict.best(claim.sides().stream().map(side -> each.of(one.value(), side)))
                : of(UNPARSABLE, Ground.INCOMPLETE_LINE);
    }

    /** {@code 5 × 3 = 15}, where 15 m² is asked for: its result is what may lack the unit, not the calculation. */
    private Verdict withoutUnit(Amount right, Claim claim) {
        var each = new AmountVerdict(expected, line);
        List<Verdict> sides = claim.sides().stream()
                .map(side -> each.ofNumber(right.quantity(), side))
                .toList();
        return sides.stream()
                .filter(verdict -> verdict.kind() == UNIT)
                .findFirst()
                .orElseGet(() -> Verdict.best(sides.stream()));
    }

    /** A line that is right but not yet solved is a matter of form. */
    Verdict of(Statement said) {
        Optional<Statement> right = asStatement();
        if (right.isEmpty() || right.get().variables().stream().noneMatch(said.variables()::contains)) {
            return of(UNPARSABLE, Ground.INCOMPLETE_LINE);
        }
        return switch (CompareSolutions.compare(right.get(), said)) {
            case EQUAL ->
                expected.form() == Form.ANY || isAsUnsolved(said)
                        ? Verdict.right(line)
                        : of(FORM, isQuestion() ? Ground.QUESTION_AGAIN : Ground.NOT_SOLVED);
            case FEWER -> of(PARTIAL, Ground.SOME_ANSWERS);
            case MORE, DIFFERENT -> Verdict.wrong(line);
            case UNKNOWN -> of(UNPARSABLE, Ground.CANNOT_DECIDE);
        };
    }

    /** Where the answer itself is an equation that names no letter, as 4x + y = 8, another such is as good. */
    private boolean isAsUnsolved(Statement said) {
        return answer instanceof Claim && Meaning.of(said) instanceof Claim && !isQuestion();
    }

    private boolean isQuestion() {
        return expected.question().filter(line::equals).isPresent();
    }

    /** The answer as something that is true of its letters. */
    private Optional<Statement> asStatement() {
        if (answer instanceof One one) {
            return one.name().or(expected::letter).map(name -> Equation.of(name, one.value()));
        }
        if (answer instanceof Several several) {
            Optional<String> name = several.name().or(expected::letter).or(() -> onlyLetter(line));
            return name.map(letter -> AnyOf.of(letter, several.values()));
        }
        return answer instanceof Amount ? Optional.empty() : Optional.of(expected.answer());
    }

    private static Optional<String> onlyLetter(Statement statement) {
        return statement.variables().size() == 1
                ? Optional.of(statement.variables().first())
                : Optional.empty();
    }
}
