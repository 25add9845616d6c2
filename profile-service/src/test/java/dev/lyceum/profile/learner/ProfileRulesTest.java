package dev.lyceum.profile.learner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.learner.AgeBand;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProfileRulesTest {

    static Stream<LocalDate> birthdays() {
        var random = new SplittableRandom(42);
        return IntStream.range(0, 300).mapToObj(i -> LocalDate.of(2026, 1, 1).minusDays(random.nextInt(20 * 365)));
    }

    /** Said naively, with the whole birthday: whoever is under 13 today must be told as under 13, whatever the day. */
    @ParameterizedTest
    @MethodSource("birthdays")
    void nobodyUnder13IsEverToldAs13(LocalDate birthday) {
        var lastDay = LocalDate.of(2026, 12, 31);
        boolean under13SomeDayThisYear = birthday.plusYears(13).isAfter(LocalDate.of(2026, 1, 1));
        AgeBand band = AgeRule.bandOf(Optional.of(birthday.getYear()), Year.of(lastDay.getYear()));
        if (under13SomeDayThisYear) {
            assertThat(band).isEqualTo(AgeBand.UNDER_13);
        } else {
            assertThat(band).isIn(AgeBand.UNDER_13, AgeBand.FROM_13_TO_17, AgeBand.ADULT);
        }
    }

    @Test
    void theBandsFollowEachOther() {
        assertThat(IntStream.of(2013, 2012, 2008, 2007)
                        .mapToObj(year -> AgeRule.bandOf(Optional.of(year), Year.of(2026))))
                .containsExactly(AgeBand.UNDER_13, AgeBand.FROM_13_TO_17, AgeBand.FROM_13_TO_17, AgeBand.ADULT);
        assertThat(AgeRule.bandOf(Optional.empty(), Year.of(2026))).isEqualTo(AgeBand.UNKNOWN);
    }

    @Test
    void theFirstZoneIsFreeAndTheNextWaitsTwentyHours() {
        var moved = Instant.parse("2026-11-22T00:00:00Z");
        assertThat(ZoneRule.allows(null, moved)).isTrue();
        assertThat(ZoneRule.allows(moved, moved.plusSeconds(20 * 3600 - 1))).isFalse();
        assertThat(ZoneRule.allows(moved, moved.plusSeconds(20 * 3600))).isTrue();
    }

    @Test
    void anAliasIsStableAndHoldsNothingOfTheId() {
        var random = new SplittableRandom(42);
        var aliases = IntStream.range(0, 1_000)
                .mapToObj(i -> new UUID(random.nextLong(), random.nextLong()))
                .map(LearnerId::new)
                .map(Alias::of)
                .toList();
        assertThat(aliases).allMatch(alias -> alias.matches("[A-Z][a-z]+ [A-Z][a-z]+ [0-9]{1,3}"));
        assertThat(aliases.stream().distinct().count()).isGreaterThan(980);
        assertThat(aliases).allSatisfy(alias -> assertThat(Avatar.of(alias))
                .matches(alias.split(" ")[1].toLowerCase(Locale.ROOT) + "-[a-z]+"));
        assertThat(aliases.stream().map(Avatar::of).distinct().count()).isEqualTo(16 * 8);
    }
}
