package dev.lyceum.local.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class VerdictTest {

    /** Seeds of tables of any size and use. */
    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @Test
    void theStreaksOfTheReplacedSystemChurn() {
        assertThat(Verdict.of(usage(4, 199, 106, 195, 0), Kind.STATE)).containsExactly(Verdict.HIGH_CHURN);
    }

    @Test
    void whatWaitsMayComeAndGo() {
        assertThat(Verdict.of(usage(0, 100_000, 0, 100_000, 0), Kind.QUEUE)).isEmpty();
    }

    @Test
    void aTableThatNobodyEverWroteIsNeverUsed() {
        assertThat(Verdict.of(usage(0, 0, 0, 0, 0), Kind.FACTS)).containsExactly(Verdict.NEVER_USED);
    }

    @Test
    void aStateThatIsOnlyAddedToIsToldAndFactsAreNot() {
        var added = usage(44, 44, 0, 0, 0);

        assertThat(Verdict.of(added, Kind.STATE)).containsExactly(Verdict.INSERT_ONLY);
        assertThat(Verdict.of(added, Kind.FACTS)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aKeyThatRepeatsIsToldWhateverTheTableIsFor(Kind kind) {
        assertThat(Verdict.of(usage(44, 44, 1, 0, 7), kind)).containsExactly(Verdict.DUPLICATES);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void moreDeletesNeverMakeATableLookBetter(long seed) {
        // Given
        var random = new Random(seed);
        var inserts = random.nextLong(1_000);
        var deletes = random.nextLong(inserts + 1);
        var less = usage(1, inserts, random.nextLong(50), deletes, 0);
        var more = usage(1, inserts, less.updates(), deletes + random.nextLong(1_000), 0);

        // Then
        if (Verdict.of(less, Kind.STATE).contains(Verdict.HIGH_CHURN)) {
            assertThat(Verdict.of(more, Kind.STATE)).contains(Verdict.HIGH_CHURN);
        }
        assertThat(Verdict.of(less, Kind.QUEUE)).doesNotContain(Verdict.HIGH_CHURN, Verdict.INSERT_ONLY);
    }

    private static Usage usage(long rows, long inserts, long updates, long deletes, long repeated) {
        return new Usage("gamification", "streak", rows, inserts, updates, deletes, 0, Optional.empty(), repeated);
    }
}
