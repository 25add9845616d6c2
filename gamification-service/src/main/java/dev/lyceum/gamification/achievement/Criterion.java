package dev.lyceum.gamification.achievement;

import java.util.List;

/** Something that a learner does, and how much of it is enough. {@link Criteria} reads them from the catalogue. */
public sealed interface Criterion {
    /** How far the learner is, which may be beyond the target. */
    long done(Progress progress);

    /** At least 1. */
    long target();

    default boolean isMetBy(Progress progress) {
        return done(progress) >= target();
    }

    /** Different problems solved. */
    record ProblemsSolved(long target) implements Criterion {
        @Override
        public long done(Progress progress) {
            return progress.problemsSolved();
        }
    }

    /** Different problems solved with no hint. */
    record SolvedWithoutHints(long target) implements Criterion {
        @Override
        public long done(Progress progress) {
            return progress.solvedWithoutHints();
        }
    }

    /** Days in a row. */
    record StreakDays(long target) implements Criterion {
        @Override
        public long done(Progress progress) {
            return progress.longestStreak();
        }
    }

    /** Days on which something was solved, in a row or not. */
    record DaysActive(long target) implements Criterion {
        @Override
        public long done(Progress progress) {
            return progress.daysActive();
        }
    }

    record Level(long target) implements Criterion {
        @Override
        public long done(Progress progress) {
            return progress.level();
        }
    }

    /** Dates whose problem of the day was solved in time. */
    record DailyProblems(long target) implements Criterion {
        @Override
        public long done(Progress progress) {
            return progress.dailyProblems();
        }
    }

    /** Different types of problem solved. */
    record TypesSolved(long target) implements Criterion {
        @Override
        public long done(Progress progress) {
            return progress.typesSolved();
        }
    }

    /** Learners brought, who have studied enough for it to be paid. */
    record ReferralsRewarded(long target) implements Criterion {
        @Override
        public long done(Progress progress) {
            return progress.referrals();
        }
    }

    /** Different concepts that the problems solved exercise, whichever. */
    record ConceptsSolved(long target) implements Criterion {
        @Override
        public long done(Progress progress) {
            return progress.concepts().size();
        }
    }

    /**
     * Every one of these concepts.
     *
     * @param concepts in the order of the alphabet, however they were listed: {@link Catalogue#content} names a criterion by it
     */
    record ConceptsCovered(List<String> concepts) implements Criterion {
        public ConceptsCovered {
            concepts = concepts.stream().sorted().distinct().toList();
        }

        @Override
        public long done(Progress progress) {
            return concepts.stream().filter(progress.concepts()::contains).count();
        }

        @Override
        public long target() {
            return concepts.size();
        }
    }

    /**
     * Solving something after a pause. Being away is nothing to get on with: it is done or not.
     *
     * @param days without a solve, at least
     */
    record ComebackAfter(long days) implements Criterion {
        @Override
        public long done(Progress progress) {
            return progress.longestPause() >= days ? 1 : 0;
        }

        @Override
        public long target() {
            return 1;
        }
    }
}
