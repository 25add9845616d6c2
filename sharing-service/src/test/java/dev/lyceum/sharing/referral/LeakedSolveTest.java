package dev.lyceum.sharing.referral;

import static dev.lyceum.sharing.fixture.Heard.deliver;
import static dev.lyceum.sharing.fixture.Heard.leakOf;
import static dev.lyceum.sharing.fixture.Heard.solvedAt;
import static dev.lyceum.sharing.referral.People.BEGIN;
import static dev.lyceum.sharing.referral.People.brought;
import static dev.lyceum.sharing.referral.People.explain;
import static dev.lyceum.sharing.referral.People.somebody;
import static dev.lyceum.sharing.referral.People.stateOf;
import static dev.lyceum.sharing.referral.People.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.testing.Contracts;
import dev.lyceum.kit.testing.MutableClock;
import dev.lyceum.kit.testing.ProfileService;
import dev.lyceum.kit.testing.Servers;
import dev.lyceum.sharing.fixture.Stored;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ben was brought by Ada and solved three problems on two days; of one of them the answer had been given away. */
@QuarkusTest
@QuarkusTestResource(Servers.class)
@QuarkusTestResource(ProfileService.class)
class LeakedSolveTest {
    private static final String NO_LONGER_COUNTS = "no longer counts";
    private static final Duration OVER = Duration.ofDays(10);

    private final LearnerId ada = somebody();
    private final LearnerId ben = somebody();
    private final ProducerRecord<byte[], byte[]> leaked = solvedAt(ben, BEGIN.plusSeconds(600), false);
    private final List<ProducerRecord<byte[], byte[]>> honest = List.of(
            solvedAt(ben, BEGIN.plusSeconds(1200), false), solvedAt(ben, BEGIN.plus(Duration.ofDays(1)), false));

    @Inject
    MutableClock clock;

    @Inject
    SweepReferrals sweeper;

    private String referral;

    @BeforeEach
    void itIsTheSecondDay() {
        clock.set(BEGIN);
        referral = brought(ben, ada);
        clock.set(BEGIN.plus(Duration.ofDays(1)));
    }

    @AfterEach
    void timeIsRealAgain() {
        clock.reset();
    }

    @Test
    void itDoesNotCountWhicheverIsHeardOfFirst() {
        // When
        deliver(leakOf(ben, leaked));
        deliver(leaked);
        deliver(honest);

        // Then
        assertThat(stateOf(ben)).isEqualTo("SIGNED_UP");

        // When: one more
        deliver(solvedAt(ben, BEGIN.plus(Duration.ofDays(1)).plusSeconds(60), false));

        // Then
        assertThat(stateOf(ben)).isEqualTo("HELD");
    }

    @Test
    void whatIsHeldIsNotPaidWhenItsTimeIsOver() {
        // Given
        qualify();

        // When
        deliver(leakOf(ben, leaked));
        String waiting = stateOf(ben);
        sweepAfter(OVER);

        // Then
        assertThat(List.of(waiting, stateOf(ben))).containsExactly("HELD", "REJECTED");
        explain(ada, referral).then().body("words", hasItem(containsString(NO_LONGER_COUNTS)));
    }

    @Test
    void whatIsHeldIsPaidWhenMoreWasSolvedInTime() {
        // Given
        qualify();
        deliver(leakOf(ben, leaked));

        // When
        clock.set(BEGIN.plus(Duration.ofDays(3)));
        deliver(solvedAt(ben, BEGIN.plus(Duration.ofDays(2)), false));
        sweepAfter(OVER);

        // Then
        assertThat(stateOf(ben)).isEqualTo("REWARDED");
        explain(ada, referral).then().body("words", not(hasItem(containsString(NO_LONGER_COUNTS))));
    }

    @Test
    void whatWasPaidIsTakenBackFromBothSidesOnceHoweverOftenItIsTold() {
        // Given
        qualify();
        sweepAfter(OVER);

        // When
        var leak = leakOf(ben, leaked);
        deliver(leak, leak, leakOf(ben, leaked));

        // Then
        assertThat(stateOf(ben)).isEqualTo(stateOf(ada)).isEqualTo("REVERSED");
        assertThat(told(ada)).isEqualTo(told(ben)).endsWith("ReferralRewarded", "ReferralReversed");
        Stored.told(ada).stream()
                .filter(event -> event.type().contains("ReferralReversed"))
                .forEach(event -> {
                    Contracts.assertMatchesSchema("referral-reversed", event.json());
                    assertThat(event.json()).doesNotContain("decidedBy");
                });
        explain(ben, referral).then().body("words", hasItem(containsString(NO_LONGER_COUNTS)));
    }

    @Test
    void whatWasPaidStaysWhereEnoughIsLeft() {
        // Given
        qualify();
        deliver(solvedAt(ben, BEGIN.plus(Duration.ofHours(20)), false));
        sweepAfter(OVER);

        // When
        deliver(leakOf(ben, leaked));

        // Then
        assertThat(stateOf(ben)).isEqualTo("REWARDED");
    }

    @Test
    void aSolveFromBeforeSessionsWereKeptIsFoundByItsProblem() throws Exception {
        // Given
        qualify();
        Stored.execute("update solve set session_id = null where learner_id = '%s'".formatted(ben));

        // When
        deliver(leakOf(ben, leaked));
        sweepAfter(OVER);

        // Then
        assertThat(stateOf(ben)).isEqualTo("REJECTED");
    }

    /** Ada's own leak, or that of a stranger, is none of Ben's. */
    @Test
    void itIsTheLearnersOwnSolveThatNoLongerCounts() {
        // Given
        qualify();

        // When
        deliver(leakOf(ada, leaked), leakOf(somebody(), leaked));
        sweepAfter(OVER);

        // Then
        assertThat(stateOf(ben)).isEqualTo("REWARDED");
    }

    private void qualify() {
        deliver(leaked);
        deliver(honest);
        assertThat(stateOf(ben)).isEqualTo("HELD");
    }

    private void sweepAfter(Duration time) {
        clock.set(BEGIN.plus(time));
        sweeper.sweep().await().atMost(Stored.SOON);
    }
}
