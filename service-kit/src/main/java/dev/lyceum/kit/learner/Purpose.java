package dev.lyceum.kit.learner;

import java.util.Optional;

/** What consent is asked for, and what holds until anybody says otherwise: for 13+, and for under 13 always off. */
public enum Purpose {
    LLM_TUTORING(false),
    PUBLIC_SHARING(true),
    LEADERBOARD(true);

    private final boolean onFrom13;

    Purpose(boolean onFrom13) {
        this.onFrom13 = onFrom13;
    }

    /** What a learner said for themselves does not hold while they are under 13; what a guardian said does, either way. */
    public boolean isGranted(Optional<Decision> decision, boolean under13) {
        return decision.map(said -> said.granted() && (said.byGuardian() || !under13))
                .orElse(onFrom13 && !under13);
    }

    /** @param byGuardian by who decides for a child, rather than by the learner */
    public record Decision(boolean granted, boolean byGuardian) {}
}
