package dev.lyceum.tutor.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.testing.Contracts;
import dev.lyceum.kit.testing.MutableClock;
import dev.lyceum.kit.testing.Servers;
import dev.lyceum.kit.testing.Topics;
import dev.lyceum.tutor.fixture.Api;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Ada has solved an equation and dares Ben to solve it. */
@QuarkusTest
@QuarkusTestResource(Servers.class)
class ChallengedProblemTest {
    private static final Ids IDS = new Ids();

    private final Api ada = Api.newLearner();
    private final Api ben = Api.newLearner();
    private final UUID challenge = IDS.next();

    @Inject
    MutableClock clock;

    @AfterEach
    void timeIsRealAgain() {
        clock.reset();
    }

    @Test
    void aSessionOpensByItAndItsSolveSaysWhatItMeets() {
        // Given
        String problem = solved("Solve 3x + 5 = 20", "x = 5");
        tell("ChallengeAccepted", 2, problem, ben);

        // When
        var session = ben.start(Map.of("challengeId", challenge));
        ben.say(session.getString("sessionId"), "x = 5").then().statusCode(201);

        // Then
        assertThat(session.getString("problem.text")).isEqualTo("Solve 3x + 5 = 20");
        assertThat(ben.events("SessionStarted", 1)).first().asString().contains("\"source\":\"CHALLENGE\"");
        String solved = ben.events("ProblemSolved", 1).get(0);
        Contracts.assertMatchesSchema("problem-solved", solved);
        assertThat(solved).contains("\"challengeId\":\"" + challenge + "\"");
    }

    @Test
    void itIsThereForNobodyElseAndNotBeforeItIsAccepted() {
        // Given
        String problem = solved("Solve 3x + 5 = 20", "x = 5");

        // Then
        open(ben).then().statusCode(404).body("code", equalTo("not-found"));
        tell("ChallengeCreated", 1, problem, ben);
        open(ben).then().statusCode(404).body("code", equalTo("not-found"));
        tell("ChallengeAccepted", 2, problem, ben);
        open(Api.newLearner()).then().statusCode(404);
        open(ada).then().statusCode(404);
        open(ben).then().statusCode(201);
    }

    @Test
    void oneThatHasEndedIs410EvenIfItsAcceptanceIsHeardOfLater() {
        // Given
        String problem = solved("Solve 3x + 5 = 20", "x = 5");
        tell("ChallengeExpired", 3, problem, ben);
        tell("ChallengeAccepted", 2, problem, ben, 3);

        // Then
        open(ben).then().statusCode(410).body("code", equalTo("gone"));
    }

    @Test
    void oneWhoseTimeIsOverIs410() {
        // Given
        tell("ChallengeAccepted", 2, solved("Solve 3x + 5 = 20", "x = 5"), ben);

        // When
        clock.advance(Duration.ofDays(8));

        // Then
        open(ben).then().statusCode(410);
    }

    @Test
    void whatItsCreatorTypedInWordsIsShownToNobody() {
        tell(
                "ChallengeAccepted",
                2,
                solved("Ben had 52 marbles. He lost 17 of them. How many marbles does he have left?", "35"),
                ben);

        open(ben).then().statusCode(404);
    }

    /** The problem's id. */
    private String solved(String problem, String answer) {
        var session = ada.start(Map.of("problem", Map.of("text", problem)));
        ada.say(session.getString("sessionId"), answer).then().statusCode(201);
        return session.getString("problem.problemId");
    }

    private void tell(String event, int version, String problem, Api opponent) {
        tell(event, version, problem, opponent, version);
    }

    /** Heard of when this returns: the highest version so far is on record, and a later event too. */
    private void tell(String event, int version, String problem, Api opponent, int highest) {
        UUID id = IDS.next();
        Topics.send(Topics.event(
                "gamification.events.v1",
                "lyceum.gamification." + event + ".v1",
                id,
                ada.learner(),
                Instant.now(),
                """
                {"challengeId": "%s", "version": %d, "type": "BEAT_MY_TIME", "problemId": "%s", "creatorId": "%s",
                 "participantIds": ["%s", "%s"], "expiresAt": "%s"}
                """
                        .formatted(
                                challenge,
                                version,
                                problem,
                                ada.learner(),
                                ada.learner(),
                                opponent.learner(),
                                clock.instant().plus(Duration.ofDays(7)))));
        await().atMost(Duration.ofSeconds(30)).until(() -> List.of(
                        Api.count("select count(*) from inbox_event where id = ?", id),
                        Api.count(
                                "select count(*) from challenge where challenge_id = ? and version = ?",
                                challenge,
                                highest))
                .equals(List.of(1L, 1L)));
    }

    private Response open(Api learner) {
        return learner.request().body(Map.of("challengeId", challenge)).post("/tutor/v1/learners/me/sessions");
    }
}
