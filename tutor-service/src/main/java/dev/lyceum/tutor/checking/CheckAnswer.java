package dev.lyceum.tutor.checking;

import static dev.lyceum.tutor.checking.VerdictKind.UNPARSABLE;

import dev.lyceum.tutor.algebra.CompareSolutions;
import dev.lyceum.tutor.algebra.Solutions;
import dev.lyceum.tutor.checking.Meaning.Amount;
import dev.lyceum.tutor.checking.Meaning.Claim;
import dev.lyceum.tutor.checking.Meaning.One;
import dev.lyceum.tutor.checking.Meaning.Open;
import dev.lyceum.tutor.checking.Meaning.Point;
import dev.lyceum.tutor.checking.Meaning.Points;
import dev.lyceum.tutor.checking.Meaning.Region;
import dev.lyceum.tutor.checking.Meaning.Several;
import dev.lyceum.tutor.checking.Meaning.Whole;
import dev.lyceum.tutor.mathematics.AllOf;
import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Function;
import dev.lyceum.tutor.mathematics.Quantity;
import dev.lyceum.tutor.mathematics.Reading;
import dev.lyceum.tutor.mathematics.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares an answer with the exact one. Never accepts what is only near, only equal in value, or only typed again. */
public final class CheckAnswer {
    private final Expected expected;
    private final Meaning answer;
    private final Statement line;
    private final ValueVerdict values;
    private final UnsolvedVerdict unsolved;

    private CheckAnswer(Expected expected, Statement line) {
        this.expected = expected;
        this.answer = Meaning.of(expected.answer());
        this.line = line;
        this.values = new ValueVerdict(expected, line);
        this.unsolved = new UnsolvedVerdict(expected, answer, line);
    }

    public static Verdict check(Expected expected, String given) {
        return check(expected, given, Line.read(expected.inItsLetter(given), expected.notation(), expected.letter()));
    }

    /** The same where no session has said which letter is meant: x and X are two letters. */
    public static Verdict checkCaseSensitively(Expected expected, String given) {
        return check(
                expected,
                given,
                Line.read(
                        expected.inItsLetter(given),
                        expected.notation(),
                        expected.letter().isEmpty()));
    }

    private static Verdict check(Expected expected, String given, Reading reading) {
        Verdict verdict = AmountEquation.answering(expected, given, reading)
                .map(equation -> equation.answer(expected))
                .orElseGet(() -> check(expected, reading));
        return verdict.kind() == VerdictKind.CORRECT && isDivision(given, reading)
                ? Verdict.of(
                        VerdictKind.FORM,
                        Ground.NOT_COMPUTED,
                        reading.statement().orElseThrow())
                : verdict;
    }

    /** 47 ÷ 6 asks for a division; a fraction that is a result has a line. */
    static boolean isDivision(String given, Reading reading) {
        return given.contains("÷")
                && reading.statement()
                        .filter(line ->
                                line instanceof Expression && line.variables().isEmpty())
                        .isPresent();
    }

    private static Verdict check(Expected expected, Reading reading) {
        return reading.statement().map(line -> check(expected, line)).orElseGet(() -> Unreadable.verdict(reading));
    }

    static Verdict check(Expected expected, Statement line) {
        return new CheckAnswer(expected, line).verdict(Meaning.of(line));
    }

    private Verdict verdict(Meaning given) {
        if (given instanceof Claim claim) {
            return unsolved.ofClaim(claim);
        }
        if (given instanceof Open open) {
            Verdict verdict = unsolved.of(open.statement());
            return verdict.ground() == Ground.NOT_SOLVED && endsInTheAnswer(open.statement())
                    ? Verdict.right(line)
                    : verdict;
        }
        if (answer instanceof Claim || answer instanceof Open) {
            return unsolved.of(line);
        }
        if (answer instanceof One one) {
            return one(one, given);
        }
        if (namesAnotherLetter(given)) {
            return Verdict.of(UNPARSABLE, Ground.OTHER_LETTER, line);
        }
        if (answer instanceof Several several) {
            return several(several, given);
        }
        Optional<Statement> bounds = answer.asBounds();
        if (bounds.isPresent() && (given instanceof Region || answer instanceof Region)) {
            return new RegionVerdict(expected, line).of(bounds.get(), given);
        }
        if (answer instanceof Point point) {
            return new PointVerdict(expected, line).of(point, given);
        }
        if (answer instanceof Points points) {
            return new PointVerdict(expected, line).of(points, given);
        }
        return answer instanceof Amount amount ? amount(amount.quantity(), given) : whole((Whole) answer, given);
    }

    /** 3x = 24, x = 8: the way and its end, all of it true. */
    private boolean endsInTheAnswer(Statement said) {
        return said instanceof AllOf lines
                && lines.variables().size() == 1
                && check(expected, lines.items().get(lines.items().size() - 1)).kind() == VerdictKind.CORRECT;
    }

    /** Of values and bounds, where just one letter is asked for; its other case is the same letter. */
    private boolean namesAnotherLetter(Meaning given) {
        Set<String> said = names(given);
        return (answer instanceof Several || answer instanceof Region)
                && said.size() == 1
                && expected.onlyLetter()
                        .filter(asked -> said.stream().noneMatch(asked::equalsIgnoreCase))
                        .isPresent();
    }

    private Set<String> names(Meaning given) {
        if (given instanceof Region) {
            return line.variables();
        }
        return given instanceof One one
                ? one.name().stream().collect(Collectors.toSet())
                : given instanceof Several several ? several.name().stream().collect(Collectors.toSet()) : Set.of();
    }

    private Verdict one(One right, Meaning given) {
        if (given instanceof One said) {
            return named(right, said);
        }
        if (!(given instanceof Amount said)) {
            return unsolved.ofOtherKind(given);
        }
        boolean pure = Function.PERCENT.isOutermostIn(right.value()) || Function.RATIO.isOutermostIn(right.value());
        if (pure || expected.letter().isPresent()) {
            return Verdict.of(VerdictKind.UNIT, Ground.OTHER_UNIT, line);
        }
        return said.quantity().measures().size() == 1
                ? values.of(right.value(), said.quantity().sides().get(0))
                : Verdict.wrong(line);
    }

    private Verdict named(One right, One said) {
        Optional<String> asked = right.name().or(expected::letter);
        boolean other =
                said.name().filter(name -> asked.filter(name::equals).isEmpty()).isPresent();
        if (other && asked.isPresent()) {
            boolean formula = !said.value().variables().isEmpty();
            return formula ? unsolved.of(line) : Verdict.of(UNPARSABLE, Ground.OTHER_LETTER, line);
        }
        boolean isLetter =
                said.name().filter(right.value().variables()::contains).isPresent();
        return isLetter ? unsolved.ofClaim(new Claim(line.sides())) : values.of(right.value(), said.value());
    }

    private Verdict several(Several right, Meaning given) {
        if (given instanceof One said) {
            return values.of(right.values(), List.of(said.value()));
        }
        return given instanceof Several said ? values.of(right.values(), said.values()) : unsolved.ofOtherKind(given);
    }

    private Verdict amount(Quantity right, Meaning given) {
        var amounts = new AmountVerdict(expected, line);
        if (given instanceof Amount said) {
            return amounts.of(right, said.quantity());
        }
        return given instanceof One one ? amounts.ofNumber(right, one.value()) : unsolved.ofOtherKind(given);
    }

    private Verdict whole(Whole right, Meaning given) {
        boolean all = given instanceof Region && CompareSolutions.compare(right.extent(), line) == Solutions.EQUAL;
        return given.equals(right) || all ? Verdict.right(line) : Verdict.wrong(line);
    }
}
