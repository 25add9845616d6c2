package dev.lyceum.tutor.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.kit.testing.Servers;
import dev.lyceum.tutor.fixture.Api;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The learner's grade decides whether the words are those for children. */
@QuarkusTest
@QuarkusTestResource(Servers.class)
class ChildrenTest {
    private static final String LONG = "Which letter term could you move so that the letter stands on a side only?";
    private static final String SHORT = "Which letter term could you move to the other side?";
    private final Api ada = Api.newLearner();

    @ParameterizedTest
    @CsvSource({"ELEMENTARY, true", "MIDDLE, false", "COLLEGE, false"})
    void aLearnerOfTheLowestGradesIsSpokenToInShortSentences(String grade, boolean young) {
        ada.livesIn("UTC", grade, 2);

        assertThat(fifthQuestion()).endsWith(young ? SHORT : LONG);
    }

    @Test
    void nobodyKnownIsSpokenToAsInTheMiddleGrades() {
        assertThat(fifthQuestion()).endsWith(LONG);
    }

    /** The number of the turn chooses the sentence, here the last of its occasion. */
    private String fifthQuestion() {
        String session = ada.session("Solve 5x + 4 = 2x + 19");
        ada.say(session, "hm").then().statusCode(201);
        ada.say(session, "hm").then().statusCode(201);
        ada.say(session, "hm").then().statusCode(201);
        JsonPath fourth = ada.say(session, "hm").jsonPath();
        return fourth.getString("reply.text");
    }
}
