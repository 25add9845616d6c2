package dev.lyceum.sharing.referral;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.sharing.referral.Judge.Judgement;
import dev.lyceum.sharing.referral.Judge.Rule;
import dev.lyceum.sharing.referral.Judge.Verdict;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JudgeTest {
    private static final Circumstances NOTHING = new Circumstances(false, false, false, 1, 1, Optional.of(600L));

    private final ReferralRules rules = ReferralRulebook.read();
    private final Judge judge = new Judge(rules.fraud(), rules.pace("normal").tooFastSeconds());

    @Test
    void whatIsOrdinaryIsAllowed() {
        assertThat(judge.judge(NOTHING)).isEqualTo(new Judgement(0, java.util.List.of(), Verdict.ALLOW));
        assertThat(verdict(new Circumstances(false, false, false, 5, 20, Optional.of(60L))))
                .isEqualTo(Verdict.ALLOW);
    }

    @Test
    void whatIsSuspiciousIsReviewedAndWhatIsCertainRejected() {
        assertThat(verdict(new Circumstances(false, false, false, 6, 6, Optional.of(600L))))
                .isEqualTo(Verdict.REVIEW);
        assertThat(verdict(new Circumstances(false, false, false, 1, 1, Optional.of(59L))))
                .isEqualTo(Verdict.REVIEW);
        assertThat(verdict(new Circumstances(false, false, false, 6, 21, Optional.of(600L))))
                .isEqualTo(Verdict.REJECT);
        assertThat(verdict(new Circumstances(true, false, false, 1, 1, Optional.empty())))
                .isEqualTo(Verdict.REJECT);
        assertThat(verdict(new Circumstances(false, true, false, 1, 1, Optional.empty())))
                .isEqualTo(Verdict.REJECT);
        assertThat(verdict(new Circumstances(false, false, true, 1, 1, Optional.empty())))
                .isEqualTo(Verdict.REJECT);
    }

    @Test
    void itIsMoreSuspiciousTheMoreIsSeen() {
        var random = new Random(3);
        for (int run = 0; run < 5_000; run++) {
            Circumstances seen = any(random);
            Circumstances more = new Circumstances(
                    seen.sameHousehold() || random.nextBoolean(),
                    seen.ring() || random.nextBoolean(),
                    seen.accountGone() || random.nextBoolean(),
                    seen.signUpsInHour() + random.nextInt(3),
                    seen.signUpsInDay() + random.nextInt(3),
                    seen.secondsToQualify().map(seconds -> seconds - random.nextInt(20)));
            Judgement less = judge.judge(seen);
            Judgement higher = judge.judge(more);

            assertThat(higher.score()).as("%s, then %s", seen, more).isGreaterThanOrEqualTo(less.score());
            assertThat(higher.rules()).containsAll(less.rules());
            assertThat(higher.verdict()).isGreaterThanOrEqualTo(less.verdict());
            assertThat(judge.judge(seen)).isEqualTo(less);
        }
    }

    @Test
    void aHouseholdAndARingAreNeverAllowed() {
        var random = new Random(4);
        for (int run = 0; run < 2_000; run++) {
            Circumstances seen = any(random);
            if (seen.sameHousehold() || seen.ring()) {
                assertThat(judge.judge(seen).verdict()).as("%s", seen).isEqualTo(Verdict.REJECT);
            }
            assertThat(judge.judge(seen).rules().contains(Rule.RING)).isEqualTo(seen.ring());
        }
    }

    private Verdict verdict(Circumstances seen) {
        return judge.judge(seen).verdict();
    }

    private static Circumstances any(Random random) {
        return new Circumstances(
                random.nextInt(4) == 0,
                random.nextInt(4) == 0,
                random.nextInt(4) == 0,
                random.nextInt(10),
                random.nextInt(30),
                Optional.of((long) random.nextInt(120)).filter(any -> random.nextBoolean()));
    }
}
