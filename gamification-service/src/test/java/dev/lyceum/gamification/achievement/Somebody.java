package dev.lyceum.gamification.achievement;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Learners with some way behind them, the same ones each time. */
final class Somebody {
    static final List<String> CONCEPTS =
            IntStream.range(0, 26).mapToObj(i -> "CONCEPT_" + (char) ('A' + i)).toList();

    private static final int LONG_WAY = 60;

    static Stream<Progress> some(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return IntStream.range(0, 500).mapToObj(i -> any(random));
    }

    private static Progress any(SplittableRandom random) {
        return new Progress(
                random.nextInt(LONG_WAY),
                random.nextInt(LONG_WAY),
                random.nextInt(LONG_WAY),
                random.nextInt(LONG_WAY),
                random.nextInt(LONG_WAY),
                1 + random.nextInt(LONG_WAY),
                random.nextInt(LONG_WAY),
                random.nextInt(LONG_WAY),
                random.nextInt(LONG_WAY),
                concepts(random));
    }

    /** The same learner further on. */
    static Progress later(Progress progress, SplittableRandom random) {
        Progress since = any(random);
        Set<String> concepts = new HashSet<>(progress.concepts());
        concepts.addAll(since.concepts());
        return new Progress(
                progress.problemsSolved() + since.problemsSolved(),
                progress.solvedWithoutHints() + since.solvedWithoutHints(),
                Math.max(progress.longestStreak(), since.longestStreak()),
                progress.daysActive() + since.daysActive(),
                Math.max(progress.longestPause(), since.longestPause()),
                Math.max(progress.level(), since.level()),
                progress.dailyProblems() + since.dailyProblems(),
                progress.typesSolved() + since.typesSolved(),
                progress.referrals() + since.referrals(),
                concepts);
    }

    static Set<String> concepts(SplittableRandom random) {
        Set<String> concepts = new HashSet<>(CONCEPTS);
        concepts.removeIf(concept -> random.nextBoolean());
        return concepts;
    }

    private Somebody() {}
}
