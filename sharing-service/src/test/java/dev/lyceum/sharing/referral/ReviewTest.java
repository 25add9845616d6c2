package dev.lyceum.sharing.referral;

import static dev.lyceum.sharing.fixture.Api.as;
import static dev.lyceum.sharing.fixture.Api.asAdmin;
import static dev.lyceum.sharing.referral.People.BEGIN;
import static dev.lyceum.sharing.referral.People.brought;
import static dev.lyceum.sharing.referral.People.explain;
import static dev.lyceum.sharing.referral.People.hurries;
import static dev.lyceum.sharing.referral.People.somebody;
import static dev.lyceum.sharing.referral.People.stateOf;
import static dev.lyceum.sharing.referral.People.studies;
import static dev.lyceum.sharing.referral.People.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.testing.Contracts;
import dev.lyceum.kit.testing.MutableClock;
import dev.lyceum.kit.testing.ProfileService;
import dev.lyceum.kit.testing.Servers;
import dev.lyceum.sharing.fixture.Stored;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What admins see and decide, and nobody else. */
@QuarkusTest
@QuarkusTestResource(Servers.class)
@QuarkusTestResource(ProfileService.class)
class ReviewTest {
    private static final String REVIEWS = "/sharing/v1/referrals/reviews";

    private final LearnerId ada = somebody();
    private final LearnerId ben = somebody();

    @Inject
    MutableClock clock;

    @Inject
    SweepReferrals sweeper;

    @BeforeEach
    void itIsMorning() {
        clock.set(BEGIN);
    }

    @AfterEach
    void timeIsRealAgain() {
        clock.reset();
    }

    @Test
    void whatIsSuspiciousWaitsForAnAdminWhoReleasesIt() {
        // Given
        String referral = brought(ben, ada);
        hurries(ben, clock);
        clock.set(BEGIN.plus(Duration.ofDays(20)));
        sweep();
        String waiting = stateOf(ben);
        asAdmin().get(REVIEWS + "?limit=100").then().statusCode(200).body("items.referralId", hasItem(referral));

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
        explain(ada, referral)
                .then()
                .body("words", equalTo(List.of("Both of you have been paid.")), "record", nullValue());
    }

    @Test
    void anAdminRejectsWhatIsInReviewAndOnlyThat() {
        // Given
        String referral = brought(ben, ada);
        hurries(ben, clock);
        explain(ada, referral).then().body("words", hasItem(containsString("faster than people")));

        // Then
        decide(referral, "REJECT", "MADE_UP_WORK").then().statusCode(201).body("state", equalTo("REJECTED"));
        decide(referral, "RELEASE", "GENUINE").then().statusCode(409).body("code", equalTo("not-in-review"));
        reverse(referral).then().statusCode(409).body("code", equalTo("not-rewarded"));
        decide(new Ids().next().toString(), "REJECT", "SAME_PERSON").then().statusCode(404);
        decide("1-1-1-1-1", "REJECT", "SAME_PERSON").then().statusCode(404);
        decide(referral, "PAY", "GENUINE").then().statusCode(400);
        explain(somebody(), referral).then().statusCode(404);
        assertThat(told(ada)).endsWith("ReferralRejected");
    }

    @Test
    void whatWasRewardedIsReversedOnce() {
        // Given
        String referral = brought(ben, ada);
        studies(ben, clock);
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
    void whatIsReleasedEarlyWaitsForItsTime() {
        // Given
        String referral = brought(ben, ada);
        hurries(ben, clock);

        // When
        decide(referral, "RELEASE", "GENUINE").then().statusCode(201).body("state", equalTo("HELD"));
        clock.set(BEGIN.plus(Duration.ofDays(7)));
        sweep();
        String beforeItsTime = stateOf(ben);
        clock.set(BEGIN.plus(Duration.ofDays(8)));
        sweep();

        // Then
        assertThat(List.of(beforeItsTime, stateOf(ben))).containsExactly("HELD", "REWARDED");
    }

    @Test
    void nobodyButAnAdminSeesWhatIsInReviewOrDecidesIt() {
        // Given
        String referral = brought(ben, ada);
        hurries(ben, clock);

        // Then
        List.of(
                        as(ada).get(REVIEWS),
                        decide(as(ada), referral, "{\"decision\": \"RELEASE\", \"reason\": \"GENUINE\"}"),
                        reverse(as(ben), referral, "{\"reason\": \"GENUINE\"}"))
                .forEach(answer -> answer.then().statusCode(403).body("code", equalTo("role-required")));
        assertThat(stateOf(ben)).isEqualTo("HELD");
    }

    @Test
    void nothingIsDecidedWithoutAReason() {
        // Given
        String referral = brought(ben, ada);
        hurries(ben, clock);

        // Then
        List.of(
                        decide(asAdmin(), referral, "{\"decision\": \"RELEASE\"}"),
                        decide(asAdmin(), referral, "{\"decision\": \"REJECT\", \"reason\": null}"),
                        reverse(asAdmin(), referral, "{}"))
                .forEach(answer -> answer.then().statusCode(400).body("errors.pointer", hasItem("/reason")));
        assertThat(stateOf(ben)).isEqualTo("HELD");
    }

    private void sweep() {
        sweeper.sweep().await().atMost(Stored.SOON);
    }

    private static Response asAdminExplains(String referral) {
        return asAdmin().get("/sharing/v1/referrals/" + referral + "/explain");
    }

    private static Response decide(String referral, String decision, String reason) {
        return decide(asAdmin(), referral, "{\"decision\": \"%s\", \"reason\": \"%s\"}".formatted(decision, reason));
    }

    private static Response decide(RequestSpecification who, String referral, String body) {
        return who.body(body).post("/sharing/v1/referrals/" + referral + "/decisions");
    }

    private static Response reverse(String referral) {
        return reverse(asAdmin(), referral, "{\"reason\": \"FAKE_ACCOUNT\"}");
    }

    private static Response reverse(RequestSpecification who, String referral, String body) {
        return who.body(body).post("/sharing/v1/referrals/" + referral + "/reversals");
    }
}
