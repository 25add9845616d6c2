package dev.lyceum.sharing.referral;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.sharing.referral.Attribute.Claim;
import dev.lyceum.sharing.referral.Attribute.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AttributeTest {
    private static final List<LearnerId> LEARNERS =
            IntStream.range(0, 3).mapToObj(i -> new LearnerId(new UUID(0, i))).toList();

    @Test
    void nobodyIsAttributedWhoMayNotBe() {
        var random = new Random(1);
        int attributed = 0;
        for (int run = 0; run < 5_000; run++) {
            Claim claim = any(random);
            boolean may = !claim.owner().equals(claim.referee())
                    && claim.referrer().isEmpty()
                    && !claim.ended()
                    && !claim.sameHousehold()
                    && !claim.ring()
                    && !claim.wasHereBefore();
            assertThat(Attribute.of(claim) == Outcome.ATTRIBUTED)
                    .as("%s", claim)
                    .isEqualTo(may);
            attributed += may ? 1 : 0;
        }
        assertThat(attributed).isGreaterThan(100);
    }

    @Test
    void aSecondReferrerNeverTakesTheFirstOnesPlace() {
        var random = new Random(2);
        for (int run = 0; run < 5_000; run++) {
            Claim claim = any(random);
            Outcome outcome = Attribute.of(claim);
            if (outcome == Outcome.KNOWN) {
                assertThat(claim.referrer()).contains(claim.owner());
            }
            if (outcome == Outcome.ANOTHER_REFERRER) {
                assertThat(claim.referrer()).isPresent().isNotEqualTo(Optional.of(claim.owner()));
            }
        }
    }

    @Test
    void theFirstReasonThatCanBeToldIsTold() {
        assertThat(Attribute.of(claim(true, false, false, false))).isEqualTo(Outcome.ENDED);
        assertThat(Attribute.of(claim(false, true, true, true))).isEqualTo(Outcome.OWN_HOUSEHOLD);
        assertThat(Attribute.of(claim(false, false, true, true))).isEqualTo(Outcome.RING);
        assertThat(Attribute.of(claim(false, false, false, true))).isEqualTo(Outcome.NOT_NEW);
    }

    private static Claim claim(boolean ended, boolean household, boolean ring, boolean before) {
        return new Claim(LEARNERS.get(0), LEARNERS.get(1), ended, Optional.empty(), household, ring, before);
    }

    private static Claim any(Random random) {
        return new Claim(
                LEARNERS.get(random.nextInt(3)),
                LEARNERS.get(random.nextInt(3)),
                random.nextInt(4) == 0,
                Optional.of(LEARNERS.get(random.nextInt(3))).filter(any -> random.nextInt(3) == 0),
                random.nextInt(4) == 0,
                random.nextInt(4) == 0,
                random.nextInt(4) == 0);
    }
}
