package dev.lyceum.tutor.checking;

import dev.lyceum.tutor.mathematics.Statement;
import java.util.List;
import java.util.Optional;

/**
 * A judgement.
 *
 * @param mistakes likely ones, the likeliest first; only of a wrong step or a wrong answer
 * @param line what was understood; empty for talk and for what could not be read
 */
public record Verdict(VerdictKind kind, Ground ground, List<Mistake> mistakes, Optional<Statement> line) {

    static Verdict of(VerdictKind kind, Ground ground, Statement line) {
        return new Verdict(kind, ground, List.of(), Optional.of(line));
    }

    static Verdict of(VerdictKind kind, Ground ground) {
        return new Verdict(kind, ground, List.of(), Optional.empty());
    }

    Verdict because(List<Mistake> likely) {
        return new Verdict(kind, ground, likely, line);
    }

    /** Whether the line carries the solution on, so that the next line is judged by it. */
    public boolean isWorking() {
        return kind == VerdictKind.STEP_VALID && ground == Ground.EQUIVALENT_LINE;
    }

    public Optional<Mistake> likeliest() {
        return mistakes.stream().findFirst();
    }
}
