package dev.lyceum.local.access;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lyceum.local.journey.Api.Answer;
import dev.lyceum.local.journey.Api.Call;
import dev.lyceum.local.journey.Equation;
import dev.lyceum.local.journey.Learner;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/** Makes what operations are about, always a fresh one: the parameters that name it. */
record Things(People people) {
    static final Duration SOON = Duration.ofSeconds(30);

    /**
     * @param maker whose it is, or who keeps the student whose it is
     * @param learnerId whose it is
     */
    Map<String, String> make(Kind kind, Learner maker, String learnerId) {
        var parameters = new HashMap<>(Map.of("learnerId", learnerId));
        switch (kind) {
            case SESSION, PROBLEM -> session(maker, parameters);
            case TURN -> turn(maker, parameters);
            case SHARE, PAGE -> parameters.put("code", share(maker, learnerId));
            case SHARED_PROBLEM -> parameters.put("code", sharedProblem(maker, learnerId));
            case ENTRY -> parameters.put("entryId", entry(maker, learnerId));
            case REFERRAL -> parameters.put("referralId", referral(maker));
            case STUDENT -> parameters.put("learnerId", student(maker));
            case RELATIONSHIP -> relationship(maker, learnerId, parameters);
            case CHALLENGE -> challenge(maker, parameters);
            case NUDGE -> parameters.put("nudgeId", learnerId + ".COMEBACK." + LocalDate.now(ZoneOffset.UTC));
            case INVITE -> parameters.put("inviteCode", inviteOfSomebody());
            default -> {} // the learner alone says which
        }
        return parameters;
    }

    /** What of this kind was never there. */
    static String absent(Kind kind) {
        return kind.isCode() ? "ABCD2345" : UUID.randomUUID().toString();
    }

    /** A student old enough to share what they did. */
    static String student(Learner keeper) {
        return People.expect(
                        keeper,
                        Call.of(
                                "POST",
                                "/profile/v1/students",
                                "{\"name\": \"Ben\", \"gradeLevel\": \"HIGH\", \"birthYear\": 2008}"))
                .path("learnerId")
                .asText();
    }

    private static void session(Learner maker, Map<String, String> parameters) {
        var opened = People.expect(
                maker,
                Call.of(
                        "POST",
                        "/tutor/v1/learners/" + parameters.get("learnerId") + "/sessions",
                        "{\"problem\": {\"text\": \"" + Equation.number(1).text() + "\"}}"));
        parameters.put("sessionId", opened.path("sessionId").asText());
        parameters.put("problemId", opened.at("/problem/problemId").asText());
    }

    private static void turn(Learner maker, Map<String, String> parameters) {
        session(maker, parameters);
        var turn = People.expect(
                maker,
                Learner.says(parameters.get("sessionId"), Equation.number(1).step()));
        parameters.put("seq", turn.at("/turn/seq").asText());
    }

    private static String share(Learner maker, String learnerId) {
        return share(maker, learnerId, "{\"type\": \"PROGRESS\"}");
    }

    /** Sharing may not have heard of the learner yet, or of the solve. */
    private static String share(Learner maker, String learnerId, String what) {
        var call = Call.of("POST", "/sharing/v1/learners/" + learnerId + "/shares", what);
        return insist(maker, call).path("code").asText();
    }

    /** Solved by the learner; shared; and the tutor has heard of that. */
    private static String sharedProblem(Learner maker, String learnerId) {
        var parameters = new HashMap<>(Map.of("learnerId", learnerId));
        session(maker, parameters);
        var solved = People.expect(
                maker,
                Learner.says(parameters.get("sessionId"), Equation.number(1).answer()));
        var solve = solved.at("/session/solveId").asText();
        var code = share(maker, learnerId, "{\"type\": \"PROBLEM\", \"subjectId\": \"" + solve + "\"}");
        insist(maker, Call.of("POST", "/tutor/v1/shared-problems/" + code + "/tries", "{\"text\": \"x = 1\"}"));
        return code;
    }

    /** About a problem that the learner has solved, which gamification may not have heard of yet. */
    private static void challenge(Learner maker, Map<String, String> parameters) {
        session(maker, parameters);
        People.expect(
                maker,
                Learner.says(parameters.get("sessionId"), Equation.number(1).answer()));
        var challenge = insist(
                maker,
                Call.of(
                        "POST",
                        "/gamification/v1/learners/" + parameters.get("learnerId") + "/challenges",
                        "{\"type\": \"BEAT_MY_TIME\", \"problemId\": \"" + parameters.get("problemId") + "\"}"));
        parameters.put("challengeId", challenge.path("challengeId").asText());
    }

    private static String entry(Learner maker, String learnerId) {
        var path = "/gamification/v1/learners/" + learnerId;
        People.expect(maker, new Call("POST", path + "/visits", Optional.empty(), Map.of()));
        var entries = People.expect(maker, Call.get(path + "/xp/entries")).path("items");
        return entries.get(entries.size() - 1).path("entryId").asText(); // the oldest takes no other back
    }

    /** Somebody new comes by the maker's code. */
    private String referral(Learner maker) {
        var code = People.expect(maker, Call.get("/sharing/v1/me/referral-code"))
                .path("code")
                .asText();
        return People.expect(
                        people.somebody("student"),
                        Call.of("POST", "/sharing/v1/referrals", "{\"code\": \"" + code + "\"}"))
                .path("referralId")
                .asText();
    }

    private void relationship(Learner maker, String learnerId, Map<String, String> parameters) {
        var made = people.link(maker, learnerId, people.somebody("teacher"), "TEACHER", false);
        var id = made.path("relationshipId").asText();
        parameters.put("relationshipId", id);
        parameters.put("etag", People.etag(maker, "/profile/v1/relationships/" + id));
    }

    /** Nobody accepts two of one learner. */
    private String inviteOfSomebody() {
        var learner = people.somebody("student");
        return People.expect(learner, People.invite(learner.id().toString(), "TUTOR", false))
                .path("code")
                .asText();
    }

    private static JsonNode insist(Learner caller, Call call) {
        var answer = new AtomicReference<Answer>();
        await(call.toString()).atMost(SOON).until(() -> {
            answer.set(caller.send(call));
            return answer.get().succeeded();
        });
        return answer.get().json();
    }
}
