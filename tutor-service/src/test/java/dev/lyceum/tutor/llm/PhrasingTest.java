package dev.lyceum.tutor.llm;

import static dev.lyceum.tutor.fixture.Api.count;
import static dev.lyceum.tutor.fixture.FakeModel.willAnswer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lyceum.kit.testing.LogLines;
import dev.lyceum.kit.testing.Servers;
import dev.lyceum.tutor.fixture.Api;
import dev.lyceum.tutor.fixture.CutStream;
import dev.lyceum.tutor.fixture.FakeModel;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A tutor whose words a model puts, over real HTTP. */
@QuarkusTest
@QuarkusTestResource(Servers.class)
@QuarkusTestResource(value = FakeModel.class, restrictToAnnotatedClass = true)
class PhrasingTest {
    private static final Pattern ID = Pattern.compile("(?m)^id: (\\d+)$");
    private static final Pattern DELTA = Pattern.compile("event: delta\\ndata: (.*)");

    private final Api ada = Api.newLearner();
    private String session;

    @BeforeEach
    void aSessionIsOpenAndAModelMayHearOfIt() {
        ada.consents("LLM_TUTORING", true, 1);
        willAnswer();
        session = ada.session("Solve 2x + 5 = 13");
        willAnswer();
    }

    @Test
    void aModelSaysWhatTheRulesDecided() {
        willAnswer(FakeModel.says("Let us try your number out.", "What does 2·9 + 5 come to?"));

        JsonPath answer = say("x = 9");

        assertThat(answer.getString("reply.text")).isEqualTo("Let us try your number out. What does 2·9 + 5 come to?");
        assertThat(answer.getString("reply.ending")).isEqualTo("COMPLETED");
        assertThat(answer.getString("verdict.kind")).isEqualTo("INCORRECT");
        assertThat(ada.read(session).getString("turns[2].text")).isEqualTo(answer.getString("reply.text"));
    }

    @Test
    void itIsToldWhatTheRulesDecidedAndNothingOfWhoItIsFor() {
        say("x = 9");

        JsonNode request = FakeModel.requests().get(0);
        JsonNode brief = FakeModel.brief(request);
        assertThat(brief.get("occasion").asText()).isEqualTo("REPLY");
        assertThat(brief.get("verdict").asText()).isEqualTo("INCORRECT");
        assertThat(brief.get("move").asText()).isEqualTo("TEST");
        assertThat(brief.get("language").asText()).isEqualTo("en");
        assertThat(brief.get("problem").asText()).isEqualTo("Solve 2x + 5 = 13");
        assertThat(brief.get("conversation")).hasSize(1);
        assertThat(brief.get("say").asText()).contains("2·9 + 5");
        assertThat(request.get("authorization").asText()).isEqualTo("Bearer secret");
        assertThat(request.toString())
                .doesNotContain(ada.account().toString())
                .doesNotContain(session)
                .doesNotContain("Merry Heron");
    }

    @Test
    void itOpensASessionToo() {
        willAnswer(FakeModel.says("x = 4, easy!"), FakeModel.says("Shall we find x together?"));

        Response opened = open();

        assertThat(opened.jsonPath().getList("turns.text")).isEqualTo(List.of("Shall we find x together?"));
        assertThat(FakeModel.brief(FakeModel.requests().get(0)).get("occasion").asText())
                .isEqualTo("OPENING");
        assertThat(open().asString()).isEqualTo(opened.asString());
        assertThat(ada.read(opened.jsonPath().getString("sessionId")).getList("turns.text"))
                .isEqualTo(List.of("Shall we find x together?"));
    }

    private Response open() {
        return ada.request()
                .header("Idempotency-Key", "open")
                .body(Map.of("problem", Map.of("text", "Solve 2x + 5 = 13")))
                .post("/tutor/v1/learners/me/sessions");
    }

    @Test
    void whatGivesTheAnswerAwayIsDraftedAgainAndNeverSaid() {
        willAnswer(
                FakeModel.says("Almost.", "The answer is x = 4."),
                FakeModel.says("x is four."),
                FakeModel.says("What does 2·9 + 5 come to?"));

        JsonPath answer = say("x = 9");

        assertThat(answer.getString("reply.text")).isEqualTo("Almost. What does 2·9 + 5 come to?");
        assertThat(outcomes()).containsExactly("REFUSED ANSWER", "REFUSED ANSWER", "SAID");
        assertThat(FakeModel.requests().get(1).at("/messages/2/content").asText())
                .contains("Almost.")
                .doesNotContain("x = 4");
    }

    @Test
    void afterThreeDraftsTheRulesSpeak() {
        willAnswer(
                FakeModel.says("x = 4"), FakeModel.says("x = 8/2"), FakeModel.says("Cuatro."), FakeModel.says("Hm."));

        JsonPath answer = say("x = 9");

        assertThat(answer.getString("reply.text")).contains("2·9 + 5");
        assertThat(FakeModel.requests()).hasSize(3);
    }

    @Test
    void whoeverHasFoundTheAnswerHearsItSaid() {
        willAnswer(FakeModel.says("Well done, x = 4 it is."));

        JsonPath answer = say("x = 4");

        assertThat(answer.getString("reply.text")).isEqualTo("Well done, x = 4 it is.");
        assertThat(answer.getString("session.state")).isEqualTo("SOLVED");
        assertThat(ada.events("ProblemSolved", 1)).hasSize(1);
    }

    @Test
    void aSummaryIsPutInOtherWordsWhenItHasBeenWritten() {
        willAnswer(
                FakeModel.says("See you, then."),
                FakeModel.says("x was 4."),
                FakeModel.says("You began an equation, and left it open."));
        ada.livesIn("UTC", "MIDDLE", 1);
        say("hm");
        ada.end(session).then().statusCode(200);

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(summary()).isEqualTo("You began an equation, and left it open."));
        assertThat(FakeModel.brief(FakeModel.requests().get(1)).get("occasion").asText())
                .isEqualTo("SUMMARY");
    }

    private String summary() {
        return ada.get("/tutor/v1/learners/me/summaries").getString("items[0].summary");
    }

    @Test
    void withoutConsentNothingIsSent() {
        ada.consents("LLM_TUTORING", false, 2);

        JsonPath answer = say("x = 9");

        assertThat(answer.getString("reply.text")).contains("2·9 + 5");
        assertThat(answer.getString("reply.ending")).isNull();
        assertThat(FakeModel.requests()).isEmpty();
    }

    @Test
    void aConcernIsNeverSent() {
        say("I want to die");
        say("x = 9");

        assertThat(FakeModel.requests()).hasSize(1);
        assertThat(FakeModel.requests().get(0).toString()).doesNotContain("die");
    }

    @Test
    void eachRequestIsBookedWithItsSizeAndCostAndWithoutAWord() {
        willAnswer(FakeModel.says("What does 2·9 + 5 come to?"));

        say("x = 9");

        assertThat(count(
                        "select count(*) from llm_call where session_id = ? and learner_id = ? and seq = 3 and input_tokens = 100"
                                + " and output_tokens = 20 and outcome = 'SAID' and ended_at >= asked_at",
                        UUID.fromString(session),
                        ada.account()))
                .isEqualTo(1);
        assertThat(count("select tokens from llm_spending where payer = ?", "learner " + ada.account()))
                .isEqualTo(2 * 120);
    }

    @Test
    void eachSentenceComesWhenItMayBeSaidAndIsReadAgainTheSame() {
        willAnswer(FakeModel.says("Let us try it.", "What does 2·9 + 5 come to?"));

        Response stream = stream("x = 9");
        Response again = ada.request().get(turns() + "/2/events");

        assertThat(stream.statusCode()).isEqualTo(201);
        assertThat(stream.contentType()).startsWith("text/event-stream");
        assertThat(again.asString()).isEqualTo(stream.asString());
        assertThat(words(stream)).isEqualTo("Let us try it. What does 2·9 + 5 come to?");
        List<String> ids = ID.matcher(stream.asString())
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(ids)
                .isEqualTo(IntStream.rangeClosed(1, ids.size())
                        .mapToObj(String::valueOf)
                        .toList());
    }

    @Test
    void aClientThatHangsUpLosesNothingAndIsNoFailure() {
        willAnswer(FakeModel.says("Let us try it.", "What does 2·9 + 5 come to?"));

        try (LogLines log = LogLines.read()) {
            CutStream.post(ada, turns(), "hung-up", "{\"text\":\"x = 9\"}", received -> received.whole() == 3);
            Response again = ada.request().get(turns() + "/2/events");

            assertThat(words(again)).isEqualTo("Let us try it. What does 2·9 + 5 come to?");
            assertThat(log.lines()).noneMatch(line -> line.contains("unforeseen"));
        }
    }

    @Test
    void aRepeatIsAnsweredAlikeAndAsksNobody() {
        willAnswer(FakeModel.says("What does 2·9 + 5 come to?"));

        Response first = keyed("x = 9");
        Response second = keyed("x = 9");

        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(FakeModel.requests()).hasSize(1);
    }

    @Test
    void onABudgetThatIsSpentTheRulesSpeak() {
        Api.execute(
                "update llm_spending set tokens = 49900 where payer = ? and day = ?",
                "learner " + ada.account(),
                LocalDate.now(ZoneOffset.UTC));

        JsonPath answer = say("x = 9");

        assertThat(answer.getString("reply.text")).contains("2·9 + 5");
        assertThat(FakeModel.requests()).isEmpty();
    }

    private JsonPath say(String text) {
        return ada.say(session, text).then().statusCode(201).extract().jsonPath();
    }

    private Response stream(String text) {
        return ada.request()
                .accept("text/event-stream")
                .body(Map.of("text", text))
                .post(turns());
    }

    private Response keyed(String text) {
        return ada.request()
                .header("Idempotency-Key", "one")
                .body(Map.of("text", text))
                .post(turns());
    }

    private static String words(Response stream) {
        return DELTA.matcher(stream.asString())
                .results()
                .map(MatchResult::group)
                .map(event -> JsonPath.from(event.substring(event.indexOf('{'))).getString("text"))
                .reduce("", String::concat);
    }

    private List<String> outcomes() {
        return Api.strings(
                "select outcome from llm_call where session_id = ? and seq > 1 order by attempt",
                UUID.fromString(session));
    }

    private String turns() {
        return "/tutor/v1/sessions/" + session + "/turns";
    }
}
