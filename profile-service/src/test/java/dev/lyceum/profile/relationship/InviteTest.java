package dev.lyceum.profile.relationship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.idempotency.Once;
import dev.lyceum.kit.testing.MutableClock;
import dev.lyceum.kit.testing.Servers;
import dev.lyceum.profile.fixture.Person;
import dev.lyceum.profile.fixture.Stored;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class InviteTest {
    @Inject
    MutableClock clock;

    private final Person ada = Person.learner();
    private final Person teacher = Person.teacher();

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void whoHoldsTheCodeIsLinkedAndSeesTheLearnerAtOnce() {
        // Given
        String code = ada.codeFor("me", "TEACHER", false);
        assertThat(teacher.accessTo(ada.account())).isEqualTo("404");

        // When
        Response linked = teacher.accept(code);

        // Then
        linked.then()
                .statusCode(201)
                .body("learnerId", equalTo(ada.account().toString()))
                .body("relation", equalTo("TEACHER"))
                .body("canView", equalTo(true))
                .body("canManage", equalTo(false));
        assertThat(teacher.accessTo(ada.account())).isEqualTo("view");
        assertThat(teacher.request().get(linked.header("Location")).asString()).isEqualTo(linked.asString());
    }

    @Test
    void ofTwentyWhoRedeemOneCodeAtOnceOneIsLinked() {
        // Given
        String code = ada.codeFor("me", "TUTOR", true);
        List<Person> adults = Stream.generate(Person::teacher).limit(20).toList();

        // When
        List<CompletableFuture<Integer>> rivals = adults.stream()
                .map(adult ->
                        CompletableFuture.supplyAsync(() -> adult.accept(code).statusCode()))
                .toList();
        List<Integer> answers =
                rivals.stream().map(CompletableFuture::join).sorted().toList();

        // Then
        assertThat(answers.get(0)).isEqualTo(201);
        assertThat(answers.subList(1, 20)).containsOnly(410);
        assertThat(adults)
                .filteredOn(adult -> adult.accessTo(ada.account()).equals("manage"))
                .hasSize(1);
    }

    @Test
    void aCodeIsGoodForSevenDays() {
        String late = ada.codeFor("me", "TEACHER", false);
        String inTime = ada.codeFor("me", "TEACHER", false);
        clock.advance(Duration.ofDays(7).minusMinutes(1));
        teacher.accept(inTime).then().statusCode(201);
        clock.advance(Duration.ofMinutes(2));
        Person.teacher().accept(late).then().statusCode(410).body("code", equalTo("invite-over"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "x", "7GQXKD3VNA9P4TZM", "🦊", "' or true --", "../me"})
    void aCodeThatIsNotOnRecordIsNotFoundWhateverItsCharacters(String code) {
        teacher.accept(code).then().statusCode(404).body("code", equalTo("not-found"));
        teacher.accept(code + "9".repeat(10_000)).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"inviteCode\": null}",
                "{\"inviteCode\": 7}",
                "{\"inviteCode\": \"x\", \"learnerId\": \"y\"}",
                "{\"inviteCode\": \"\\u0000\"}",
                "null"
            })
    void onlyAMissingCodeOrAnotherThingThanTextIsMalformed(String body) {
        teacher.send(body).post("/profile/v1/relationships").then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"relation\": \"OWNER\"}",
                "{\"relation\": \"TEACHER\", \"canManage\": \"yes\"}",
                "{\"relation\": \"TEACHER\", \"canView\": true}",
                "{\"relation\": \"TEACHER\", \"endsAt\": \"tomorrow\"}"
            })
    void anInvitationThatSaysNoneOfTheWordsIsMalformed(String body) {
        ada.invite("me", body).then().statusCode(400);
    }

    @Test
    void whoIsNoAdultIsRefusedWithAnyCodeAndTheCodeStaysGood() {
        // Given
        String code = ada.codeFor("me", "TEACHER", false);

        // Then
        for (Person minor : List.of(
                Person.learner(), Person.aged(12, "teacher"), Person.aged(17, "guardian"), Person.adult("Eve"))) {
            minor.accept(code).then().statusCode(403).body("code", equalTo("role-required"));
            minor.accept("NOCODE").then().statusCode(403);
        }
        Person.aged(18, "student").accept(code).then().statusCode(201);
    }

    @Test
    void nobodyIsLinkedToThemselvesOrTwiceAndTheCodeStaysGood() {
        // Given
        Person keeper = Person.guardian();
        var student = keeper.keep("Ben");
        String own = keeper.codeFor("me", "TEACHER", false);
        String kept = keeper.codeFor(student, "TEACHER", false);
        keeper.link(student, "TEACHER", false, teacher);

        // Then
        keeper.accept(own).then().statusCode(409).body("code", equalTo("link-to-oneself"));
        keeper.accept(kept).then().statusCode(409).body("code", equalTo("already-linked"));
        teacher.accept(kept).then().statusCode(409).body("code", equalTo("already-linked"));
        teacher.accept(own).then().statusCode(201);
        Person.teacher().accept(kept).then().statusCode(201);
    }

    @Test
    void whoGuessesTooOftenIsToldNotEvenARightCode() {
        // Given
        String code = ada.codeFor("me", "TEACHER", false);
        Person guesser = Person.guardian();

        // When
        List<Response> guesses = Stream.generate(() -> guesser.accept("GUESS"))
                .takeWhile(guess -> !isRefusedForSeconds(guess))
                .limit(200)
                .toList();

        // Then
        assertThat(guesses).extracting(Response::statusCode).contains(404).isSubsetOf(404, 429);
        assertThat(guesses).hasSizeBetween(20, 199);
        assertThat(guesser.accept(code).statusCode()).isEqualTo(429);
        teacher.accept(code).then().statusCode(201);
    }

    @Test
    void theCodeStandsNowhereAndARepeatedRequestIsToldItAgain() {
        // Given
        String key = new Ids().next().toString();
        String body = "{\"relation\": \"TEACHER\"}";
        Response first = ada.send(body).header(Once.KEY, key).post("/profile/v1/learners/me/invites");

        // When
        Response again = ada.send(body).header(Once.KEY, key).post("/profile/v1/learners/me/invites");

        // Then
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header(Once.REPLAYED)).isEqualTo("true");
        String code = first.jsonPath().getString("code");
        assertThat(code).matches("[2-9A-Z]{16}");
        teacher.accept(code).then().statusCode(201);
        for (String table : List.of("invite", "relationship", "idempotency_key", "outbox_event")) {
            assertThat(Stored.rows(table)).as(table).noneMatch(row -> row.contains(code));
        }
        assertThat(Stored.rows("idempotency_key")).noneMatch(row -> row.contains(key));
        assertThat(Stored.rows("invite")).anyMatch(row -> row.contains(new InviteCode(code).hash()));
    }

    @Test
    void anInvitationHasAsMuchToSayAsTheOneWhoInvitedHasStill() {
        // Given
        Person keeper = Person.guardian();
        Person parent = Person.guardian();
        var student = keeper.keep("Ben");
        String link = keeper.link(student, "PARENT", true, parent);
        String code = parent.codeFor(student, "TEACHER", false);

        // When
        keeper.end(link).then().statusCode(204);

        // Then
        teacher.accept(code).then().statusCode(410);
        assertThat(teacher.accessTo(student)).isEqualTo("404");
    }

    @Test
    void onlyTheLearnersSideInvites() {
        // Given
        Person manager = Person.guardian();
        Person onlooker = Person.guardian();
        ada.link("me", "PARENT", true, manager);
        ada.link("me", "PARENT", false, onlooker);
        String teachers = "{\"relation\": \"TEACHER\"}";

        // Then
        manager.invite(ada.account(), teachers).then().statusCode(422).body("code", equalTo("not-yours-to-decide"));
        onlooker.invite(ada.account(), teachers).then().statusCode(404);
        teacher.invite(ada.account(), teachers).then().statusCode(404);
        teacher.invite(new Ids().next(), teachers).then().statusCode(404);
        teacher.invite("nobody", teachers).then().statusCode(404);
    }

    @Test
    void anEndThatIsOverIsRefused() {
        ada.invite("me", "{\"relation\": \"TEACHER\", \"endsAt\": \"2020-01-01T00:00:00Z\"}")
                .then()
                .statusCode(422)
                .body("code", equalTo("ends-in-the-past"));
    }

    /** So long that the next request comes too early, however slow this machine is. */
    private static boolean isRefusedForSeconds(Response answer) {
        return answer.statusCode() == 429 && Integer.parseInt(answer.header("Retry-After")) >= 3;
    }
}
