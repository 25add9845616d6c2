package dev.lyceum.profile.relationship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.testing.Contracts;
import dev.lyceum.kit.testing.MutableClock;
import dev.lyceum.kit.testing.Servers;
import dev.lyceum.kit.testing.Topics;
import dev.lyceum.profile.fixture.Person;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class RelationshipTest {
    @Inject
    MutableClock clock;

    @Inject
    EndOverdue endOverdue;

    private final Person keeper = Person.guardian();
    private final Person teacher = Person.teacher();

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void aTeachersOwnListNamesTheirLearnersNewestFirst() {
        // Given
        LearnerId ben = keeper.keep("Ben");
        LearnerId cleo = keeper.keep("Cleo");
        keeper.link(ben, "TEACHER", false, teacher);
        keeper.link(cleo, "TUTOR", true, teacher);

        // When
        JsonPath mine = teacher.get("/relationships").jsonPath();

        // Then
        assertThat(mine.<String>getList("items.learnerName")).containsExactly("Cleo", "Ben");
        assertThat(mine.<String>getList("items.relation")).containsExactly("TUTOR", "TEACHER");
        assertThat(mine.<Boolean>getList("items.canManage")).containsExactly(true, false);
        assertThat(Person.teacher().get("/relationships").jsonPath().getList("items"))
                .isEmpty();
    }

    @Test
    void theFamilySeesWhoIsLinkedByNameAndATeacherDoesNot() {
        // Given
        LearnerId ben = keeper.keep("Ben");
        Person grandmother = Person.adult("Oma", "guardian");
        keeper.link(ben, "TEACHER", true, teacher);
        keeper.link(ben, "GUARDIAN", false, grandmother);

        // Then
        String path = "/learners/" + ben + "/relationships";
        for (Person family : List.of(keeper, grandmother)) {
            assertThat(family.get(path).jsonPath().<String>getList("items.adultName"))
                    .containsExactly("Oma", "Emmy");
        }
        assertThat(teacher.get(path).statusCode()).isEqualTo(404);
        assertThat(Person.guardian().get(path).statusCode()).isEqualTo(404);
        assertThat(Person.learner().get("/learners/me/relationships").jsonPath().getList("items"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void eitherSideEndsItAndItIsOverAtOnceAndTold(boolean byTheAdult) {
        // Given
        Person ada = Person.learner();
        String link = ada.link("me", "TEACHER", true, teacher);
        Person.teacher().end(link).then().statusCode(404);

        // When
        (byTheAdult ? teacher : ada).end(link).then().statusCode(204);

        // Then
        assertThat(teacher.accessTo(ada.account())).isEqualTo("404");
        assertThat(teacher.see(link).statusCode()).isEqualTo(404);
        assertThat(ada.end(link).statusCode()).isEqualTo(404);
        assertThat(teacher.get("/relationships").jsonPath().getList("items")).isEmpty();
        var told = Person.told(ada.learnerId(), "Relationship", 2);
        assertThat(told).extracting(Topics::type).containsExactly(type("Granted"), type("Revoked"));
        Contracts.assertMatchesSchema("relationship-granted", Topics.json(told.get(0)));
        Contracts.assertMatchesSchema("relationship-revoked", Topics.json(told.get(1)));
        assertThat(Topics.json(told.get(1))).contains("\"version\":2", "\"canView\":false", "\"canManage\":false");
    }

    @Test
    void permissionsAreGivenByTheLearnersSideAndToldWithAHigherVersion() {
        // Given
        LearnerId ben = keeper.keep("Ben");
        String link = keeper.link(ben, "TEACHER", false, teacher);

        // When
        keeper.change(link, "{\"canManage\": true}").then().statusCode(200).body("canManage", equalTo(true));

        // Then
        assertThat(teacher.accessTo(ben)).isEqualTo("manage");
        keeper.change(link, "{\"canManage\": true}").then().statusCode(200);
        teacher.change(link, "{\"canManage\": false}").then().statusCode(200);
        assertThat(teacher.accessTo(ben)).isEqualTo("view");
        var told = Person.told(ben, "Relationship", 3);
        assertThat(told).extracting(Topics::type).containsExactly(type("Granted"), type("Changed"), type("Changed"));
        assertThat(told)
                .extracting(event -> new JsonPath(Topics.json(event)).getLong("version"))
                .containsExactly(1L, 2L, 3L);
        Contracts.assertMatchesSchema("relationship-changed", Topics.json(told.get(1)));
        assertThat(told).extracting(Topics::json).noneMatch(json -> json.contains("Ben") || json.contains("Emmy"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"canManage\": true}", "{\"endsAt\": \"2099-01-01T00:00:00Z\"}"})
    void nobodyGivesThemselvesMore(String more) {
        // Given
        LearnerId ben = keeper.keep("Ben");
        String code = keeper.invite(ben, "{\"relation\": \"TEACHER\", \"endsAt\": \"2098-01-01T00:00:00Z\"}")
                .path("code");
        String link = teacher.accept(code).path("relationshipId");

        // Then
        teacher.change(link, more).then().statusCode(422).body("code", equalTo("not-yours-to-decide"));
        assertThat(teacher.accessTo(ben)).isEqualTo("view");
    }

    @Test
    void aChangeSaysWhatItHasSeen() {
        // Given
        String link = keeper.link(keeper.keep("Ben"), "TEACHER", false, teacher);
        String path = "/profile/v1/relationships/" + link;
        String seen = keeper.see(link).header("ETag");
        String change = "{\"canManage\": true}";

        // Then
        keeper.send(change).patch(path).then().statusCode(428).body("code", equalTo("if-match-required"));
        keeper.send(change).header("If-Match", seen).patch(path).then().statusCode(200);
        keeper.send(change)
                .header("If-Match", seen)
                .patch(path)
                .then()
                .statusCode(412)
                .body("code", equalTo("changed-meanwhile"));
        Person.teacher().send(change).patch(path).then().statusCode(404);
        keeper.send(change)
                .header("If-Match", "*")
                .patch("/profile/v1/relationships/" + new Ids().next())
                .then()
                .statusCode(404);
        keeper.send(change)
                .header("If-Match", "*")
                .patch("/profile/v1/relationships/none")
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"canView\": false, \"canManage\": true}", "{\"endsAt\": \"2020-01-01T00:00:00Z\"}"})
    void termsThatCannotBeAreRefused(String terms) {
        String link = keeper.link(keeper.keep("Ben"), "TEACHER", true, teacher);
        keeper.change(link, terms).then().statusCode(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"relation\": \"PARENT\"}", "{\"canView\": 1}", "{\"adultId\": \"x\"}", "null"})
    void whatIsNoTermIsMalformed(String body) {
        String link = keeper.link(keeper.keep("Ben"), "TEACHER", true, teacher);
        keeper.change(link, body).then().statusCode(400);
    }

    @Test
    void aRelationshipEndsByItselfAndCanBeginAnew() {
        // Given
        LearnerId ben = keeper.keep("Ben");
        String code = keeper.invite(
                        ben,
                        "{\"relation\": \"TUTOR\", \"endsAt\": \"%s\"}"
                                .formatted(clock.instant().plusSeconds(3600)))
                .path("code");
        teacher.accept(code).then().statusCode(201);

        // When
        clock.advance(Duration.ofHours(1));

        // Then
        assertThat(teacher.accessTo(ben)).isEqualTo("404");
        assertThat(teacher.get("/relationships").jsonPath().getList("items")).isEmpty();
        keeper.link(ben, "TUTOR", false, teacher);
        assertThat(teacher.accessTo(ben)).isEqualTo("view");
        assertThat(Person.told(ben, "Relationship", 3))
                .extracting(Topics::type)
                .containsExactly(type("Granted"), type("Revoked"), type("Granted"));
    }

    @Test
    void thatItHasEndedByItselfIsTold() {
        // Given
        LearnerId ben = keeper.keep("Ben");
        String link = keeper.link(ben, "TUTOR", false, teacher);
        keeper.change(link, "{\"endsAt\": \"%s\"}".formatted(clock.instant().plusSeconds(60)))
                .then()
                .statusCode(200);
        clock.advance(Duration.ofMinutes(1));

        // When
        endOverdue.sweep().await().atMost(Duration.ofSeconds(20));
        endOverdue.sweep().await().atMost(Duration.ofSeconds(20));

        // Then
        assertThat(Person.told(ben, "Relationship", 3))
                .extracting(Topics::type)
                .containsExactly(type("Granted"), type("Changed"), type("Revoked"));
    }

    @Test
    void aDeletedStudentsRelationshipsAreOverAtOnceAndToldBeforeTheErasure() {
        // Given
        LearnerId ben = keeper.keep("Ben");
        keeper.link(ben, "TEACHER", true, teacher);

        // When
        keeper.request().delete("/profile/v1/students/" + ben).then().statusCode(204);

        // Then
        assertThat(teacher.accessTo(ben)).isEqualTo("404");
        assertThat(teacher.get("/relationships").jsonPath().getList("items")).isEmpty();
        assertThat(Person.told(ben, "", 4))
                .extracting(Topics::type)
                .containsExactly(
                        "lyceum.profile.LearnerRegistered.v1",
                        type("Granted"),
                        type("Revoked"),
                        "lyceum.profile.ErasureRequested.v1");
    }

    private static String type(String change) {
        return "lyceum.profile.Relationship" + change + ".v1";
    }
}
