package dev.lyceum.tutor.summary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.kit.testing.Servers;
import dev.lyceum.tutor.fixture.Api;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class SummaryTest {
    private final Api ada = Api.newLearner();

    @Test
    void aSolvedSessionIsSummedUp() {
        String session = ada.session("Solve 3x + 5 = 20");
        ada.hint(session);
        ada.say(session, "5");

        JsonPath summaries = ada.get("/tutor/v1/learners/me/summaries");

        assertThat(summaries.getList("items.sessionId")).containsExactly(session);
        assertThat(summaries.getString("items[0].summary")).containsIgnoringCase("hint");
        assertThat(summaries.getString("items[0].understanding")).isEqualTo("PROFICIENT");
        assertThat(summaries.getInt("items[0].hintsUsed")).isEqualTo(1);
        assertThat(summaries.getInt("items[0].attempts")).isEqualTo(1);
        assertThat(summaries.getList("items[0].concepts")).contains("LINEAR_EQUATIONS");
    }

    @Test
    void anEndedSessionIsSummedUpWithoutGivingTheAnswerAway() {
        String session = ada.session("Solve 4x + 6 = 26");
        ada.say(session, "7");
        ada.say(session, "8");
        ada.end(session);

        JsonPath summaries = ada.get("/tutor/v1/learners/me/summaries");

        assertThat(summaries.getString("items[0].understanding")).isEqualTo("STRUGGLING");
        assertThat(summaries.getString("items[0].summary")).doesNotContainPattern("\\b5\\b|five");
    }

    @ParameterizedTest
    @CsvSource({
        "true,0,1,MASTERED",
        "true,1,1,PROFICIENT",
        "true,0,3,PROFICIENT",
        "true,2,1,DEVELOPING",
        "true,0,4,DEVELOPING",
        "false,0,0,DEVELOPING",
        "false,0,1,DEVELOPING",
        "false,0,2,STRUGGLING",
        "false,2,0,STRUGGLING"
    })
    void understandingFollowsTheWrittenRule(boolean solved, int hints, int attempts, Understanding expected) {
        assertThat(Understanding.of(solved, hints, attempts)).isEqualTo(expected);
    }
}
