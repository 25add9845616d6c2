package dev.lyceum.sharing.referral;

import static dev.lyceum.sharing.referral.People.BEGIN;
import static dev.lyceum.sharing.referral.People.brought;
import static dev.lyceum.sharing.referral.People.codeOf;
import static dev.lyceum.sharing.referral.People.somebody;
import static dev.lyceum.sharing.referral.People.stateOf;
import static dev.lyceum.sharing.referral.People.studies;
import static dev.lyceum.sharing.referral.People.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.kit.database.Database;
import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.testing.MutableClock;
import dev.lyceum.kit.testing.ProfileService;
import dev.lyceum.kit.testing.Servers;
import dev.lyceum.sharing.fixture.Stored;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Twenty rewards in thirty days are the most. */
@QuarkusTest
@QuarkusTestResource(Servers.class)
@QuarkusTestResource(ProfileService.class)
class RewardCapTest {
    private static final Ids IDS = new Ids();

    private final LearnerId ada = somebody();
    private final LearnerId ben = somebody();

    @Inject
    MutableClock clock;

    @Inject
    SweepReferrals sweeper;

    @Inject
    MoveReferral moveReferral;

    @Inject
    Database database;

    @BeforeEach
    void itIsMorning() {
        clock.set(BEGIN);
    }

    @AfterEach
    void timeIsRealAgain() {
        clock.reset();
    }

    @Test
    void whatIsAboveItWaitsUntilThereIsRoom() throws SQLException {
        // Given
        rewarded(20);
        brought(ben, ada);
        studies(ben, clock);

        // When
        clock.set(BEGIN.plus(Duration.ofDays(10)));
        sweep();
        String full = stateOf(ben);
        clock.set(Instant.parse("2026-12-12T12:00:01Z"));
        sweep();

        // Then
        assertThat(List.of(full, stateOf(ben))).containsExactly("HELD", "REWARDED");
        assertThat(told(ben)).hasSize(4);
    }

    @Test
    void ofTwoForWhomThereIsRoomForOneOneIsRewardedHoweverManyMoveThemAtOnce() throws SQLException {
        // Given
        rewarded(19);
        LearnerId cora = somebody();
        List<UUID> referrals = List.of(UUID.fromString(brought(ben, ada)), UUID.fromString(brought(cora, ada)));
        studies(ben, clock);
        studies(cora, clock);

        // When
        clock.set(BEGIN.plus(Duration.ofDays(10)));
        Uni.join()
                .all(IntStream.range(0, 12)
                        .mapToObj(i -> database.background(() -> moveReferral.advance(referrals.get(i % 2))))
                        .toList())
                .andFailFast()
                .await()
                .atMost(Stored.SOON);

        // Then
        assertThat(List.of(stateOf(ben), stateOf(cora))).containsExactlyInAnyOrder("HELD", "REWARDED");
    }

    /** From twenty days before on, by a minute each. */
    private void rewarded(int referrals) throws SQLException {
        String code = codeOf(ada);
        for (int i = 0; i < referrals; i++) {
            Stored.execute(
                    """
                    insert into referral (referee_id, referral_id, referrer_id, code, state, version, signed_up_at, qualified_at, rewarded_at)
                    values ('%s', '%s', '%s', '%s', 'REWARDED', 4, timestamptz '2026-10-01', timestamptz '2026-10-20',
                        timestamptz '2026-11-12T12:00Z' + interval '%d minutes')
                    """
                            .formatted(IDS.next(), IDS.next(), ada, code, i));
        }
    }

    private void sweep() {
        sweeper.sweep().await().atMost(Stored.SOON);
    }
}
