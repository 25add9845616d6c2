package dev.lyceum.gamification.xp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Awards and reversals of one learner's day under one rule, against the rule said naively: min(cap, sum of what stands). */
class BucketTest {
    private static final int CAP = 600;

    /** What happens in a day: each award once, some of them taken back at any time after. */
    record Day(int seed, List<Integer> awards, List<Integer> entries) {
        @Override
        public String toString() {
            return "day " + seed;
        }
    }

    static Stream<Day> days() {
        return IntStream.range(0, 500).mapToObj(BucketTest::day);
    }

    /** Up to a hundred awards, three times the cap; half of the days see most of it taken back. */
    private static Day day(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Integer> awards = random.ints(random.nextInt(100), 0, 28).boxed().toList();
        List<Integer> entries = new ArrayList<>();
        for (int award : awards) {
            entries.add(award);
            if (random.nextInt(100) < (seed % 2 == 0 ? 80 : 15)) {
                int after = entries.size() - random.nextInt(Math.min(3, entries.size()));
                entries.add(after, -award);
            }
        }
        return new Day(seed, awards, afterTheirAwards(entries));
    }

    /** A reversal that was put before its award goes to the end. */
    private static List<Integer> afterTheirAwards(List<Integer> entries) {
        List<Integer> open = new ArrayList<>();
        List<Integer> inOrder = new ArrayList<>();
        List<Integer> late = new ArrayList<>();
        for (Integer entry : entries) {
            if (entry >= 0) {
                open.add(entry);
                inOrder.add(entry);
            } else if (open.remove(Integer.valueOf(-entry))) {
                inOrder.add(entry);
            } else {
                late.add(entry);
            }
        }
        inOrder.addAll(late);
        return inOrder;
    }

    @ParameterizedTest
    @MethodSource("days")
    void whatIsPaidIsTheSumOfWhatStandsUpToTheCapAfterEveryEntry(Day day) {
        Bucket bucket = Bucket.EMPTY;
        long standing = 0;
        for (int raw : day.entries()) {
            // When
            bucket = bucket.with(raw, CAP);

            // Then
            standing += raw;
            assertThat(bucket).isEqualTo(new Bucket(standing, Math.min(CAP, standing)));
        }
    }

    @ParameterizedTest
    @MethodSource("days")
    void theOrderOfAwardsAndReversalsMeansNothing(Day day) {
        // Given
        List<Integer> shuffled = new ArrayList<>(day.entries());
        Collections.shuffle(shuffled, new Random(day.seed()));

        // Then
        assertThat(after(afterTheirAwards(shuffled))).isEqualTo(after(day.entries()));
    }

    @ParameterizedTest
    @MethodSource("days")
    void takingEverythingBackLeavesNothing(Day day) {
        // Given
        List<Integer> all = new ArrayList<>(day.awards());
        day.awards().forEach(award -> all.add(-award));

        // Then
        assertThat(after(all)).isEqualTo(Bucket.EMPTY);
    }

    /** A day keeps its edition, so this is no road that is taken; but whoever changes a number in place steals nothing. */
    @ParameterizedTest
    @MethodSource("days")
    void anAwardTakesNothingAndAReversalGivesNothingWhateverTheCapDoes(Day day) {
        SplittableRandom random = new SplittableRandom(day.seed());
        Bucket bucket = Bucket.EMPTY;
        for (int raw : day.entries()) {
            int amount = bucket.credited(raw, random.nextInt(1_000));
            assertThat(amount).isBetween(Math.min(0, raw), Math.max(0, raw));
            bucket = new Bucket(bucket.raw() + raw, bucket.paid() + amount);
            assertThat(bucket.paid()).isBetween(0L, bucket.raw());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "20, 0, 0, 20",
        "20, 580, 580, 20",
        "20, 581, 581, 19",
        "20, 600, 600, 0",
        "20, 5000, 600, 0",
        "-20, 5000, 600, 0", // the rest of the day reaches the cap without it
        "-20, 610, 600, -10",
        "-20, 600, 600, -20",
        "-20, 20, 20, -20",
    })
    void theEntryThatMeetsTheCapCountsInPart(int raw, long rawBefore, long paidBefore, int credited) {
        assertThat(new Bucket(rawBefore, paidBefore).credited(raw, CAP)).isEqualTo(credited);
    }

    private static Bucket after(List<Integer> entries) {
        Bucket bucket = Bucket.EMPTY;
        for (int raw : entries) {
            bucket = bucket.with(raw, CAP);
        }
        return bucket;
    }
}
