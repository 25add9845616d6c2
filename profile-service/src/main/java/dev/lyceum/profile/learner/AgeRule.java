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

    /**
     * Whether somebody may say so of themselves: what a minor needs a guardian for is not to be had by another birth year.
     *
     * @param said what they have said before; null for nothing
     */
    static boolean mayBecome(int year, Integer said, AgeBand band) {
        boolean minor = band == AgeBand.UNDER_13 || band == AgeBand.FROM_13_TO_17;
        return said == null || !minor || year >= said;
    }

    private static AgeBand bandOf(int surelyReached) {
        if (surelyReached < FROM_13) {
            return AgeBand.UNDER_13;
        }
        return surelyReached < ADULT ? AgeBand.FROM_13_TO_17 : AgeBand.ADULT;
    }
}
