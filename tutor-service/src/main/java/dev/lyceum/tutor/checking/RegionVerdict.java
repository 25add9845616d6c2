package dev.lyceum.tutor.checking;

import static dev.lyceum.tutor.checking.VerdictKind.FORM;
import static dev.lyceum.tutor.checking.VerdictKind.PARTIAL;
import static dev.lyceum.tutor.checking.VerdictKind.UNPARSABLE;

import dev.lyceum.tutor.algebra.CompareExpressions;
import dev.lyceum.tutor.algebra.CompareSolutions;
import dev.lyceum.tutor.algebra.Solutions;
import dev.lyceum.tutor.checking.Meaning.Region;
import dev.lyceum.tutor.mathematics.AnyOf;
import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Infinity;
import dev.lyceum.tutor.mathematics.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Compares what is said of a letter with the bounds that are right for it. */
record RegionVerdict(Expected expected, Statement line) {

    Verdict of(Statement right, Meaning given) {
        Statement said = given.asBounds().orElse(line);
        return switch (CompareSolutions.compare(right, said)) {
            case EQUAL -> equal(numbers(right), numbers(said));
            case FEWER ->
                given instanceof Region && isPartOf(right, said)
                        ? Verdict.of(PARTIAL, Ground.SOME_ANSWERS, line)
                        : Verdict.wrong(line);
            case MORE, DIFFERENT -> Verdict.wrong(line);
            case UNKNOWN -> Verdict.of(UNPARSABLE, Ground.CANNOT_DECIDE, line);
        };
    }

    /** One or some of the pieces that the answer is made of. */
    private static boolean isPartOf(Statement right, Statement said) {
        return right instanceof AnyOf pieces
                && pieces(said).allMatch(piece -> pieces.items().stream()
                        .anyMatch(each -> CompareSolutions.compare(each, piece) == Solutions.EQUAL));
    }

    private static Stream<Statement> pieces(Statement said) {
        return said instanceof AnyOf any ? any.items().stream() : Stream.of(said);
    }

    /** An end that is only near to the right one is not that one; an end that none needs is a matter of form. */
    private Verdict equal(List<Expression> right, List<Expression> given) {
        if (right.stream().anyMatch(end -> counterpart(end, given).isEmpty())) {
            return Verdict.wrong(line);
        }
        if (given.stream().anyMatch(end -> counterpart(end, right).isEmpty())) {
            return Verdict.of(FORM, Ground.NOT_SIMPLIFIED, line);
        }
        return given.stream()
                .map(end -> FormFault.of(end, expected, counterpart(end, right).orElseThrow()))
                .flatMap(Optional::stream)
                .findFirst()
                .map(fault -> Verdict.of(FORM, fault, line))
                .orElseGet(() -> Verdict.right(line));
    }

    private static Optional<Expression> counterpart(Expression end, List<Expression> others) {
        return others.stream()
                .filter(other -> CompareExpressions.areSame(end, other))
                .findFirst();
    }

    private static List<Expression> numbers(Statement statement) {
        return statement.sides().stream()
                .filter(side -> side.variables().isEmpty())
                .filter(side -> !Infinity.isEnd(side))
                .toList();
    }
}
