package dev.lyceum.tutor.llm;

import static dev.lyceum.tutor.fixture.FakeModel.retelling;
import static dev.lyceum.tutor.fixture.FakeModel.willAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lyceum.kit.testing.Servers;
import dev.lyceum.tutor.fixture.Api;
import dev.lyceum.tutor.fixture.FakeModel;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Word problems to practise, told in other words by a model over real HTTP. */
@QuarkusTest
@QuarkusTestResource(Servers.class)
@QuarkusTestResource(value = FakeModel.class, restrictToAnnotatedClass = true)
class RetoldStoryTest {
    /** "A puzzle costs $15. Aisha buys 4 of them. How much does she pay?", or how much change somebody gets. */
    private static final Map<String, Object> MONEY = Map.of("concept", "MONEY", "difficulty", "ELEMENTARY");

    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");

    private final Api ada = Api.newLearner();

    @BeforeEach
    void aModelMayHearOfIt() {
        ada.consents("LLM_TUTORING", true, 1);
    }

    @Test
    void theSameStoryInOtherWordsIsTheProblem() {
        JsonPath opened = story(RetoldStoryTest::renamed);

        assertThat(brief().get("occasion").asText()).isEqualTo("PROBLEM");
        assertThat(brief().has("problem")).isFalse();
        assertThat(opened.getString("problem.text")).contains("Salma buys");
        assertThat(opened.getString("problem.verification")).isEqualTo("VERIFIED");
        assertThat(opened.getList("turns")).hasSize(1);
    }

    @Test
    void inWhateverWordsItPaysOnce() {
        JsonPath opened = story(RetoldStoryTest::renamed);
        String authors = brief().get("say").asText();
        solve(opened.getString("sessionId"), answer(authors));
        solve(ada.session(authors), answer(authors));

        assertThat(ada.events("ProblemSolved", 2))
                .anyMatch(solved -> solved.contains("\"repeat\":false"))
                .anyMatch(solved -> solved.contains("\"repeat\":true"));
    }

    @Test
    void anotherStoryIsNotHeard() {
        for (UnaryOperator<String> another : List.<UnaryOperator<String>>of(
                told -> told.replaceFirst("\\d+", "99"),
                told -> told.replaceFirst("How much .*", "What is half of it?"),
                told -> told + " It is " + answer(told) + ".",
                told -> told + " What is your address?",
                told -> "Once upon a time")) {
            assertThat(story(another).getString("problem.text"))
                    .isEqualTo(brief().get("say").asText());
        }
    }

    @Test
    void whoeverNamesASeedGetsItsVeryWords() {
        willAnswer();
        Stream.of(1, 2, 3)
                .forEach(seed -> ada.start(
                        Map.of("practice", Map.of("concept", "MONEY", "difficulty", "ELEMENTARY", "seed", seed))));

        assertThat(FakeModel.requests()).hasSize(3).noneMatch(RetoldStoryTest::isOfAProblem);
    }

    @Test
    void whatIsNoStoryStaysAsItIs() {
        willAnswer();
        ada.start(Map.of("practice", Map.of("concept", "FACTORING", "difficulty", "HIGH")));

        assertThat(FakeModel.requests()).hasSize(1).noneMatch(RetoldStoryTest::isOfAProblem);
    }

    @Test
    void aRepeatIsAnsweredAsBeforeAndAsksNobody() {
        willAnswer();
        String first = startOnce();
        int asked = FakeModel.requests().size();

        assertThat(startOnce()).isEqualTo(first);
        assertThat(FakeModel.requests()).hasSize(asked);
    }

    private String startOnce() {
        return ada.request()
                .header("Idempotency-Key", "practise")
                .body(Map.of("practice", MONEY))
                .post("/tutor/v1/learners/me/sessions")
                .asString();
    }

    @Test
    void withoutConsentNothingIsAsked() {
        ada.consents("LLM_TUTORING", false, 2);
        story(story -> story);

        assertThat(FakeModel.requests()).isEmpty();
    }

    private void solve(String session, String answer) {
        assertThat(ada.say(session, answer).jsonPath().getString("verdict.kind"))
                .isEqualTo("CORRECT");
    }

    private JsonPath story(UnaryOperator<String> change) {
        willAnswer(retelling(change), retelling(change), retelling(change));
        return ada.start(Map.of("practice", MONEY));
    }

    private static boolean isOfAProblem(JsonNode request) {
        return FakeModel.brief(request).get("occasion").asText().equals("PROBLEM");
    }

    private static String renamed(String story) {
        return story.replaceFirst("\\w+ buys", "Salma buys");
    }

    private static JsonNode brief() {
        return FakeModel.brief(FakeModel.requests().get(0));
    }

    private static String answer(String story) {
        List<BigDecimal> numbers = NUMBER.matcher(story)
                .results()
                .map(found -> new BigDecimal(found.group()))
                .toList();
        BigDecimal first = numbers.get(0);
        BigDecimal second = numbers.get(1);
        return "$" + (story.contains("change") ? second.subtract(first) : first.multiply(second)).toPlainString();
    }
}
