package dev.lyceum.kit.learner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** There are few cases, so all of them. */
class PurposeTest {

    @Test
    void untilAnybodyDecidesOnlyFrom13OnAndNoModel() {
        assertThat(Arrays.stream(Purpose.values()).filter(purpose -> purpose.isGranted(Optional.empty(), false)))
                .containsExactly(Purpose.PUBLIC_SHARING, Purpose.LEADERBOARD);
        assertThat(Arrays.stream(Purpose.values()).filter(purpose -> purpose.isGranted(Optional.empty(), true)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Purpose.class)
    void aRefusalHoldsAtAnyAgeAndAGrantForAChildOnlyFromAGuardian(Purpose purpose) {
        record Case(boolean granted, boolean byGuardian, boolean under13) {}
        List<Boolean> both = List.of(false, true);
        Stream<Case> granting = both.stream()
                .flatMap(granted -> both.stream()
                        .flatMap(byGuardian -> both.stream().map(under13 -> new Case(granted, byGuardian, under13))))
                .filter(each -> purpose.isGranted(
                        Optional.of(new Purpose.Decision(each.granted(), each.byGuardian())), each.under13()));
        assertThat(granting)
                .containsExactlyInAnyOrder(
                        new Case(true, false, false), new Case(true, true, false), new Case(true, true, true));
    }
}
