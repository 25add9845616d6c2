package dev.lyceum.local.journey;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lyceum.local.journey.Api.Answer;
import dev.lyceum.local.journey.Api.Call;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/** A learner with a token, who calls the API. */
public record Learner(Api api, UUID id, String token) {

    public static Learner signedIn(Api api, UUID id) {
        return signedIn(api, id, "student");
    }

    public static Learner signedIn(Api api, UUID id, String role) {
        var answer = api.send(Api.tokenCall(id, role));
        return new Learner(api, id, answer.json().path("accessToken").asText());
    }

    /** The same learner, who calls a service itself and not the gateway. */
    public Learner calling(Api service) {
        return new Learner(service, id, token);
    }

    public Answer send(Call call) {
        return api.send(call.with("Authorization", "Bearer " + token));
    }

    /** Opens a session on a problem; its id is {@code sessionId}. */
    public static Call opens(Equation equation) {
        return Call.of(
                "POST", "/tutor/v1/learners/me/sessions", "{\"problem\": {\"text\": \"" + equation.text() + "\"}}");
    }

    public static Call says(String sessionId, String text) {
        return Call.of("POST", "/tutor/v1/sessions/" + sessionId + "/turns", "{\"text\": \"" + text + "\"}");
    }

    public static Call asksProgress() {
        return Call.get("/gamification/v1/learners/me/progress");
    }

    public JsonNode progress() {
        return expect(send(asksProgress()), 200).json();
    }

    /** Says something and returns when it is answered, however often the tutor is busy. */
    public void say(String sessionId, String text) {
        expect(persist(says(sessionId, text)), 201);
    }

    public void listSessions() {
        expect(send(Call.get("/tutor/v1/learners/me/sessions")), 200);
    }

    /** Opens a session and returns its id. */
    public String open(Equation equation) {
        return expect(persist(opens(equation)), 201).json().path("sessionId").asText();
    }

    /** Answers a session right and returns when the solve is accepted. */
    public void solve(String sessionId, Equation equation) {
        var answer = expect(persist(says(sessionId, equation.answer())), 201);
        if (!"CORRECT".equals(answer.json().at("/verdict/kind").asText())) {
            throw new Unexpected("CORRECT for " + equation.text(), answer);
        }
    }

    /** As a frontend does: the same call with the same key, while the answer is that somebody is busy or away. */
    public Answer persist(Call call) {
        var keyed = call.with("Idempotency-Key", UUID.randomUUID().toString());
        var answer = send(keyed);
        for (int tries = 1; tries < 30 && answer.status() == 503; tries++) {
            LockSupport.parkNanos(500_000_000);
            answer = send(keyed);
        }
        return answer;
    }

    static Answer expect(Answer answer, int status) {
        if (answer.status() != status) {
            throw new Unexpected("status " + status, answer);
        }
        return answer;
    }
}
