package dev.lyceum.tutor.llm;

import static dev.lyceum.tutor.fixture.FakeModel.willAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.kit.testing.Servers;
import dev.lyceum.tutor.fixture.Api;
import dev.lyceum.tutor.fixture.FakeModel;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A model that is paid for, where a message is refused when the budget of the day is spent. */
@QuarkusTest
@QuarkusTestResource(Servers.class)
@QuarkusTestResource(
        value = FakeModel.class,
        initArgs = {
            @ResourceArg(name = "tutor.llm.budget.when-spent", value = "REFUSE"),
            @ResourceArg(name = "tutor.llm.budget.money", value = "1.50"),
            @ResourceArg(name = "tutor.llm.price.input", value = "2"),
            @ResourceArg(name = "tutor.llm.price.output", value = "10")
        },
        restrictToAnnotatedClass = true)
class BudgetTest {
    private final Api ada = Api.newLearner();
    private String session;

    @BeforeEach
    void aSessionIsOpen() {
        forget();
        ada.consents("LLM_TUTORING", true, 1);
        willAnswer();
        session = ada.session("Solve 2x + 5 = 13");
        willAnswer();
    }

    /** All pay into one row. */
    @AfterEach
    void forget() {
        Api.execute("delete from llm_spending where payer = 'all'");
    }

    @Test
    void aRequestCostsWhatItWasAndNotWhatItMight() {
        ada.say(session, "x = 9").then().statusCode(201);

        long micros = 100 * 2 + 20 * 10;
        assertThat(Api.count("select micros from llm_call where session_id = ? and seq = 3", UUID.fromString(session)))
                .isEqualTo(micros);
        assertThat(Api.count("select micros from llm_spending where payer = ?", "family " + ada.account()))
                .isEqualTo(2 * micros);
    }

    @Test
    void aLearnerWhoHasSpentTheirsIsToldToComeBackTomorrow() {
        spend("learner " + ada.account(), 49_900, 0);
        assertIsRefused();
    }

    @Test
    void aFamilyThatHasSpentTheirsToo() {
        spend("family " + ada.account(), 149_900, 0);
        assertIsRefused();
    }

    @Test
    void andEverybodyWhenTheMoneyIsSpent() {
        spend("all", 0, 1_499_999);
        assertIsRefused();
    }

    private void assertIsRefused() {
        Response refused = ada.say(session, "x = 9");

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.jsonPath().getString("code")).isEqualTo("too-many-requests");
        assertThat(Long.parseLong(refused.header("Retry-After"))).isBetween(1L, 86_401L);
        assertThat(FakeModel.requests()).isEmpty();
        assertThat(ada.read(session).getList("turns")).hasSize(1);
    }

    @Test
    void whoeverMayNotHearAModelIsNotRefused() {
        spend("learner " + ada.account(), 49_900, 0);
        ada.consents("LLM_TUTORING", false, 2);

        ada.say(session, "x = 9").then().statusCode(201);
    }

    private static void spend(String payer, long tokens, long micros) {
        Api.execute(
                "insert into llm_spending (payer, day, tokens, micros) values (?, ?, ?, ?)"
                        + " on conflict (payer, day) do update set tokens = excluded.tokens, micros = excluded.micros",
                payer,
                LocalDate.now(ZoneOffset.UTC),
                tokens,
                micros);
    }
}
