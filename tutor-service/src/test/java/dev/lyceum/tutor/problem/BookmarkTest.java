package dev.lyceum.tutor.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.kit.testing.Servers;
import dev.lyceum.tutor.fixture.Api;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class BookmarkTest {
    private static final String PATH = "/tutor/v1/learners/me/problems";
    private final Api ada = Api.newLearner();
    private final Api ben = Api.newLearner();

    @Test
    void aMarkedProblemIsFoundAgainUntilTheMarkIsTakenAway() {
        // Given
        String marked = ada.start("Solve 3x + 5 = 20").getString("problem.problemId");
        ada.session("What is 12 * 7?");

        // When
        assertThat(mark(ada, marked)).isEqualTo(204);
        assertThat(mark(ada, marked)).isEqualTo(204);

        // Then
        assertThat(ada.get(PATH + "?bookmarked=true").getList("items.text")).containsExactly("Solve 3x + 5 = 20");
        assertThat(ada.get(PATH + "?bookmarked=false").getList("items.text")).containsExactly("What is 12 * 7?");
        assertThat(ada.get(PATH).getList("items.bookmarked")).containsExactly(false, true);

        assertThat(unmark(ada, marked)).isEqualTo(204);
        assertThat(unmark(ada, marked)).isEqualTo(204);
        assertThat(ada.get(PATH + "?bookmarked=true").getList("items")).isEmpty();
    }

    @Test
    void practiceIsKeptForLaterByMarkingIt() {
        JsonPath practice = ada.request()
                .body("{\"concept\": \"percent\", \"seed\": 3}")
                .post("/tutor/v1/practice-problems")
                .jsonPath();

        mark(ada, practice.getString("items[0].problemId"));

        assertThat(ada.get(PATH).getList("items.text")).isEqualTo(practice.getList("items.text"));
    }

    @Test
    void aProblemOfSomebodyElseIsNone() {
        String hers = ada.start("Solve 3x + 5 = 20").getString("problem.problemId");

        assertThat(mark(ben, hers)).isEqualTo(404);
        assertThat(unmark(ben, hers)).isEqualTo(404);
        assertThat(mark(ben, "nothing")).isEqualTo(404);
        ben.request()
                .put("/tutor/v1/learners/" + ada.account() + "/problems/" + hers + "/bookmark")
                .then()
                .statusCode(404);
        assertThat(Api.count("select count(*) from bookmark where problem_id = ?::uuid", hers))
                .isZero();
    }

    private static int mark(Api learner, String problem) {
        return learner.request().put(PATH + "/" + problem + "/bookmark").statusCode();
    }

    private static int unmark(Api learner, String problem) {
        return learner.request().delete(PATH + "/" + problem + "/bookmark").statusCode();
    }
}
