package dev.lyceum.local;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lyceum.local.journey.Api;
import dev.lyceum.local.journey.Api.Answer;
import dev.lyceum.local.journey.Api.Call;
import dev.lyceum.local.journey.Equation;
import dev.lyceum.local.journey.Learner;
import dev.lyceum.local.journey.Narrator;
import dev.lyceum.local.journey.Unexpected;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/** A learner's day through the gateway: what they do, and XP, a streak, an achievement and two share links of it. */
final class Demo {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Equation FIRST = new Equation(3, 5, 5);
    private static final Equation SECOND = new Equation(4, 7, 6);
    private static final String LEARNER = "/gamification/v1/learners/me";

    private final Api api;
    private final Narrator tell;
    private Learner ada;

    Demo(String address, Narrator tell) {
        this.api = new Api(address);
        this.tell = tell;
    }

    /** Zero when everything that should appear did. */
    int run() {
        try {
            arrive();
            var earned = solve();
            seeWhatItBrought(earned);
            share(earned);
            tryToBePaidTwice(earned);
            whatNext();
            return 0;
        } catch (Unexpected | UncheckedIOException e) {
            tell.failure(e.getMessage());
            return 1;
        }
    }

    private void arrive() {
        tell.title("Ada takes a token; nobody needs to sign up");
        var subject = UUID.randomUUID();
        var call = Api.tokenCall(subject, "student");
        tell.call(call);
        var token = expect(api.send(call), 200);
        ada = new Learner(api, subject, token.json().path("accessToken").asText());

        tell.title("Her first call makes her profile");
        expect(send(Call.get("/profile/v1/me")), 200);

        tell.title("She says where she lives, so that her day ends when it ends there");
        var profile = expect(send(Call.of("PUT", "/profile/v1/me", "{\"timeZone\": \"Asia/Tokyo\"}")), 200);
        need(profile.json().path("timeZone").asText().equals("Asia/Tokyo"), "the zone she chose", profile);
    }

    /** @return the XP of the first solve */
    private long solve() {
        tell.title("She brings a problem, and the tutor asks instead of telling");
        var session = expect(send(Learner.opens(FIRST)), 201);
        need(session.json().at("/problem/verification").asText().equals("VERIFIED"), "a verified problem", session);
        var id = session.json().path("sessionId").asText();

        tell.title("A wrong step is noticed, and costs nothing");
        verdict(id, FIRST.wrongStep(), "STEP_INVALID");

        tell.title("A hint, kept by the server");
        var hint = expect(send(Call.of("POST", "/tutor/v1/sessions/" + id + "/hints", "{}")), 201);
        need(hint.json().path("level").asInt() == 1, "a hint of level 1", hint);

        tell.title("The step again, right this time");
        verdict(id, FIRST.step(), "STEP_VALID");

        tell.title("And the answer, verified by algebra");
        var solved = verdict(id, FIRST.answer(), "CORRECT");
        need(solved.json().at("/session/state").asText().equals("SOLVED"), "a solved session", solved);

        tell.title("XP and a streak appear, by way of Kafka");
        var progress =
                await(Learner.asksProgress(), answer -> answer.json().path("xp").asLong() > 0, "XP");
        var streak = progress.json().at("/streak/current").asInt();
        need(streak == 1, "a streak of 1", progress);
        tell.point(progress.json().path("xp").asLong() + " XP, level "
                + progress.json().path("level").asInt() + ", rank "
                + progress.json().path("rank").asText() + ", streak " + streak);
        return progress.json().path("xp").asLong();
    }

    private Answer verdict(String session, String text, String kind) {
        var answer = expect(send(Learner.says(session, text)), 201);
        need(answer.json().at("/verdict/kind").asText().equals(kind), "the verdict " + kind, answer);
        tell.point(kind + ": “" + answer.json().at("/reply/text").asText() + "”");
        return answer;
    }

    private void seeWhatItBrought(long earned) {
        tell.title("The first badge");
        var shelf = expect(send(Call.get(LEARNER + "/achievements")), 200);
        need(items(shelf, "/achievement", "FIRST_PROBLEM", "/unlockedAt"), "FIRST_PROBLEM unlocked", shelf);
        tell.point("FIRST_PROBLEM unlocked");

        tell.title("Every point can be explained");
        var why = expect(send(Call.get(LEARNER + "/xp/explain")), 200);
        need(why.json().path("ledgerSum").asLong() == earned, "a ledger that sums up to " + earned, why);
    }

    private void share(long earned) {
        tell.title("What paid her: the solve, by its id");
        var entries = expect(send(Call.get(LEARNER + "/xp/entries")), 200);
        var solve = entries.json().at("/items/0/source/id").asText();
        need(!solve.isEmpty(), "an entry with the solve that earned it", entries);

        tell.title("She shares the solved problem");
        look(shared("PROBLEM", solve));

        tell.title("And the badge");
        look(shared("ACHIEVEMENT", "FIRST_PROBLEM"));
    }

    /** Once sharing-service has heard of it, too. */
    private String shared(String type, String subject) {
        var body = "{\"type\": \"" + type + "\", \"subjectId\": \"" + subject + "\"}";
        var share = await(
                Call.of("POST", "/sharing/v1/learners/me/shares", body), answer -> answer.status() == 201, "a share");
        var code = share.json().path("code").asText();
        need(code.length() == 8, "a code of eight characters", share);
        tell.point(share.json().path("url").asText());
        return code;
    }

    /** As somebody with no token sees it. */
    private void look(String code) {
        tell.title("Anybody who has the link sees a page, and a program sees JSON");
        var page = told(Call.get("/s/" + code).with("Accept", "text/html"));
        need(page.status() == 200 && page.text().contains("og:title"), "a page with a preview", page);
        var json = told(Call.get("/s/" + code).with("Accept", "application/json"));
        need(json.status() == 200 && json.json().isObject(), "the same as JSON", json);
        need(!json.text().contains(ada.id().toString()), "a page that does not say who she is", json);
    }

    private Answer told(Call call) {
        tell.call(call);
        var answer = api.send(call);
        tell.answer(answer);
        return answer;
    }

    /** Her events are in order: once the second problem is paid, the repeat before it was dealt with. */
    private void tryToBePaidTwice(long earned) {
        tell.title("She solves the same problem once more, and another one after it");
        solveAtOnce(FIRST);
        solveAtOnce(SECOND);
        var entries = await(
                Call.get(LEARNER + "/xp/entries"),
                answer -> answer.json().path("items").size() >= 2,
                "an entry for the second problem");
        need(entries.json().path("items").size() == 2, "two entries for three solves", entries);
        tell.point("three solves, two of them paid: a problem pays once");
    }

    private void solveAtOnce(Equation equation) {
        var session = expect(send(Learner.opens(equation)), 201);
        verdict(session.json().path("sessionId").asText(), equation.answer(), "CORRECT");
    }

    private void whatNext() {
        tell.plain(
                """

                That was a day with Lyceum, all of it real. What to try next:
                  %-40s each service's documentation, and a token to try it
                  deploy/local/stack stop kafka            solve on without a broker; start kafka, and it is paid
                  deploy/local/stack status | logs tutor   how it runs, and what it says
                  deploy/local/stack bench journey         how fast XP appears"""
                        .formatted(api.address() + "/"));
    }

    private Answer send(Call call) {
        tell.call(call);
        var answer = ada.persist(call);
        tell.answer(answer);
        return answer;
    }

    /** Asks again until it is so; told once, with the answer that ended the wait. */
    private Answer await(Call call, Predicate<Answer> enough, String what) {
        tell.call(call);
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var answer = ada.send(call);
        while (!enough.test(answer) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            answer = ada.send(call);
        }
        tell.answer(answer);
        need(enough.test(answer), what + " within " + PATIENCE.toSeconds() + " s", answer);
        return answer;
    }

    private Answer expect(Answer answer, int status) {
        need(answer.status() == status, "status " + status, answer);
        return answer;
    }

    private static void need(boolean fulfilled, String what, Answer answer) {
        if (!fulfilled) {
            throw new Unexpected(what, answer);
        }
    }

    private static boolean items(Answer answer, String pointer, String value, String present) {
        return StreamSupport.stream(answer.json().path("items").spliterator(), false)
                .filter(item -> item.at(pointer).asText().equals(value))
                .anyMatch(item -> !missing(item.at(present)));
    }

    private static boolean missing(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }
}
