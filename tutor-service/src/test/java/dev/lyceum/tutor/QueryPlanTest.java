package dev.lyceum.tutor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.kit.testing.Servers;
import dev.lyceum.tutor.fixture.Api;
import dev.lyceum.tutor.fixture.Statements;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Look-ups on a request's path take the index that was made for them, whatever the statistics say. */
@QuarkusTest
@QuarkusTestResource(Servers.class)
class QueryPlanTest {
    private final Api ada = Api.newLearner();

    /** Of a learner with a thousand problems: among a handful, any index of the learner's costs the same. */
    @Test
    void aProblemIsFoundByItsText() {
        Api.execute(
                """
                insert into problem (id, learner_id, problem_key, text, type, difficulty, concepts, verified, created_at)
                select gen_random_uuid(), ?, repeat('0', 64), 'Problem ' || n, 'UNKNOWN', 'MIDDLE', '', false, now()
                from generate_series(1, 1000) n
                """,
                ada.account());
        Api.execute("analyze problem");

        List<String> sent = Statements.during(() -> ada.session("What is 12 * 7?"));

        assertThat(plan(sent, sql -> sql.contains("from problem") && !sql.contains(".id=")))
                .containsPattern("problem_of_learner_by_text on problem.*\n.*Index Cond: .*md5\\(text\\) = ");
    }

    @Test
    void whetherAProblemWasSolvedIsFoundAmongTheSolvesThatPay() {
        String session = ada.session("What is 12 * 7?");

        List<String> sent = Statements.during(() -> ada.say(session, "84"));

        assertThat(plan(sent, sql -> sql.contains("from solve"))).contains("solve_pays_once");
    }

    @Test
    void theLinesOfASessionAreFoundWithoutItsTalk() {
        String session = ada.session("What is 12 * 7?");

        List<String> sent = Statements.during(() -> ada.say(session, "80"));

        assertThat(plan(sent, sql -> sql.contains("line is not null")))
                .contains("turn_lines")
                .doesNotContain("Sort");
    }

    private static String plan(List<String> sent, Predicate<String> lookUp) {
        assertThat(sent).filteredOn(lookUp).hasSize(1);
        return Api.plan(sent.stream().filter(lookUp).findFirst().orElseThrow());
    }
}
