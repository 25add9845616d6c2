package dev.lyceum.gamification.achievement;

import static dev.lyceum.gamification.rules.Rule.must;

import java.util.Map;
import java.util.function.LongFunction;

/** A number that something a learner does has to reach. */
public sealed interface Criterion {
    /** How far the learner is, which may be beyond the target. */
    long done(Progress progress);

    long target();

    default boolean isMetBy(Progress progress) {
        return done(progress) >= target();
    }

    record ProblemsSolved(long target) implements Criterion {
        @Override
        public long done(Progress progress) {
            return progress.problemsSolved();
        }
    }

    record StreakDays(long target) implements Criterion {
        @Override
        public long done(Progress progress) {
            return progress.longestStreak();
        }
    }

    record SolvedWithoutHints(long target) implements Criterion {
        @Override
        public long done(Progress progress) {
            return progress.solvedWithoutHints();
        }
    }

    record TypesSolved(long target) implements Criterion {
        @Override
        public long done(Progress progress) {
            return progress.typesSolved();
        }
    }

    /** As the catalogue writes it. */
    Map<String, LongFunction<Criterion>> NAMES = Map.of(
            "problemsSolved", ProblemsSolved::new,
            "streakDays", StreakDays::new,
            "solvedWithoutHints", SolvedWithoutHints::new,
            "typesSolved", TypesSolved::new);

    /** @throws IllegalArgumentException for a name that is none of {@link #NAMES} or a target below 1 */
    static Criterion named(String name, long target) {
        must(NAMES.containsKey(name), "one of " + NAMES.keySet() + ", not " + name);
        must(target >= 1, "a target of at least 1");
        return NAMES.get(name).apply(target);
    }
}
