package dev.lyceum.tutor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.kit.testing.Servers;
import dev.lyceum.tutor.fixture.Api;
import dev.lyceum.tutor.fixture.Statements;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    /** Of a conversation that is longer than what is remembered of it; before that, what was said holds the lines. */
    @Test
    void theLinesOfASessionAreFoundWithoutItsTalk() {
        String session = ada.session("What is 12 * 7?");
        Api.execute(
                """
                insert into turn (id, session_id, seq, author, text, verdict, message, said_at)
                select gen_random_uuid(), ?, n, 'LEARNER', 'hm', 'NOT_MATH', '', now() from generate_series(2, 61) n
                """,
                UUID.fromString(session));
        Api.execute("update tutoring_session set turns = 61 where id = ?", UUID.fromString(session));

        List<String> sent = Statements.during(() -> ada.say(session, "80"));

        assertThat(plan(sent, sql -> sql.contains("line is not null")))
                .contains("turn_lines")
                .doesNotContain("Sort");
    }

    /** Ten thousand sessions, each on a problem of its own, among as many of others'. */
    private static void tenThousandSessionsOf(UUID learner) {
        Api.execute(
                """
                insert into problem (id, learner_id, problem_key, text, type, difficulty, concepts, verified, created_at)
                select md5(?::text || n)::uuid, ?, repeat('0', 64), 'Problem ' || n, 'ALGEBRA', 'MIDDLE', 'FRACTIONS', true, now()
                from generate_series(1, 10000) n
                """,
                learner,
                learner);
        Api.execute(
                """
                insert into tutoring_session (id, learner_id, problem_id, state, source, turns, hints_used, attempts, started_at, ended_at)
                select md5(?::text || 'session' || n)::uuid, ?, md5(?::text || n)::uuid, 'ENDED', 'TYPED', 1, 0, 0, now(), now()
                from generate_series(1, 10000) n
                """,
                learner,
                learner,
                learner);
    }

    /** The first page, one further down, and one back up again: each reads no more rows than it shows. */
    @ParameterizedTest
    @ValueSource(strings = {"", "next", "prev"})
    void aPageOfTenThousandSessionsReadsAPage(String page) {
        tenThousandSessionsOf(ada.account());
        Api.execute("analyze problem, tutoring_session");
        String path = path("/tutor/v1/learners/me/sessions?limit=50", page);

        List<String> sent = Statements.during(() -> ada.get(path));

        assertThat(plan(sent, sql -> sql.contains("from tutoring_session s join")))
                .containsPattern(
                        "tutoring_session_newest on tutoring_session s.*\n.*Index Cond: .*learner_id.*id [<>] ")
                .contains("problem_pkey on problem")
                .doesNotContain("Sort")
                .doesNotContain("Seq Scan");
    }

    @ParameterizedTest
    @CsvSource({
        "'', ''",
        "'', next",
        "'', prev",
        "&solved=true, ''",
        "&solved=false, ''",
        "&bookmarked=true, ''",
        "&concept=FRACTIONS, next",
        "&q=lem 7, next"
    })
    void aPageOfTenThousandProblemsComesInTheOrderOfAnIndex(String filter, String page) {
        tenThousandSessionsOf(ada.account());
        Api.execute("analyze problem, tutoring_session, bookmark, solve");
        String path = path("/tutor/v1/learners/me/problems?limit=50" + filter, page);

        List<String> sent = Statements.during(() -> ada.get(path));

        assertThat(plan(sent, sql -> sql.contains("from problem p left join bookmark")))
                .containsPattern("problem_newest on problem p.*\n.*Index Cond: .*learner_id.*id [<>] ")
                .contains("solve_of_problem on solve")
                .contains("bookmark_pkey on bookmark")
                .contains("tutoring_session_of_problem on tutoring_session")
                .doesNotContain("Sort")
                .doesNotContain("Seq Scan");
    }

    /** Of the first page, of the one behind it, or of the first again, coming back. */
    private String path(String first, String page) {
        if (page.isEmpty()) {
            return first;
        }
        String next = first + "&cursor=" + ada.get(first).getString("page.next");
        return page.equals("next") ? next : first + "&cursor=" + ada.get(next).getString("page.prev");
    }

    private static String plan(List<String> sent, Predicate<String> lookUp) {
        assertThat(sent).filteredOn(lookUp).hasSize(1);
        return Api.plan(sent.stream().filter(lookUp).findFirst().orElseThrow());
    }
}
