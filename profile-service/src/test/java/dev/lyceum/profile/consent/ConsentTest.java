package dev.lyceum.profile.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.testing.Contracts;
import dev.lyceum.kit.testing.Servers;
import dev.lyceum.kit.testing.Topics;
import dev.lyceum.profile.fixture.Person;
import dev.lyceum.profile.fixture.Stored;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class ConsentTest {
    private final Person keeper = Person.guardian();

    @Test
    void untilSomebodyDecidesTheAgeDoes() {
        for (Person old : List.of(Person.learner(), Person.aged(15, "student"))) {
            assertThat(granted(old, "me")).containsExactly(false, true, true);
        }
        assertThat(granted(Person.aged(12, "student"), "me")).containsExactly(false, false, false);
        assertThat(granted(keeper, keeper.keep("Ben"))).containsExactly(false, false, false);
        see(keeper, "me", "LEADERBOARD").then().body("version", equalTo(0)).body("decidedAt", nullValue());
    }

    @Test
    void forAChildItsGuardiansDecideAndEveryDecisionIsKeptAndTold() {
        // Given
        Person child = Person.aged(9, "student");
        Person teacher = Person.teacher();
        child.link("me", "PARENT", true, keeper);
        keeper.change(child.link("me", "TEACHER", false, teacher), "{\"canView\": true, \"canManage\": true}");

        // When
        decide(keeper, child.account(), "PUBLIC_SHARING", true)
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
        decide(keeper, child.account(), "PUBLIC_SHARING", true)
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
        decide(keeper, child.account(), "PUBLIC_SHARING", false)
                .then()
                .statusCode(200)
                .body("version", equalTo(2));
        decide(keeper, child.account(), "LLM_TUTORING", true)
                .then()
                .statusCode(200)
                .body("version", equalTo(1));

        // Then
        assertThat(granted(child, "me")).containsExactly(true, false, false);
        assertThat(granted(teacher, child.account())).containsExactly(true, false, false);
        for (Person other : List.of(child, teacher)) {
            decide(other, child.account(), "LEADERBOARD", true)
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("not-yours-to-decide"));
        }
        var told = Person.told(child.learnerId(), "ConsentChanged", 3);
        told.forEach(event -> Contracts.assertMatchesSchema("consent-changed", Topics.json(event)));
        assertThat(told)
                .extracting(event -> new JsonPath(Topics.json(event)))
                .extracting(said -> said.getString("purpose") + said.getInt("version") + said.getBoolean("granted"))
                .containsExactly("PUBLIC_SHARING1true", "PUBLIC_SHARING2false", "LLM_TUTORING1true");
        assertThat(Stored.texts("select decided_by from consent_decision where learner_id = ?", child.account()))
                .containsOnly(keeper.account().toString())
                .hasSize(3);
    }

    @Test
    void from13OnALearnerDecidesAloneAndFromTheirFirstRequestOn() {
        // Given
        Person ada = Person.learner();

        // When
        decide(ada, "me", "LEADERBOARD", false).then().statusCode(200).body("granted", equalTo(false));
        decide(ada, "me", "LLM_TUTORING", true).then().statusCode(200).body("granted", equalTo(true));

        // Then
        ada.link("me", "PARENT", true, keeper);
        decide(keeper, ada.account(), "LEADERBOARD", true).then().statusCode(422);
        assertThat(granted(ada, "me")).containsExactly(true, true, false);
    }

    @Test
    void whatALearnerGrantedDoesNotHoldOnceTheyTurnOutToBeUnder13() {
        // Given
        Person ada = Person.learner();
        decide(ada, "me", "LLM_TUTORING", true).then().statusCode(200);

        // When
        ada.send("{\"birthYear\": 2020}").put("/profile/v1/me").then().statusCode(200);

        // Then
        assertThat(granted(ada, "me")).containsExactly(false, false, false);
        ada.link("me", "PARENT", true, keeper);
        decide(keeper, ada.account(), "LLM_TUTORING", true)
                .then()
                .statusCode(200)
                .body("version", equalTo(2));
        assertThat(granted(ada, "me")).containsExactly(true, false, false);
    }

    @Test
    void whoMayNotLookMayNotKnowAndWhoMayOnlyLookMayNotDecide() {
        // Given
        LearnerId ben = keeper.keep("Ben");
        Person onlooker = Person.guardian();
        keeper.link(ben, "PARENT", false, onlooker);
        Person stranger = Person.guardian();

        // Then
        assertThat(see(onlooker, ben, "LEADERBOARD").statusCode()).isEqualTo(200);
        assertThat(decide(onlooker, ben, "LEADERBOARD", true).statusCode()).isEqualTo(404);
        assertThat(see(stranger, ben, "LEADERBOARD").statusCode()).isEqualTo(404);
        assertThat(decide(stranger, ben, "LEADERBOARD", true).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"leaderboard", "MARKETING", "LEADERBOARD ", "0"})
    void anotherPurposeIsNotFound(String purpose) {
        assertThat(see(keeper, "me", purpose).statusCode()).isEqualTo(404);
        assertThat(decide(keeper, "me", purpose, true).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"granted\": null}",
                "{\"granted\": \"true\"}",
                "{\"granted\": 1}",
                "{\"granted\": true, \"version\": 9}",
                "null"
            })
    void whatIsNoDecisionIsMalformed(String body) {
        assertThat(keeper.send(body)
                        .put("/profile/v1/learners/me/consents/LEADERBOARD")
                        .statusCode())
                .isEqualTo(400);
    }

    /** LLM_TUTORING, PUBLIC_SHARING and LEADERBOARD. */
    private static List<Boolean> granted(Person who, Object learner) {
        return List.of("LLM_TUTORING", "PUBLIC_SHARING", "LEADERBOARD").stream()
                .map(purpose -> see(who, learner, purpose).jsonPath().getBoolean("granted"))
                .toList();
    }

    private static Response see(Person who, Object learner, String purpose) {
        return who.request().get("/profile/v1/learners/{learner}/consents/{purpose}", learner.toString(), purpose);
    }

    private static Response decide(Person who, Object learner, String purpose, boolean granted) {
        return who.send("{\"granted\": %b}".formatted(granted))
                .put("/profile/v1/learners/{learner}/consents/{purpose}", learner.toString(), purpose);
    }
}
