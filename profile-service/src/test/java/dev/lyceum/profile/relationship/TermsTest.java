package dev.lyceum.profile.relationship;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TermsTest {
    private static final Instant START = Instant.parse("2026-11-28T00:00:00Z");
    private static final int HOURS = 6;

    static Stream<Arguments> pairs() {
        var random = new SplittableRandom(42);
        return IntStream.range(0, 500).mapToObj(i -> Arguments.of(terms(random), terms(random)));
    }

    /** Said naively: at some hour something is given here that is not given there. */
    @ParameterizedTest
    @MethodSource("pairs")
    void whatGivesMoreAtAnyHourIsKnownToGiveMore(Terms here, Terms there) {
        boolean more = IntStream.range(0, HOURS + 2)
                .mapToObj(hour -> START.plusSeconds(3600L * hour))
                .anyMatch(
                        at -> viewsAt(here, at) && !viewsAt(there, at) || managesAt(here, at) && !managesAt(there, at));
        if (more) {
            assertThat(here.giveMoreThan(there)).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void ofTwoDifferentTermsOneGivesMore(Terms here, Terms there) {
        assertThat(here.giveMoreThan(there) || there.giveMoreThan(here)).isEqualTo(!here.equals(there));
    }

    private static boolean viewsAt(Terms terms, Instant at) {
        return terms.canView() && terms.endsAt().map(at::isBefore).orElse(true);
    }

    private static boolean managesAt(Terms terms, Instant at) {
        return terms.canManage() && terms.endsAt().map(at::isBefore).orElse(true);
    }

    private static Terms terms(SplittableRandom random) {
        boolean canView = random.nextBoolean();
        return new Terms(
                canView,
                canView && random.nextBoolean(),
                random.nextBoolean()
                        ? Optional.empty()
                        : Optional.of(START.plusSeconds(3600L * random.nextInt(1, HOURS))));
    }
}
