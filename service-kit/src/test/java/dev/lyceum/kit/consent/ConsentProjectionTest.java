package dev.lyceum.kit.consent;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.inbox.Inbox;
import dev.lyceum.kit.learner.Learners;
import dev.lyceum.kit.learner.Purpose;
import dev.lyceum.kit.testing.Contracts;
import dev.lyceum.kit.testing.Polls;
import dev.lyceum.kit.testing.Servers;
import dev.lyceum.kit.testing.Tokens;
import dev.lyceum.kit.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class ConsentProjectionTest {
    private static final String TOPIC = "profile.events.v1";

    @Inject
    Inbox inbox;

    @Inject
    Learners learners;

    private final LearnerId ada = new LearnerId(new Ids().next());

    @ParameterizedTest
    @EnumSource(Purpose.class)
    void whatWasDecidedHoldsAlsoForALearnerNeverHeardOf(Purpose purpose) {
        hear(decision(purpose, true, true, 1));
        ask(purpose).statusCode(200);
        hear(decision(purpose, false, true, 2));
        ask(purpose).statusCode(403).body("code", equalTo("consent-required")).body("purpose", equalTo(purpose.name()));
    }

    @Test
    void anOlderDecisionChangesNothing() {
        hear(decision(Purpose.LEADERBOARD, false, false, 2));
        hear(decision(Purpose.LEADERBOARD, true, false, 1));
        ask(Purpose.LEADERBOARD).statusCode(403);
        ask(Purpose.PUBLIC_SHARING).statusCode(200);
    }

    @Test
    void aChildIsGrantedWhatAGuardianGrantsAndNothingByItself() {
        hear("LearnerRegistered", childOf9());
        ask(Purpose.PUBLIC_SHARING).statusCode(403);
        hear(decision(Purpose.PUBLIC_SHARING, true, false, 1));
        ask(Purpose.PUBLIC_SHARING).statusCode(403);
        hear(decision(Purpose.PUBLIC_SHARING, true, true, 2));
        ask(Purpose.PUBLIC_SHARING).statusCode(200);
    }

    @Test
    void weUnderstandTheProducersGoldenExample() {
        hear("LearnerRegistered", childOf9());
        hear(new String(Contracts.example("profile", "consent-changed"), StandardCharsets.UTF_8));
        ask(Purpose.PUBLIC_SHARING).statusCode(200);
    }

    private ValidatableResponse ask(Purpose purpose) {
        return given().auth()
                .oauth2(Tokens.of(ada.value()))
                .get("/kit/v1/learners/me/consents/" + purpose)
                .then();
    }

    private void hear(String consentChanged) {
        hear("ConsentChanged", consentChanged);
    }

    private void hear(String event, String json) {
        var sent = Topics.event(TOPIC, "lyceum.profile." + event + ".v1", new Ids().next(), ada, Instant.now(), json);
        inbox.receive(Polls.of(List.of(sent)), learners.handlers()).await().atMost(Duration.ofSeconds(20));
    }

    private static String decision(Purpose purpose, boolean granted, boolean byGuardian, long version) {
        return """
                {"purpose": "%s", "granted": %b, "byGuardian": %b, "version": %d}"""
                .formatted(purpose, granted, byGuardian, version);
    }

    private static String childOf9() {
        return """
                {"version": 1, "kind": "SELF", "timeZone": "UTC", "language": "en", "gradeLevel": "ELEMENTARY",
                 "ageBand": "UNDER_13", "alias": "Merry Heron 7"}""";
    }
}
