package dev.lyceum.gamification.challenge;

import static dev.lyceum.gamification.fixture.Api.BASE;
import static dev.lyceum.gamification.fixture.Api.as;
import static dev.lyceum.gamification.fixture.Stored.heard;
import static dev.lyceum.gamification.fixture.Stored.soon;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.kit.id.Codes;
import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.testing.Topics;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.UUID;

/** What learners say over HTTP, and sharing-service by its topic. */
final class Dares {
    static UUID id(Response created) {
        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        return UUID.fromString(created.jsonPath().getString("challengeId"));
    }

    static String body(String type, UUID problem, LearnerId to) {
        String offered = to == null ? "" : ", \"toLearnerId\": \"" + to + "\"";
        return "{\"type\": \"%s\", \"problemId\": \"%s\"%s}".formatted(type, problem, offered);
    }

    static Response create(LearnerId caller, String body) {
        return as(caller).contentType("application/json").body(body).post(BASE + "/learners/me/challenges");
    }

    static Response accept(LearnerId caller, UUID challenge, String body) {
        return as(caller)
                .contentType("application/json")
                .body(body)
                .post(BASE + "/challenges/" + challenge + "/accept");
    }

    /** As sharing-service tells of it; heard when this returns. */
    static String shared(LearnerId creator, UUID challenge) {
        String code = new Codes().next(8);
        tell("ShareCreated", creator, challenge, code, "");
        return code;
    }

    /** @param more fields, each with a comma before it */
    static void tell(String event, LearnerId creator, UUID challenge, String code, String more) {
        UUID id = new Ids().next();
        String json =
                """
                {"code": "%s", "version": %d, "type": "CHALLENGE", "subjectId": "%s", "url": "/s/%s"%s}
                """
                        .formatted(code, event.equals("ShareCreated") ? 1 : 2, challenge, code, more);
        Topics.send(
                Topics.event("sharing.events.v1", "lyceum.sharing." + event + ".v1", id, creator, Instant.now(), json));
        soon().until(() -> heard(id));
    }

    private Dares() {}
}
