package dev.lyceum.tutor.checking;

import dev.lyceum.tutor.mathematics.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A judgement.
 *
 * @param mistakes likely ones, the likeliest first; only of a wrong step or a wrong answer
 * @param line what was understood; empty for talk and for what could not be read
 * @param working the lines of the message that carry the solution on, oldest first: the next line is judged by the last
 */
public record Verdict(
        VerdictKind kind, Ground ground, List<Mistake> mistakes, Optional<Statement> line, List<Statement> working) {
    private static final List<VerdictKind> RANK = List.of(
            VerdictKind.CORRECT,
            VerdictKind.FORM,
            VerdictKind.UNIT,
            VerdictKind.PARTIAL,
            VerdictKind.UNPARSABLE,
            VerdictKind.INCORRECT);

    private static final Comparator<Verdict> BETTER_FIRST =
            Comparator.comparing(verdict -> RANK.indexOf(verdict.kind()));

    static Verdict of(VerdictKind kind, Ground ground, Statement line) {
        boolean onTheWay = kind == VerdictKind.STEP_VALID && ground == Ground.EQUIVALENT_LINE;
        return new Verdict(kind, ground, List.of(), Optional.of(line), onTheWay ? List.of(line) : List.of());
    }

    static Verdict of(VerdictKind kind, Ground ground) {
        return new Verdict(kind, ground, List.of(), Optional.empty(), List.of());
    }

    /** Of what is not judged at all, because something else is more important. */
    public static Verdict unjudged() {
        return of(VerdictKind.NOT_MATH, Ground.OFF_TOPIC);
    }

    static Verdict right(Statement line) {
        return of(VerdictKind.CORRECT, Ground.RIGHT, line);
    }

    static Verdict wrong(Statement line) {
        return of(VerdictKind.INCORRECT, Ground.WRONG_VALUE, line);
    }

    /** The one that says most for the answer. */
    static Verdict best(Stream<Verdict> verdicts) {
        return verdicts.min(BETTER_FIRST).orElseThrow();
    }

    static Verdict worst(Stream<Verdict> verdicts) {
        return verdicts.max(BETTER_FIRST).orElseThrow();
    }

    Verdict because(List<Mistake> likely) {
        return new Verdict(kind, ground, likely, line, working);
    }

    /** @param all the lines that carry the solution on, those of this verdict among them */
    Verdict with(List<Statement> all) {
        return new Verdict(kind, ground, mistakes, line, List.copyOf(all));
    }

    /** An answer or a step that is not right at all. */
    public boolean isWrong() {
        return kind == VerdictKind.INCORRECT || kind == VerdictKind.STEP_INVALID;
    }

    public Optional<Mistake> likeliest() {
        return mistakes.stream().findFirst();
    }
}
