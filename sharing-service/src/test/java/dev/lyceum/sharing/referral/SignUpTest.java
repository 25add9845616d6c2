package dev.lyceum.sharing.referral;

import static dev.lyceum.sharing.fixture.Api.as;
import static dev.lyceum.sharing.fixture.Api.json;
import static dev.lyceum.sharing.fixture.Api.page;
import static dev.lyceum.sharing.fixture.Heard.deliver;
import static dev.lyceum.sharing.fixture.Stored.number;
import static dev.lyceum.sharing.referral.People.brought;
import static dev.lyceum.sharing.referral.People.codeOf;
import static dev.lyceum.sharing.referral.People.says;
import static dev.lyceum.sharing.referral.People.somebody;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.testing.Contracts;
import dev.lyceum.kit.testing.ProfileService;
import dev.lyceum.kit.testing.Servers;
import dev.lyceum.sharing.fixture.Api;
import dev.lyceum.sharing.fixture.Heard;
import dev.lyceum.sharing.fixture.Stored;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
@QuarkusTestResource(ProfileService.class)
class SignUpTest {
    private final LearnerId ada = somebody();
    private final LearnerId ben = somebody();
    private final LearnerId cora = somebody();

    @Test
    void twentyFirstReadsAtOnceMakeOneCode() {
        // When
        List<String> codes =
                IntStream.range(0, 20).mapToObj(i -> CompletableFuture.supplyAsync(() -> codeOf(ada))).toList().stream()
                        .map(CompletableFuture::join)
                        .toList();

        // Then
        assertThat(codes).containsOnly(codes.get(0));
        assertThat(codes.get(0)).matches("[2-9A-HJKMNP-TV-Z]{8}");
        assertThat(Stored.shares(ada)).isEqualTo(1);
        Api.share(ada, "{\"type\": \"REFERRAL\"}").then().statusCode(201).body("code", equalTo(codes.get(0)));
        assertThat(Stored.told(ada)).hasSize(1);
        Contracts.assertMatchesSchema("share-created", Stored.told(ada).get(0).json());
    }

    @Test
    void theLinkOfACodeShowsAnInvitation() {
        // Given
        String code = codeOf(ada);

        // Then
        page(code).then().statusCode(200).body(containsString("invites you"), containsString(code));
        json(code).then().statusCode(200).body("type", equalTo("REFERRAL"), "content.referralCode", equalTo(code));
        Api.share(ada, "{\"type\": \"REFERRAL\", \"expiresInDays\": 3}")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/expiresInDays"));
    }

    @Test
    void anInvitationOfAChildNamesNobody() {
        // Given
        String code = codeOf(ada);
        deliver(Heard.registered(ada, 1, "SELF", "UNDER_13", "Curious Otter 42"));

        // Then
        page(code).then().statusCode(200).body(containsString("A learner invites you"));
        assertThat(page(code).asString()).doesNotContain("Curious Otter");
    }

    @Test
    void aNewLearnerSaysACodeOnceAndIsAnsweredTheSameAgain() {
        // When
        Response first = says(ben, codeOf(ada));
        Response again = says(ben, codeOf(ada));

        // Then
        first.then().statusCode(201).body("state", equalTo("SIGNED_UP"));
        again.then().statusCode(200).body("referralId", equalTo(first.path("referralId")));
        says(ben, codeOf(cora)).then().statusCode(409).body("code", equalTo("already-referred"));
        assertThat(People.told(ada)).containsExactly("ReferralSignedUp");
        assertThat(People.told(ben)).containsExactly("ReferralSignedUp");
        Contracts.assertMatchesSchema(
                "referral-signed-up", Stored.told(ben).get(0).json());
        as(ada).get("/sharing/v1/me/referral-code")
                .then()
                .body("referred", equalTo(1), "qualified", equalTo(0), "rewarded", equalTo(0), "xpEarned", equalTo(0));
    }

    @Test
    void ofTwoCodesSaidAtOnceOneCounts() {
        // Given
        String[] codes = {codeOf(ada), codeOf(cora)};

        // When
        List<Integer> answers = IntStream.range(0, 12)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> says(ben, codes[i % 2]).statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        // Then
        assertThat(answers).containsOnlyOnce(201).contains(409).containsOnly(200, 201, 409);
        assertThat(People.referrals(ben)).isEqualTo(1);
        assertThat(People.told(ben)).hasSize(1);
        assertThat(People.told(ada).size() + People.told(cora).size()).isEqualTo(1);
    }

    @Test
    void aCodeThatCannotCountIsRefusedAndNothingIsDone() {
        // Given
        String code = codeOf(ada);
        String revoked = codeOf(cora);
        as(cora).delete("/sharing/v1/shares/" + revoked).then().statusCode(204);

        // Then
        says(ada, code).then().statusCode(409).body("code", equalTo("own-code"));
        says(ben, revoked).then().statusCode(410).body("code", equalTo("gone"));
        says(ben, "22222222").then().statusCode(404);
        says(ben, "x").then().statusCode(404);
        says(ben, Api.progressOf(ada)).then().statusCode(404);
        as(ben).body("{\"code\": 5}").post("/sharing/v1/referrals").then().statusCode(400);
        as(ben).body("{}").post("/sharing/v1/referrals").then().statusCode(400);
        given().get("/sharing/v1/me/referral-code").then().statusCode(401);
        assertThat(People.referrals(ben)).isZero();
        assertThat(codeOf(cora)).isNotEqualTo(revoked);
        assertThat(People.told(ada)).isEmpty();
    }

    @Test
    void anExpiredCodeIsGone() throws Exception {
        // Given
        String code = codeOf(ada);
        Stored.execute("update share set created_at = now() - interval '2 days', expires_at = now() - interval '1 day'"
                + " where code = '" + code + "'");

        // Then
        says(ben, code).then().statusCode(410).body("code", equalTo("gone"));
    }

    @Test
    void noFamilyMemberBringsAnother() {
        // Given
        LearnerId father = somebody();
        LearnerId aunt = somebody();
        LearnerId teacher = somebody();
        UUID link = new Ids().next();
        deliver(
                Heard.relationship("RelationshipGranted", link, 1, ben, father, "PARENT"),
                Heard.relationship("RelationshipGranted", new Ids().next(), 1, cora, father, "GUARDIAN"),
                Heard.relationship("RelationshipGranted", new Ids().next(), 1, ben, teacher, "TEACHER"));

        // Then
        says(ben, codeOf(father)).then().statusCode(409).body("code", equalTo("own-household"));
        says(father, codeOf(ben)).then().statusCode(409).body("code", equalTo("own-household"));
        says(ben, codeOf(cora)).then().statusCode(409).body("code", equalTo("own-household"));
        says(aunt, codeOf(ben)).then().statusCode(201);
        deliver(Heard.relationship("RelationshipRevoked", link, 2, ben, father, "PARENT"));
        says(ben, codeOf(father)).then().statusCode(409).body("code", equalTo("own-household"));
        says(ben, codeOf(teacher)).then().statusCode(201);
    }

    @Test
    void whoeverKeepsAStudentIsOfTheirFamily() {
        // Given
        LearnerId child = Heard.teenagerKeptBy(ada);

        // Then
        says(child, codeOf(ada)).then().statusCode(409).body("code", equalTo("own-household"));
    }

    @Test
    void aTieThatEndedLongAgoCountsNoMore() {
        // Given
        UUID link = new Ids().next();
        Instant longAgo = Instant.now().minus(Duration.ofDays(91));
        deliver(
                Heard.relationship("RelationshipGranted", link, 1, ben, ada, "PARENT"),
                Heard.tell(
                        "profile",
                        "RelationshipRevoked",
                        ben,
                        longAgo,
                        "{\"relationshipId\": \"%s\", \"version\": 2, \"adultId\": \"%s\", \"relation\": \"PARENT\", \"canView\": false, \"canManage\": false}"
                                .formatted(link, ada)));

        // Then
        says(ben, codeOf(ada)).then().statusCode(201);
    }

    @Test
    void referralsOfUpToFourDoNotGoRound() {
        // Given: ada brought ben, ben cora, cora the fourth, the fourth the fifth
        LearnerId fourth = somebody();
        LearnerId fifth = somebody();
        brought(ben, ada);
        brought(cora, ben);
        brought(fourth, cora);
        brought(fifth, fourth);

        // Then
        Stream.of(ben, cora, fourth)
                .forEach(learner ->
                        says(ada, codeOf(learner)).then().statusCode(409).body("code", equalTo("referral-ring")));
        says(ada, codeOf(fifth)).then().statusCode(201);
    }

    @Test
    void whoeverStudiedLongBeforeIsNotNew() {
        // Given
        deliver(Heard.solvedAt(ben, Instant.now().minus(Duration.ofDays(9)), false));
        deliver(Heard.solvedAt(cora, Instant.now().minus(Duration.ofDays(2)), false));

        // Then
        says(ben, codeOf(ada)).then().statusCode(422).body("code", equalTo("not-new"));
        says(cora, codeOf(ada)).then().statusCode(201);
        assertThat(number("select count(*) from referral where referrer_id = ?", ada.value()))
                .isEqualTo(1);
    }
}
