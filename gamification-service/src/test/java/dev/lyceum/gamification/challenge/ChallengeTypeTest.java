package dev.lyceum.gamification.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.gamification.challenge.ChallengeType.Winner;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ChallengeTypeTest {
    static LongStream seeds() {
        return LongStream.rangeClosed(1, 200);
    }

    @ParameterizedTest
    @CsvSource({
        "SAME_PROBLEM, 100, 1, 200, 0, OPPONENT", // seconds and hints of the creator, then of the opponent
        "SAME_PROBLEM, 100, 1, 99, 1, OPPONENT",
        "SAME_PROBLEM, 100, 1, 101, 1, CREATOR",
        "SAME_PROBLEM, 100, 1, 1, 2, CREATOR",
        "SAME_PROBLEM, 100, 1, 100, 1, NOBODY",
        "BEAT_MY_TIME, 100, 0, 99, 4, OPPONENT",
        "BEAT_MY_TIME, 100, 0, 100, 4, NOBODY",
        "BEAT_MY_SKILL, 100, 1, 900, 0, OPPONENT",
        "BEAT_MY_SKILL, 100, 1, 1, 1, NOBODY",
        "BEAT_MY_SKILL, 100, 0, 1, 1, CREATOR",
        "STREAK_RESCUE, 1, 0, 900, 4, OPPONENT"
    })
    void whoDoesItBetterWins(ChallengeType type, long seconds, int hints, long theirs, int theirHints, Winner winner) {
        assertThat(type.winner(new Result(seconds, hints), new Result(theirs, theirHints)))
                .isEqualTo(winner);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whoeverItIsSeenFromTheSameOneWins(long seed) {
        // Given
        Random random = new Random(seed);
        var one = new Result(random.nextInt(4), random.nextInt(3));
        var other = new Result(random.nextInt(4), random.nextInt(3));

        // Then
        for (ChallengeType type : ChallengeType.values()) {
            if (type.isAboutAProblem()) {
                Winner there = type.winner(one, other);
                Winner back = type.winner(other, one);
                assertThat(back)
                        .isEqualTo(
                                switch (there) {
                                    case CREATOR -> Winner.OPPONENT;
                                    case OPPONENT -> Winner.CREATOR;
                                    case NOBODY -> Winner.NOBODY;
                                });
            }
        }
    }
}
