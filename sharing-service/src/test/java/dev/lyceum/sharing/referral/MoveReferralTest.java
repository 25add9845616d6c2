package dev.lyceum.sharing.referral;

import static dev.lyceum.sharing.fixture.Api.as;
import static dev.lyceum.sharing.fixture.Heard.deliver;
import static dev.lyceum.sharing.fixture.Heard.solvedAt;
import static dev.lyceum.sharing.fixture.Stored.number;
import static dev.lyceum.sharing.referral.People.BEGIN;
import static dev.lyceum.sharing.referral.People.brought;
import static dev.lyceum.sharing.referral.People.explain;
import static dev.lyceum.sharing.referral.People.somebody;
import static dev.lyceum.sharing.referral.People.stateOf;
import static dev.lyceum.sharing.referral.People.studies;
import static dev.lyceum.sharing.referral.People.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.lyceum.kit.database.Database;
import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.testing.Contracts;
import dev.lyceum.kit.testing.MutableClock;
import dev.lyceum.kit.testing.ProfileService;
import dev.lyceum.kit.testing.Servers;
import dev.lyceum.sharing.fixture.Heard;
import dev.lyceum.sharing.fixture.Stored;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
@QuarkusTestResource(ProfileService.class)
class MoveReferralTest {
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
    void threeProblemsOnTwoDaysQualifyAndAreRewardedAfterSevenDays() {
        // Given
        brought(ben, ada);
        studies(ben, clock);
        String held = stateOf(ben);
        clock.set(BEGIN.plus(Duration.ofDays(7)));
        sweep();
        String stillHeld = stateOf(ben);

        // When
        clock.set(BEGIN.plus(Duration.ofDays(9)));
        sweep();

        // Then
        assertThat(List.of(held, stillHeld, stateOf(ben))).containsExactly("HELD", "HELD", "REWARDED");
        List<String> moves = List.of("ReferralSignedUp", "ReferralQualified", "ReferralHeld", "ReferralRewarded");
        assertThat(told(ada)).isEqualTo(moves);
        assertThat(told(ben)).isEqualTo(moves);
        Stored.told(ben)
                .forEach(event -> Contracts.assertMatchesSchema(
                        event.type()
                                .replaceAll(".*Referral(.*)\\.v1", "referral-$1")
                                .toLowerCase()
                                .replace("signedup", "signed-up"),
                        event.json()));
        as(ada).get("/sharing/v1/me/referral-code").then().body("qualified", equalTo(1), "rewarded", equalTo(1));
    }

    /** Any one more of them would be the third, on a second day. */
    @Test
    void whatIsRepeatedOrTooLateOrFromBeforeDoesNotCount() {
        // Given
        brought(ben, ada);

        // When: while it is waited for what is heard of late
        clock.set(BEGIN.plus(Duration.ofDays(14)).plus(Duration.ofHours(1)));
        deliver(
                solvedAt(ben, BEGIN.minus(Duration.ofHours(20)), false),
                solvedAt(ben, BEGIN.plus(Duration.ofHours(1)), false),
                solvedAt(ben, BEGIN.plus(Duration.ofHours(2)), false),
                solvedAt(ben, BEGIN.plus(Duration.ofHours(25)), true),
                solvedAt(ben, BEGIN.plus(Duration.ofDays(14)).plus(Duration.ofMinutes(30)), false));
        String heardOfAll = stateOf(ben);
        clock.set(BEGIN.plus(Duration.ofDays(15)));
        sweep();

        // Then
        assertThat(List.of(heardOfAll, stateOf(ben))).containsExactly("SIGNED_UP", "EXPIRED");
    }

    @Test
    void whoeverStudiesNothingIsWaitedForNoLongerThanOthersAre() {
        // Given
        brought(ben, ada);
        Instant over = BEGIN.plus(Duration.ofDays(14)).plus(Duration.ofHours(3));
        clock.set(over.minus(Duration.ofHours(1)));
        sweep();
        String justBefore = stateOf(ben);

        // When
        clock.set(over.plus(Duration.ofHours(1)));
        sweep();

        // Then
        assertThat(List.of(justBefore, stateOf(ben))).containsExactly("SIGNED_UP", "EXPIRED");
        assertThat(told(ada)).isEqualTo(told(ben)).endsWith("ReferralExpired");
    }

    @Test
    void manySolvesAndSweepsAtOnceMoveItOnceEach() {
        // Given
        brought(ben, ada);
        clock.set(BEGIN.plus(Duration.ofDays(2)));

        // When
        deliver(IntStream.range(0, 12)
                .mapToObj(i -> solvedAt(ben, BEGIN.plus(Duration.ofHours(3L * i + 1)), false))
                .toList());
        clock.set(BEGIN.plus(Duration.ofDays(10)));
        Uni.join()
                .all(IntStream.range(0, 6).mapToObj(i -> sweeper.sweep()).toList())
                .andFailFast()
                .await()
                .atMost(Stored.SOON);

        // Then
        assertThat(told(ada))
                .containsExactly("ReferralSignedUp", "ReferralQualified", "ReferralHeld", "ReferralRewarded");
        assertThat(told(ben)).isEqualTo(told(ada));
    }

    @Test
    void fiftyWhoQualifyItAtOnceMoveItOnceEach() throws Exception {
        // Given: enough solves, of which nobody has made anything yet
        UUID referral = UUID.fromString(brought(ben, ada));
        for (int day = 22; day < 25; day++) {
            Stored.execute(
                    """
                    insert into solve (solve_id, learner_id, problem_id, problem_type, difficulty, hints_used, study_day, solved_at)
                    values ('%s', '%s', '%s', 'ALGEBRA', 'MIDDLE', 0, '2026-11-%d', '2026-11-%dT12:00Z')
                    """
                            .formatted(new Ids().next(), ben, new Ids().next(), day, day));
        }
        clock.set(BEGIN.plus(Duration.ofDays(3)));

        // When
        Uni.join()
                .all(IntStream.range(0, 50)
                        .mapToObj(i -> database.background(() -> moveReferral.advance(referral)))
                        .toList())
                .andFailFast()
                .await()
                .atMost(Stored.SOON);

        // Then
        assertThat(told(ada)).containsExactly("ReferralSignedUp", "ReferralQualified", "ReferralHeld");
        assertThat(told(ben)).isEqualTo(told(ada));
        assertThat(number("select count(*) from referral_move where referral_id = ?", referral))
                .isEqualTo(3);
    }

    @Test
    void whoeverSawAnOlderVersionMovesNothing() {
        // Given
        UUID referral = UUID.fromString(brought(ben, ada));
        Referral seen = at(() -> Referrals.find(referral)).orElseThrow();

        // When
        boolean first = at(() -> Referrals.move(seen, Move.end(State.EXPIRED), false, clock.instant()));
        boolean second = at(() -> Referrals.move(seen, Move.end(State.REJECTED), false, clock.instant()));

        // Then
        assertThat(List.of(first, second)).containsExactly(true, false);
        assertThat(stateOf(ben)).isEqualTo("EXPIRED");
    }

    @Test
    void aFamilyThatIsHeardOfLaterIsNotPaid() {
        // Given
        String referral = brought(ben, ada);
        studies(ben, clock);
        deliver(Heard.relationship("RelationshipGranted", new Ids().next(), 1, ben, ada, "GUARDIAN"));

        // When
        clock.set(BEGIN.plus(Duration.ofDays(10)));
        sweep();

        // Then
        assertThat(stateOf(ada)).isEqualTo("REJECTED");
        assertThat(told(ben)).endsWith("ReferralRejected");
        explain(ada, referral)
                .then()
                .statusCode(200)
                .body("words", hasItem("You are of one family."), "record", nullValue());
    }

    @Test
    void anAccountThatIsToBeForgottenIsNotPaidFor() {
        // Given
        brought(ben, ada);
        studies(ben, clock);
        deliver(Heard.tell("profile", "ErasureRequested", ben, "{\"erasureId\": \"%s\"}".formatted(new Ids().next())));

        // When
        clock.set(BEGIN.plus(Duration.ofDays(10)));
        sweep();

        // Then
        assertThat(stateOf(ada)).isEqualTo("REJECTED");
    }

    @Test
    void aRewardThatGamificationTellsIsShown() {
        // Given
        UUID source = UUID.fromString(brought(ben, ada));

        // When
        deliver(Heard.tell(
                "gamification",
                "XpAwarded",
                ada,
                "{\"entryId\": \"%s\", \"rule\": \"REFERRER\", \"amount\": 200, \"total\": 260, \"level\": 2, \"sourceId\": \"%s\"}"
                        .formatted(new Ids().next(), source)));

        // Then
        as(ada).get("/sharing/v1/me/referral-code").then().body("xpEarned", equalTo(200));
        assertThat(number("select xp from standing where learner_id = ?", ada.value()))
                .isEqualTo(260);
    }

    private <T> T at(Supplier<Uni<T>> work) {
        return database.background(work).await().atMost(Stored.SOON);
    }

    private void sweep() {
        sweeper.sweep().await().atMost(Stored.SOON);
    }
}
