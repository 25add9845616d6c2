package dev.lyceum.tutor.checking;

import static dev.lyceum.tutor.checking.VerdictKind.CORRECT;
import static dev.lyceum.tutor.checking.VerdictKind.FORM;
import static dev.lyceum.tutor.checking.VerdictKind.INCORRECT;
import static dev.lyceum.tutor.checking.VerdictKind.PARTIAL;
import static dev.lyceum.tutor.checking.VerdictKind.UNPARSABLE;

import dev.lyceum.tutor.algebra.CompareExpressions;
import dev.lyceum.tutor.algebra.CompareSolutions;
import dev.lyceum.tutor.algebra.Solutions;
import dev.lyceum.tutor.checking.Meaning.Amount;
import dev.lyceum.tutor.checking.Meaning.Claim;
import dev.lyceum.tutor.checking.Meaning.One;
import dev.lyceum.tutor.checking.Meaning.Open;
import dev.lyceum.tutor.checking.Meaning.Point;
import dev.lyceum.tutor.checking.Meaning.Region;
import dev.lyceum.tutor.checking.Meaning.Several;
import dev.lyceum.tutor.mathematics.AnyOf;
import dev.lyceum.tutor.mathematics.Equation;
import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Call;
import dev.lyceum.tutor.mathematics.Expression.Variable;
import dev.lyceum.tutor.mathematics.Function;
import dev.lyceum.tutor.mathematics.Infinity;
import dev.lyceum.tutor.mathematics.Interval;
import dev.lyceum.tutor.mathematics.Quantity;
import dev.lyceum.tutor.mathematics.Rational;
import dev.lyceum.tutor.mathematics.Reading;
import dev.lyceum.tutor.mathematics.Statement;
import dev.lyceum.tutor.mathematics.Value;
import dev.lyceum.tutor.task.Form;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;

/** Compares an answer with the exact one. Never accepts what is only near, only equal in value, or only typed again. */
public final class CheckAnswer {
    private final Expected expected;
    private final Meaning answer;
    private final Statement line;

    private CheckAnswer(Expected expected, Statement line) {
        this.expected = expected;
        this.answer = Meaning.of(expected.answer(), expected.letter());
        this.line = line;
    }

    public static Verdict check(Expected expected, String given) {
        return check(expected, Line.read(given, expected.notation(), expected.letter()));
    }

    /** The same where no session has said which letter is meant: x and X are two letters. */
    public static Verdict checkCaseSensitively(Expected expected, String given) {
        return check(
                expected,
                Line.read(given, expected.notation(), expected.letter().isEmpty()));
    }

    private static Verdict check(Expected expected, Reading reading) {
        return reading.statement().map(line -> check(expected, line)).orElseGet(() -> Unreadable.verdict(reading));
    }

    static Verdict check(Expected expected, Statement line) {
        return new CheckAnswer(expected, line).verdict(Meaning.of(line, expected.letter()));
    }

    private Verdict verdict(Meaning given) {
        if (given instanceof Claim claim) {
            return claimed(claim);
        }
        if (given instanceof Open open) {
            return open(open.statement());
        }
        if (answer instanceof Claim || answer instanceof Open) {
            return open(line);
        }
        if (answer instanceof One one) {
            return one(one, given);
        }
        if (answer instanceof Several several) {
            return several(several.values(), given);
        }
        if (openInterval(answer).isPresent() && given instanceof Region) {
            return region(given);
        }
        if (answer instanceof Point point) {
            return new PointVerdict(expected, line).of(point, given);
        }
        if (answer instanceof Region) {
            return region(given);
        }
        if (answer instanceof Amount amount) {
            return amount(amount.quantity(), given);
        }
        if (answer instanceof Meaning.Whole whole) {
            boolean all = given instanceof Region && CompareSolutions.compare(whole.extent(), line) == Solutions.EQUAL;
            return given.equals(whole) || all ? right() : wrong();
        }
        return of(UNPARSABLE, Ground.CANNOT_DECIDE);
    }

    private Verdict of(VerdictKind kind, Ground ground) {
        return Verdict.of(kind, ground, line);
    }

    private Verdict right() {
        return of(CORRECT, Ground.RIGHT);
    }

    private Verdict wrong() {
        return of(INCORRECT, Ground.WRONG_VALUE);
    }

    // --- one value

    private Verdict one(One right, Meaning given) {
        if (given instanceof One said) {
            return named(right, said);
        }
        boolean pure = right.value() instanceof Call call
                && (call.function() == Function.PERCENT || call.function() == Function.RATIO);
        if (given instanceof Amount && (pure || expected.letter().isPresent())) {
            return of(VerdictKind.UNIT, Ground.OTHER_UNIT);
        }
        if (given instanceof Amount amount && amount.quantity().measures().size() == 1) {
            return value(right.value(), amount.quantity().sides().get(0));
        }
        return given instanceof Amount ? wrong() : solved(given);
    }

    private Verdict named(One right, One said) {
        Optional<String> asked = right.name().or(expected::letter);
        boolean other =
                said.name().filter(name -> asked.filter(name::equals).isEmpty()).isPresent();
        if (other && asked.isPresent()) {
            boolean formula = !said.value().variables().isEmpty();
            return formula ? open(line) : of(UNPARSABLE, Ground.OTHER_LETTER);
        }
        boolean isLetter =
                said.name().filter(right.value().variables()::contains).isPresent();
        return isLetter ? claimed(new Claim(line.sides())) : value(right.value(), said.value());
    }

    private Verdict value(Expression right, Expression given) {
        if (right.variables().isEmpty() && !given.variables().isEmpty()) {
            return CompareExpressions.areSame(right, given)
                    ? form(right, given)
                    : of(UNPARSABLE, Ground.INCOMPLETE_LINE);
        }
        if (isHundredths(right, given)) {
            return right();
        }
        return switch (CompareExpressions.compare(right, given)) {
            case SAME -> form(right, given);
            case DIFFERENT ->
                Constants.isMissing(right, given)
                        ? of(FORM, Ground.NO_CONSTANT)
                        : Constants.differOnly(right, given)
                                ? form(right, given)
                                : Rounding.isOf(given, right) ? of(FORM, Ground.ROUNDED) : wrong();
            case UNKNOWN -> of(UNPARSABLE, given.variables().isEmpty() ? Ground.NO_VALUE : Ground.CANNOT_DECIDE);
        };
    }

    private Verdict form(Expression right, Expression given) {
        return FormFault.of(given, expected, right)
                .map(fault -> of(FORM, fault))
                .orElseGet(this::right);
    }

    /** 25 for 25 % */
    private static boolean isHundredths(Expression right, Expression given) {
        return right instanceof Call call
                && call.function() == Function.PERCENT
                && given.parts().noneMatch(Call.class::isInstance)
                && Value.of(given)
                        .filter(value -> value.compareTo(Rational.ONE) > 0)
                        .isPresent()
                && Value.of(given)
                        .filter(value ->
                                Value.of(call.first()).filter(value::equals).isPresent())
                        .isPresent();
    }

    // --- several values

    private Verdict several(List<Expression> right, Meaning given) {
        if (given instanceof One said) {
            return values(right, List.of(said.value()));
        }
        return given instanceof Several said ? values(right, said.values()) : solved(given);
    }

    private Verdict values(List<Expression> right, List<Expression> given) {
        List<Verdict> each = given.stream()
                .map(said -> best(right.stream().map(value -> value(value, said))))
                .toList();
        Verdict worst = each.stream().max(BETTER_FIRST).orElseThrow();
        boolean some = given.size() < right.size();
        return worst.kind() == CORRECT && some ? of(PARTIAL, Ground.SOME_ANSWERS) : worst;
    }

    /** Better before worse. */
    private static final List<VerdictKind> RANK =
            List.of(CORRECT, FORM, VerdictKind.UNIT, PARTIAL, UNPARSABLE, INCORRECT);

    private static final Comparator<Verdict> BETTER_FIRST =
            Comparator.comparing(verdict -> RANK.indexOf(verdict.kind()));

    private static Verdict best(Stream<Verdict> verdicts) {
        return verdicts.min(BETTER_FIRST).orElseThrow();
    }

    // --- bounds, and what was only changed and not solved

    private Verdict region(Meaning given) {
        boolean bounds = given instanceof Region;
        Optional<Interval> interval = openInterval(given);
        Statement said = interval.<Statement>map(each -> each).orElse(line);
        Solutions solutions = CompareSolutions.compare(bounds(), said);
        if (solutions == Solutions.FEWER && expected.answer() instanceof AnyOf && bounds) {
            return of(PARTIAL, Ground.SOME_ANSWERS);
        }
        if (solutions != Solutions.EQUAL || !endsAreExact(said)) {
            return solutions == Solutions.UNKNOWN ? of(UNPARSABLE, Ground.CANNOT_DECIDE) : wrong();
        }
        boolean finished = said.sides().stream().allMatch(side -> Finished.is(side, side));
        return finished || expected.form() == Form.ANY ? right() : of(FORM, Ground.NOT_COMPUTED);
    }

    private Statement bounds() {
        return openInterval(answer).<Statement>map(each -> each).orElse(expected.answer());
    }

    /** (2, 5) where bounds are expected. */
    private static Optional<Interval> openInterval(Meaning given) {
        return given instanceof Point point
                        && point.named().isEmpty()
                        && point.values().size() == 2
                ? Optional.of(new Interval(
                        point.values().get(0), false, point.values().get(1), false))
                : Optional.empty();
    }

    private boolean endsAreExact(Statement said) {
        List<Expression> ends = numbers(expected.answer());
        return numbers(said).stream()
                .allMatch(end -> ends.stream().anyMatch(exact -> CompareExpressions.areSame(end, exact)));
    }

    private static List<Expression> numbers(Statement statement) {
        return statement.sides().stream()
                .filter(side -> side.variables().isEmpty())
                .filter(side -> !Infinity.isEnd(side))
                .toList();
    }

    /** A finished answer of another kind: x > 4 for x = 4. */
    private Verdict solved(Meaning given) {
        if (given instanceof Point && !(answer instanceof Point)) {
            return of(UNPARSABLE, Ground.CANNOT_DECIDE);
        }
        boolean comparable = asStatement().isPresent() && !(given instanceof Amount);
        return comparable && CompareSolutions.compare(asStatement().get(), line) == Solutions.EQUAL
                ? of(FORM, Ground.NOT_SOLVED)
                : wrong();
    }

    private Verdict claimed(Claim claim) {
        List<Expression> numbers = claim.sides().stream()
                .filter(side -> side.variables().isEmpty())
                .toList();
        if (numbers.size() > 1 && numbers.size() < claim.sides().size() && !Meaning.areSame(numbers)) {
            return wrong();
        }
        SortedSet<String> letters = line.variables();
        boolean restates =
                answer instanceof One one && (one.value().variables().containsAll(letters) || isIdentity(one, claim))
                        || letters.isEmpty();
        return restates ? restated(claim) : open(line);
    }

    /** sin²x + cos²x = 1, where 1 is asked for. */
    private boolean isIdentity(One right, Claim claim) {
        return expected.letter().isEmpty()
                && Meaning.areSame(claim.sides())
                && CompareExpressions.areSame(right.value(), claim.sides().get(0));
    }

    /** {@code 12 × 7 = 84}, or the other way round: the question again with the answer beside it. */
    private Verdict restated(Claim claim) {
        boolean same = Meaning.areSame(claim.sides());
        boolean given = claim.sides().stream()
                .anyMatch(side -> answer instanceof One one && CompareExpressions.areSame(one.value(), side));
        if (expected.letter().isPresent() && (!given || !same)) {
            return of(UNPARSABLE, same ? Ground.CHECKED_NOT_ANSWERED : Ground.INCOMPLETE_LINE);
        }
        if (!same) {
            return wrong();
        }
        return answer instanceof One one
                ? best(claim.sides().stream().map(side -> value(one.value(), side)))
                : of(UNPARSABLE, Ground.INCOMPLETE_LINE);
    }

    /** A line that is right but not yet solved is a matter of form. */
    private Verdict open(Statement said) {
        Optional<Statement> right = asStatement();
        if (right.isEmpty() || right.get().variables().stream().noneMatch(said.variables()::contains)) {
            return of(UNPARSABLE, Ground.INCOMPLETE_LINE);
        }
        return switch (CompareSolutions.compare(right.get(), said)) {
            case EQUAL ->
                expected.form() == Form.ANY || isAsUnsolved(said)
                        ? right()
                        : of(FORM, isQuestion() ? Ground.QUESTION_AGAIN : Ground.NOT_SOLVED);
            case FEWER -> of(PARTIAL, Ground.SOME_ANSWERS);
            case MORE, DIFFERENT -> wrong();
            case UNKNOWN -> of(UNPARSABLE, Ground.CANNOT_DECIDE);
        };
    }

    /** Where the answer itself is an equation that names no letter, as 4x + y = 8, another such is as good. */
    private boolean isAsUnsolved(Statement said) {
        return answer instanceof Claim && Meaning.of(said, expected.letter()) instanceof Claim && !isQuestion();
    }

    private boolean isQuestion() {
        return expected.question().filter(line::equals).isPresent();
    }

    /** The answer as something that is true of its letters. */
    private Optional<Statement> asStatement() {
        if (answer instanceof One one) {
            return one.name().or(expected::letter).map(name -> equation(name, one.value()));
        }
        if (answer instanceof Several several) {
            Optional<String> name = several.name().or(expected::letter).or(() -> onlyLetter(line));
            return name.map(letter -> new AnyOf(several.values().stream()
                    .<Statement>map(value -> equation(letter, value))
                    .toList()));
        }
        return answer instanceof Amount ? Optional.empty() : Optional.of(expected.answer());
    }

    private static Optional<String> onlyLetter(Statement statement) {
        return statement.variables().size() == 1
                ? Optional.of(statement.variables().first())
                : Optional.empty();
    }

    private static Equation equation(String name, Expression value) {
        return new Equation(new Variable(name), value);
    }

    // --- quantities

    private Verdict amount(Quantity right, Meaning given) {
        if (given instanceof Amount said) {
            return quantity(right, said.quantity());
        }
        if (given instanceof One one && right.measures().size() == 1) {
            Verdict bare = value(right.sides().get(0), one.value());
            return bare.kind() == CORRECT ? of(VerdictKind.UNIT, Ground.NO_UNIT) : bare;
        }
        return given instanceof One ? wrong() : solved(given);
    }

    private Verdict quantity(Quantity right, Quantity said) {
        boolean comparable = right.dimension().equals(said.dimension());
        if (comparable && CompareExpressions.areSame(right.total(), said.total())) {
            return said.sides().stream()
                    .map(amount -> form(right.sides().get(0), amount))
                    .filter(verdict -> verdict.kind() != CORRECT)
                    .findFirst()
                    .orElseGet(this::right);
        }
        boolean sameNumber = right.measures().size() == 1
                && said.measures().size() == 1
                && CompareExpressions.areSame(right.sides().get(0), said.sides().get(0));
        if (sameNumber) {
            return of(VerdictKind.UNIT, Ground.OTHER_UNIT);
        }
        boolean sameUnit = comparable
                && right.measures().get(0).unit().equals(said.measures().get(0).unit());
        return sameUnit && Rounding.isOf(said.sides().get(0), right.sides().get(0))
                ? of(FORM, Ground.ROUNDED)
                : wrong();
    }
}
