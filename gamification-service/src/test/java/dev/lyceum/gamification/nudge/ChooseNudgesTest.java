package dev.lyceum.gamification.nudge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.gamification.rules.RuleFile;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ChooseNudgesTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-28");
    private static final NudgeRules RULES =
            RuleFile.read("/rules/nudges.yaml", NudgeRules.class).at(Instant.EPOCH);

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 500);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void atMostThreeEachKindOnceTheMostPressingFirstAndNoneThatWasDismissed(long seed) {
        // Given
        Random random = new Random(seed);
        Situation at = any(random);
        Set<NudgeKind> dismissed = EnumSet.noneOf(NudgeKind.class);
        for (NudgeKind kind : NudgeKind.values()) {
            if (random.nextInt(4) == 0) {
                dismissed.add(kind);
            }
        }

        // When
        var chosen = new ChooseNudges(RULES).of(at, dismissed);
        var all = choose(at);

        // Then
        assertThat(chosen).hasSizeLessThanOrEqualTo(3).isEqualTo(new ChooseNudges(RULES).of(at, dismissed));
        assertThat(chosen).extracting(Nudge::kind).doesNotHaveDuplicates().noneMatch(dismissed::contains);
        assertThat(chosen).extracting(Nudge::priority).isSorted();
        assertThat(chosen).allSatisfy(nudge -> {
            assertThat(nudge.expiresAt()).isEqualTo(at.endsAt()).isAfter(at.now());
            assertThat(RULES.say(nudge, "de")).doesNotContain("{", "}");
        });
        // Nobody is told to do what is done: a streak that is safe, a goal that is reached.
        assertThat(all.contains(NudgeKind.STREAK_AT_RISK) && at.activeToday()).isFalse();
        assertThat(all.contains(NudgeKind.DAILY_GOAL) && at.done() >= at.goal()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "3, false, 300, MEDIUM", // five hours before the end
        "7, false, 300, HIGH",
        "7, false, 360, HIGH",
        "7, false, 361,",
        "7, true, 300,",
        "0, false, 300,"
    })
    void aStreakIsAtRiskInTheEveningOfADayWithoutASolve(int streak, boolean active, long minutes, Priority priority) {
        Situation at = with(streak, active, minutes, 0, 200, 0, 0, Map.of(), Optional.of(TODAY.minusDays(1)));

        assertThat(priority(at, NudgeKind.STREAK_AT_RISK)).isEqualTo(Optional.ofNullable(priority));
    }

    @ParameterizedTest
    @CsvSource({"2,", "3, MEDIUM", "6, MEDIUM", "7, HIGH", "29, HIGH", "30,"})
    void whoHasBeenAwayForDaysIsAskedBack(int days, Priority priority) {
        Situation at = with(0, false, 900, 0, 200, 0, 0, Map.of(), Optional.of(TODAY.minusDays(days)));

        assertThat(priority(at, NudgeKind.COMEBACK)).isEqualTo(Optional.ofNullable(priority));
    }

    @ParameterizedTest
    @CsvSource({"100, 30, HIGH", "100, 1, HIGH", "100, 31,", "0, 30,"})
    void aLevelIsCloseWithinThirtyXp(long xp, long toNext, Priority priority) {
        Situation at = with(0, false, 900, xp, toNext, 0, 0, Map.of(), Optional.empty());

        assertThat(priority(at, NudgeKind.MILESTONE_CLOSE)).isEqualTo(Optional.ofNullable(priority));
    }

    @ParameterizedTest
    @CsvSource({"5, 0,", "5, 1, LOW", "5, 2, LOW", "5, 3, HIGH", "5, 4, HIGH", "5, 5,", "5, 6,", "1, 0,"})
    void aGoalThatIsBegunPressesAsItComesNear(int goal, int done, Priority priority) {
        Situation at = with(0, true, 900, 0, 200, goal, done, Map.of(), Optional.of(TODAY));

        assertThat(priority(at, NudgeKind.DAILY_GOAL)).isEqualTo(Optional.ofNullable(priority));
    }

    @ParameterizedTest
    @CsvSource({"0, 7, LOW", "6, 7, LOW", "7, 8,", "0, 6,"})
    void whatWasLeftAloneForAWeekIsBroughtBackWhileFewSubjectsArePractised(int recent, int stale, Priority priority) {
        Map<String, LocalDate> solved = Map.of("ALGEBRA", TODAY.minusDays(recent), "FRACTIONS", TODAY.minusDays(stale));
        Situation at = with(0, true, 900, 200, 200, 0, 0, solved, Optional.of(TODAY));

        assertThat(priority(at, NudgeKind.SKILL_DECAY)).isEqualTo(Optional.ofNullable(priority));
    }

    @ParameterizedTest
    @CsvSource({"0,", "1, LOW", "49, LOW", "50,"})
    void whoHasJustBegunIsEncouraged(long xp, Priority priority) {
        Situation at = with(0, true, 900, xp, 200, 0, 0, Map.of(), Optional.of(TODAY));

        assertThat(priority(at, NudgeKind.ACHIEVEMENT_PROGRESS)).isEqualTo(Optional.ofNullable(priority));
    }

    private static Optional<Priority> priority(Situation at, NudgeKind kind) {
        return new ChooseNudges(RULES)
                .of(at, EnumSet.complementOf(EnumSet.of(kind))).stream()
                        .map(Nudge::priority)
                        .findFirst();
    }

    /** Whatever the place: each kind asked for by itself. */
    private static List<NudgeKind> choose(Situation at) {
        return EnumSet.allOf(NudgeKind.class).stream()
                .filter(kind -> priority(at, kind).isPresent())
                .toList();
    }

    private static Situation with(
            int streak,
            boolean active,
            long minutesLeft,
            long xp,
            long toNext,
            int goal,
            int done,
            Map<String, LocalDate> solved,
            Optional<LocalDate> last) {
        Instant end = Instant.parse("2026-11-29T00:00:00Z");
        return new Situation(
                end.minus(Duration.ofMinutes(minutesLeft)),
                TODAY,
                end,
                streak,
                active,
                last,
                xp,
                toNext,
                goal,
                done,
                solved);
    }

    private static Situation any(Random random) {
        Map<String, LocalDate> solved = new HashMap<>();
        for (String subject : List.of("A", "B", "C", "D")) {
            if (random.nextBoolean()) {
                solved.put(subject, TODAY.minusDays(random.nextInt(20)));
            }
        }
        return with(
                random.nextInt(12),
                random.nextBoolean(),
                1 + random.nextInt(1_400),
                random.nextInt(200),
                1 + random.nextInt(60),
                1 + random.nextInt(6),
                random.nextInt(7),
                solved,
                random.nextInt(5) == 0 ? Optional.empty() : Optional.of(TODAY.minusDays(random.nextInt(40))));
    }
}
