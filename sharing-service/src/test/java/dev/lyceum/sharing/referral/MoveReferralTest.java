package dev.lyceum.sharing.referral;

import static dev.lyceum.sharing.fixture.Api.as;
import static dev.lyceum.sharing.fixture.Api.asAdmin;
import static dev.lyceum.sharing.fixture.Heard.deliver;
import static dev.lyceum.sharing.fixture.Heard.solvedAt;
import static dev.lyceum.sharing.fixture.Stored.number;
import static dev.lyceum.sharing.referral.People.brought;
import static dev.lyceum.sharing.referral.People.somebody;
import static dev.lyceum.sharing.referral.People.stateOf;
import static dev.lyceum.sharing.referral.People.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
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
import io.restassured.response.Response;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
@QuarkusTestResource(ProfileService.class)
class MoveReferralTest {
    private static final Instant BEGIN = Instant.parse("2026-11-22T08:00:00Z");

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
        studies(ben);
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

    @Test
    void whatIsRepeatedOrTooLateOrFromBeforeDoesNotCount() {
        // Given
        brought(ben, ada);

        // When
        clock.set(BEGIN.plus(Duration.ofDays(15)));
        deliver(
                solvedAt(ben, BEGIN.minusSeconds(60), false),
                solvedAt(ben, BEGIN.plus(Duration.ofHours(1)), false),
                solvedAt(ben, BEGIN.plus(Duration.ofHours(2)), false),
                solvedAt(ben, BEGIN.plus(Duration.ofHours(25)), true),
                solvedAt(ben, BEGIN.plus(Duration.ofDays(14)).plusSeconds(1), false));
        sweep();

        // Then
        assertThat(told(ben)).containsExactly("ReferralSignedUp", "ReferralExpired");
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
    void aFamilyThatIsHeardOfLaterIsNotPaid() {
        // Given
        String referral = brought(ben, ada);
        studies(ben);
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
        studies(ben);
        deliver(Heard.tell("profile", "ErasureRequested", ben, "{\"erasureId\": \"%s\"}".formatted(new Ids().next())));

        // When
        clock.set(BEGIN.plus(Duration.ofDays(10)));
        sweep();

        // Then
        assertThat(stateOf(ada)).isEqualTo("REJECTED");
    }

    @Test
    void whatIsSuspiciousWaitsForAnAdminWhoReleasesIt() {
        // Given
        String referral = brought(ben, ada);
        hurries(ben);
        clock.set(BEGIN.plus(Duration.ofDays(20)));
        sweep();
        String waiting = stateOf(ben);
        asAdmin()
                .get("/sharing/v1/referrals/reviews?limit=100")
                .then()
                .statusCode(200)
                .body("items.referralId", hasItem(referral));

        // When
        List<Integer> answers = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> decide(referral, "RELEASE", "GENUINE").statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        // Then
        assertThat(waiting).isEqualTo("HELD");
        assertThat(answers).containsOnlyOnce(201).containsOnly(201, 409);
        assertThat(told(ben))
                .containsExactly("ReferralSignedUp", "ReferralQualified", "ReferralHeld", "ReferralRewarded");
        asAdminExplains(referral)
                .then()
                .body(
                        "record.refereeId", equalTo(ben.toString()),
                        "record.moves.rules.flatten()", hasItem("TOO_FAST"),
                        "record.moves.decidedBy", hasItem(notNullValue()),
                        "record.moves.reason", hasItem("GENUINE"),
                        "record.moves[2].circumstances.secondsToQualify", equalTo(20));
    }

    @Test
    void anAdminRejectsWhatIsInReviewAndOnlyThat() {
        // Given
        String referral = brought(ben, ada);
        hurries(ben);
        explain(ada, referral).then().body("words", hasItem(containsString("faster than people")));

        // Then
        decide(referral, "REJECT", "MADE_UP_WORK").then().statusCode(201).body("state", equalTo("REJECTED"));
        decide(referral, "RELEASE", "GENUINE").then().statusCode(409).body("code", equalTo("not-in-review"));
        reverse(referral).then().statusCode(409).body("code", equalTo("not-rewarded"));
        decide(new Ids().next().toString(), "REJECT", "SAME_PERSON").then().statusCode(404);
        decide("1-1-1-1-1", "REJECT", "SAME_PERSON").then().statusCode(404);
        decide(referral, "PAY", "GENUINE").then().statusCode(400);
        as(ada).body("{\"decision\": \"RELEASE\", \"reason\": \"GENUINE\"}")
                .post("/sharing/v1/referrals/" + referral + "/decisions")
                .then()
                .statusCode(403)
                .body("code", equalTo("role-required"));
        explain(somebody(), referral).then().statusCode(404);
        assertThat(told(ada)).endsWith("ReferralRejected");
    }

    @Test
    void whatWasRewardedIsReversedOnce() {
        // Given
        String referral = brought(ben, ada);
        studies(ben);
        clock.set(BEGIN.plus(Duration.ofDays(10)));
        sweep();

        // When
        reverse(referral).then().statusCode(201).body("state", equalTo("REVERSED"));
        reverse(referral).then().statusCode(200).body("state", equalTo("REVERSED"));

        // Then
        assertThat(told(ada)).endsWith("ReferralRewarded", "ReferralReversed");
        assertThat(told(ben)).isEqualTo(told(ada));
        Contracts.assertMatchesSchema(
                "referral-reversed", Stored.told(ben).get(4).json());
    }

    @Test
    void twentyRewardsInThirtyDaysAreTheMost() throws Exception {
        // Given: twenty of before, the oldest rewarded twenty days ago
        String code = People.codeOf(ada);
        for (int i = 0; i < 20; i++) {
            Stored.execute(
                    """
                    insert into referral (referee_id, referral_id, referrer_id, code, state, version, signed_up_at, qualified_at, rewarded_at)
                    values ('%s', '%s', '%s', '%s', 'REWARDED', 4, timestamptz '2026-10-01', timestamptz '2026-10-20',
                        timestamptz '2026-11-12T12:00Z' + interval '%d minutes')
                    """
                            .formatted(new Ids().next(), new Ids().next(), ada, code, i));
        }
        brought(ben, ada);
        studies(ben);

        // When
        clock.set(BEGIN.plus(Duration.ofDays(10)));
        sweep();
        String full = stateOf(ben);
        clock.set(Instant.parse("2026-12-12T12:00:01Z"));
        sweep();

        // Then
        assertThat(full).isEqualTo("HELD");
        assertThat(stateOf(ben)).isEqualTo("REWARDED");
        assertThat(told(ben)).hasSize(4);
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

    private void studies(LearnerId learner) {
        clock.set(BEGIN.plus(Duration.ofDays(1)));
        deliver(
                solvedAt(learner, BEGIN.plusSeconds(600), false),
                solvedAt(learner, BEGIN.plusSeconds(1200), false),
                solvedAt(learner, BEGIN.plus(Duration.ofDays(1)), false));
    }

    /** Three in twenty seconds, around midnight. */
    private void hurries(LearnerId learner) {
        Instant midnight = Instant.parse("2026-11-23T00:00:00Z");
        clock.set(midnight.plusSeconds(60));
        deliver(
                solvedAt(learner, midnight.minusSeconds(10), false),
                solvedAt(learner, midnight.minusSeconds(1), false),
                solvedAt(learner, midnight.plusSeconds(10), false));
    }

    private void sweep() {
        sweeper.sweep().await().atMost(Stored.SOON);
    }

    private static Response explain(LearnerId learner, String referral) {
        return as(learner).get("/sharing/v1/referrals/" + referral + "/explain");
    }

    private static Response asAdminExplains(String referral) {
        return asAdmin().get("/sharing/v1/referrals/" + referral + "/explain");
    }

    private static Response decide(String referral, String decision, String reason) {
        return asAdmin()
                .body("{\"decision\": \"%s\", \"reason\": \"%s\"}".formatted(decision, reason))
                .post("/sharing/v1/referrals/" + referral + "/decisions");
    }

    private static Response reverse(String referral) {
        return asAdmin()
                .body("{\"reason\": \"FAKE_ACCOUNT\"}")
                .post("/sharing/v1/referrals/" + referral + "/reversals");
    }
}
