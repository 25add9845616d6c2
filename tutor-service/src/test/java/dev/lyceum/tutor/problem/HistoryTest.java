package dev.lyceum.tutor.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.kit.testing.Servers;
import dev.lyceum.tutor.fixture.Api;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class HistoryTest {
    private static final String PATH = "/tutor/v1/learners/me/problems";
    private final Api ada = Api.newLearner();

    @Test
    void theSameTextIsOneProblemOfTheHistory() {
        ada.session("Solve 3x + 5 = 20");
        ada.session(" Solve 3x + 5 = 20 ");
        ada.session("What is 12 * 7?");

        assertThat(ada.get(PATH).getList("items.text")).containsExactly("What is 12 * 7?", "Solve 3x + 5 = 20");
    }

    @Test
    void solvedAndOpenProblemsCanBeAskedForApart() {
        // Given
        String solved = ada.session("Solve 3x + 5 = 20");
        ada.session("What is 12 * 7?");
        ada.say(solved, "5");

        // When
        JsonPath done = ada.get(PATH + "?solved=true");
        JsonPath open = ada.get(PATH + "?solved=false");

        // Then
        assertThat(done.getList("items.text")).containsExactly("Solve 3x + 5 = 20");
        assertThat(done.getString("items[0].solvedAt")).isNotBlank();
        assertThat(done.getBoolean("items[0].solved")).isTrue();
        assertThat(open.getList("items.text")).containsExactly("What is 12 * 7?");
        assertThat(open.getBoolean("items[0].solved")).isFalse();
    }

    @Test
    void problemsCanBeAskedForByTheirConcept() {
        ada.session("Solve 3x + 5 = 20");
        ada.session("What is 12 * 7?");

        assertThat(ada.get(PATH + "?concept=LINEAR_EQUATIONS").getList("items.text"))
                .containsExactly("Solve 3x + 5 = 20");
        assertThat(ada.get(PATH + "?concept=MULTIPLICATION&solved=false").getList("items.text"))
                .containsExactly("What is 12 * 7?");
        assertThat(ada.get(PATH + "?concept=MULTIPLICATION&solved=true").getList("items.text"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"APPLES,2", "100%25,1", "%25,1", "_,0", "pears,0", "'',2", "'%5C',0"})
    void problemsCanBeAskedForByWordsInThem(String query, int found) {
        ada.session("Ann eats 100% of 3 apples. How many are left?");
        ada.session("Ben has 4 Apples.");

        JsonPath page = ada.request()
                .urlEncodingEnabled(false)
                .get(PATH + "?q=" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(page.getList("items")).hasSize(found);
    }

    @Test
    void pagesLeadThroughTheWholeHistory() {
        for (int i = 1; i <= 5; i++) {
            ada.session("What is 12 * " + i + "?");
        }
        List<String> seen = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonPath page = ada.get(PATH + "?limit=2" + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            seen.addAll(page.getList("items.text"));
            cursor = page.getString("page.next");
        }
        assertThat(seen).hasSize(5).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?solved=yes",
                "?limit=0",
                "?limit=101",
                "?limit=x",
                "?cursor=x",
                "?concept=linear",
                "?concept=ADD",
                "?bookmarked=1",
                "?q=%00"
            })
    void aMalformedQuestionIsRefused(String query) {
        Response answer = ada.request().urlEncodingEnabled(false).get(PATH + query);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
        assertThat(answer.jsonPath().getString("code")).isEqualTo("invalid-request");
    }
}
