package dev.lyceum.gamification.referral;

import static dev.lyceum.gamification.fixture.Api.own;
import static dev.lyceum.gamification.fixture.Stored.deliver;
import static dev.lyceum.gamification.fixture.Stored.entries;
import static dev.lyceum.gamification.fixture.Stored.ledger;
import static dev.lyceum.gamification.fixture.Stored.told;
import static dev.lyceum.gamification.fixture.Stored.xp;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.gamification.fixture.Stored.Told;
import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.testing.Contracts;
import dev.lyceum.kit.testing.Servers;
import dev.lyceum.kit.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class PayReferralTest {
    private static final Ids IDS = new Ids();
    private static final Instant WHEN = Instant.parse("2026-11-24T16:00:00Z");

    private final UUID referral = IDS.next();
    private final LearnerId ada = new LearnerId(IDS.next());
    private final LearnerId ben = new LearnerId(IDS.next());

    @Test
    void bothSidesArePaidOnceByHoweverManyEventsAndHoweverOftenTheseCome() {
        // Given: each side's event ten times, and another pair of events of the same referral
        var first = List.of(tell("ReferralRewarded", ada), tell("ReferralRewarded", ben));
        var again = List.of(tell("ReferralRewarded", ada), tell("ReferralRewarded", ben));

        // When
        deliver(Stream.concat(Collections.nCopies(10, first).stream(), Stream.of(again))
                .flatMap(List::stream)
                .toList());

        // Then
        assertThat(xp(ada)).isEqualTo(200).isEqualTo(ledger(ada));
        assertThat(xp(ben)).isEqualTo(100).isEqualTo(ledger(ben));
        assertThat(entries(ada) + entries(ben)).isEqualTo(2);
        assertThat(own(ada, "/xp/entries").getMap("items[0]"))
                .containsEntry("rule", "REFERRER")
                .containsEntry("studyDay", "2026-11-24")
                .extractingByKey("source")
                .hasFieldOrPropertyWithValue("service", "sharing")
                .hasFieldOrPropertyWithValue("id", referral.toString());
        assertThat(told(ben).get(0).json()).contains("\"rule\":\"REFEREE\"", referral.toString());
        Contracts.assertMatchesSchema("xp-awarded", told(ada).get(0).json());
    }

    @Test
    void whatIsReversedIsTakenBackFromBothSidesOnce() {
        // Given
        deliver(List.of(tell("ReferralRewarded", ada), tell("ReferralRewarded", ben)));

        // When
        deliver(List.of(
                tell("ReferralReversed", ada),
                tell("ReferralReversed", ben),
                tell("ReferralReversed", ada),
                tell("ReferralRewarded", ada)));

        // Then
        assertThat(xp(ada)).isZero().isEqualTo(ledger(ada));
        assertThat(xp(ben)).isZero().isEqualTo(ledger(ben));
        assertThat(entries(ada)).isEqualTo(2);
        assertThat(own(ada, "/xp/entries").getString("items[0].reason")).isEqualTo("REFERRAL_REVERSED");
        assertThat(told(ada).stream().map(Told::event)).containsOnlyOnce("XpReversed");
    }

    @Test
    void whoBroughtSomebodyHasAchievedItOnceAndForEver() {
        // When
        deliver(List.of(tell("ReferralRewarded", ada), tell("ReferralRewarded", ada), tell("ReferralRewarded", ben)));
        long towardsMore = done(ada, "MERRY_COMPANY");
        deliver(List.of(tell("ReferralReversed", ada)));

        // Then
        assertThat(towardsMore).isEqualTo(1);
        assertThat(done(ada, "MERRY_COMPANY")).isZero();
        assertThat(done(ada, "GOOD_COMPANY")).isEqualTo(1);
        assertThat(done(ben, "GOOD_COMPANY")).isZero();
        assertThat(told(ada))
                .filteredOn(told -> told.json().contains("GOOD_COMPANY"))
                .hasSize(1);
        assertThat(told(ben)).noneMatch(told -> told.json().contains("GOOD_COMPANY"));
    }

    @Test
    void whatWasNeverPaidIsNotTakenBack() {
        // When
        deliver(List.of(tell("ReferralReversed", ada)));

        // Then
        assertThat(entries(ada)).isZero();
    }

    private static long done(LearnerId learner, String achievement) {
        return own(learner, "/achievements")
                .getLong("items.find { it.achievement == '" + achievement + "' }.progress.done");
    }

    private ProducerRecord<byte[], byte[]> tell(String event, LearnerId side) {
        String json =
                """
                {"referralId": "%s", "referrerId": "%s", "refereeId": "%s", "version": 4, "decidedBy": "%s", "yetUnknown": 1}
                """
                        .formatted(referral, ada, ben, IDS.next());
        return Topics.event("sharing.events.v1", "lyceum.sharing." + event + ".v1", IDS.next(), side, WHEN, json);
    }
}
