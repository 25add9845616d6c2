package dev.lyceum.gamification.streak;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lyceum.kit.testing.Timelines;
import dev.lyceum.kit.testing.Timelines.Life;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** In 22 zones around the dates at which clocks do odd things, and for travellers between them. */
class PropertyTest {
    private static final List<Life> LIVES =
            Stream.concat(Timelines.settled(), Timelines.travelling(100)).toList();

    @ParameterizedTest
    @EnumSource
    void itHoldsOfEveryLife(Property property) {
        LIVES.forEach(life -> property.mustHold(new Model(), life));
    }

    /** A property that no mistake violates would say nothing. */
    @ParameterizedTest
    @CsvSource({
        "NAIVE_LOCAL_DATE, P2_NO_DAY_GOES_BACKWARDS",
        "NO_VOID_DAYS, P10_EVERY_TWENTY_HOURS_NEVER_BREAKS",
        "BREAKS_ON_OPEN_TODAY, P9_A_MOVE_CHANGES_NOTHING_BEFORE_IT",
        "UTC_DAYS, P1_DAYS_PARTITION_TIME",
        "UTC_DAYS, P11_ONCE_A_DAY_AT_HOME_COUNTS_EVERY_DAY",
        "CURRENT_ZONE_FOR_ALL_TIME, P9_A_MOVE_CHANGES_NOTHING_BEFORE_IT",
        "FROZEN_DAYS_COUNT, P6_CURRENT_WITHIN_LONGEST_WITHIN_STUDY_DAYS",
        "LONGEST_IS_CURRENT, P8_LONGEST_NEVER_FALLS",
        "LATE_DAYS_ARE_SKIPPED, P3_ORDER_AND_REPETITION_MEAN_NOTHING",
        "LATE_DAYS_ARE_SKIPPED, P4_AN_ACTIVITY_NEVER_LOWERS",
        "LATE_DAYS_ARE_SKIPPED, P10_EVERY_TWENTY_HOURS_NEVER_BREAKS",
        "LATE_DAYS_ARE_SKIPPED, P11_ONCE_A_DAY_AT_HOME_COUNTS_EVERY_DAY",
    })
    void itIsViolatedByTheMistakeThatItForbids(Mutant mutant, Property property) {
        assertThatThrownBy(() -> LIVES.forEach(life -> property.mustHold(mutant.model(), life)))
                .isInstanceOf(AssertionError.class);
    }
}
