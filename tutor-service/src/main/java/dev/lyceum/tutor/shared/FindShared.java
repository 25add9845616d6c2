package dev.lyceum.tutor.shared;

import dev.lyceum.kit.id.Codes;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.problem.Problem;
import dev.lyceum.tutor.problem.PoseProblem;
import dev.lyceum.tutor.problem.Posed;
import dev.lyceum.tutor.problem.PosedProblem;
import dev.lyceum.tutor.shared.SharedProblems.SharedProblem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Finds the problem behind a code, in the caller's session. */
@ApplicationScoped
public class FindShared {
    private static final int LENGTH = 8;

    private final Clock clock;

    FindShared(Clock clock) {
        this.clock = clock;
    }

    /**
     * A problem that may be shown to others.
     *
     * @param posed as its sharer has it
     * @param text what others are shown of it: our own words, never the sharer's
     */
    public record Shown(Posed posed, String text) {}

    /** 404 for a code not on record or a problem that nobody but its sharer may read, 410 for one that has ended. */
    public Uni<Shown> find(String code) {
        if (!Codes.isWellFormed(code, LENGTH)) {
            throw Problem.notFound();
        }
        return SharedProblems.find(code)
                .map(found -> found.orElseThrow(Problem::notFound))
                .invoke(this::mustGoOn)
                .chain(FindShared::read);
    }

    private void mustGoOn(SharedProblem shared) {
        if (shared.hasEnded(clock.instant())) {
            throw Problem.of(410, "gone", "This link has ended.");
        }
    }

    private static Uni<Shown> read(SharedProblem shared) {
        return shown(shared.sharer(), shared.problemId().orElseThrow(Problem::notFound), shared.isOurs());
    }

    /** @param isOurs whether its text may be shown as it is; else our rendering of it, if there is one */
    static Uni<Shown> shown(LearnerId of, UUID problem, boolean isOurs) {
        return PosedProblem.find(of, problem)
                .map(found -> found.orElseThrow(Problem::notFound))
                .chain(PoseProblem::read)
                .map(posed -> new Shown(
                        posed,
                        isOurs
                                ? posed.problem().text
                                : posed.question().statement().orElseThrow(Problem::notFound)));
    }
}
