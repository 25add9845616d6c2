package dev.lyceum.profile.learner;

import dev.lyceum.kit.learner.AgeBand;
import java.time.Year;
import java.util.Optional;

/** An age from a birth year, told on the careful side: this year's birthday may still be to come. */
final class AgeRule {
    private static final int ADULT = 18;
    private static final int FROM_13 = 13;

    private AgeRule() {}

    static AgeBand bandOf(Optional<Integer> birthYear, Year now) {
        return birthYear.map(born -> bandOf(now.getValue() - born - 1)).orElse(AgeBand.UNKNOWN);
    }

    private static AgeBand bandOf(int surelyReached) {
        if (surelyReached < FROM_13) {
            return AgeBand.UNDER_13;
        }
        return surelyReached < ADULT ? AgeBand.FROM_13_TO_17 : AgeBand.ADULT;
    }
}
