package dev.lyceum.profile.student;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.idempotency.Once;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.testing.Servers;
import dev.lyceum.kit.testing.Tokens;
import dev.lyceum.kit.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class StudentTest {
    private static final String STUDENTS = "/profile/v1/students";
    private static final String BEN = "{\"name\": \"Ben\", \"gradeLevel\": \"ELEMENTARY\"}";

    private final UUID guardian = new Ids().next();

    @Test
    void aKeeperSeesAndChangesTheirStudent() {
        // Given
        Response created = create(BEN);
        assertThat(created.statusCode()).isEqualTo(201);
        String where = created.header("Location");

        // When
        as(guardian)
                .contentType("application/json")
                .body("{\"gradeLevel\": \"MIDDLE\"}")
                .patch(where)
                .then()
                .statusCode(200);

        // Then
        var student = as(guardian).get(where).jsonPath();
        assertThat(student.getString("name")).isEqualTo("Ben");
        assertThat(student.getString("gradeLevel")).isEqualTo("MIDDLE");
        assertThat(student.getString("learnerId")).isNotEqualTo(guardian.toString());
    }

    @Test
    void ofTwentyWhoDeleteAStudentAtOnceOneDoes() {
        String where = create(BEN).header("Location");

        List<CompletableFuture<Integer>> answers = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> as(guardian).delete(where).statusCode()))
                .limit(20)
                .toList();

        assertThat(answers.stream().map(CompletableFuture::join))
                .containsOnlyOnce(204)
                .containsOnly(204, 404);
    }

    /** Each in a session of its own, on whatever thread. */
    @Test
    void fortyStudentsDeletedAtOnceAreAllGone() {
        List<String> students =
                Stream.generate(() -> create(BEN).header("Location")).limit(40).toList();

        List<CompletableFuture<Integer>> answers = students.stream()
                .map(where -> CompletableFuture.supplyAsync(
                        () -> as(guardian).delete(where).statusCode()))
                .toList();

        assertThat(answers.stream().map(CompletableFuture::join)).containsOnly(204);
        assertThat(as(guardian).get(STUDENTS).jsonPath().getList("items")).isEmpty();
    }

    @Test
    void nobodyElseSeesTheStudentAndAnUnknownOneLooksTheSame() {
        String where = create(BEN).header("Location");
        String learner = where.substring(where.lastIndexOf('/') + 1);
        UUID stranger = new Ids().next();

        Response foreign = as(stranger).get(where);
        Response unknown = as(stranger).get(STUDENTS + "/" + new Ids().next());

        assertThat(foreign.statusCode()).isEqualTo(404);
        assertThat(foreign.jsonPath().<String, Object>getMap("").keySet())
                .isEqualTo(unknown.jsonPath().<String, Object>getMap("").keySet());
        assertThat(foreign.jsonPath().getString("detail"))
                .isEqualTo(unknown.jsonPath().getString("detail"));
        assertThat(as(stranger).get("/profile/v1/access/" + learner).statusCode())
                .isEqualTo(404);
        assertThat(as(stranger)
                        .contentType("application/json")
                        .body("{}")
                        .patch(where)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aKeeperMayDoEverythingAndSoMayOneself() {
        String where = create(BEN).header("Location");
        String learner = where.substring(where.lastIndexOf('/') + 1);
        for (String id : List.of(learner, "me", guardian.toString())) {
            var access = as(guardian).get("/profile/v1/access/" + id).jsonPath();
            assertThat(access.getBoolean("canView")).isTrue();
            assertThat(access.getBoolean("canManage")).isTrue();
        }
    }

    @Test
    void aDeletedStudentIsGoneAtOnceAndEverybodyIsToldOnce() {
        // Given
        String where = create(BEN).header("Location");
        String learner = where.substring(where.lastIndexOf('/') + 1);
        assertThat(as(new Ids().next()).delete(where).statusCode()).isEqualTo(404);

        // When
        int deleted = as(guardian).delete(where).statusCode();
        int again = as(guardian).delete(where).statusCode();

        // Then
        assertThat(deleted).isEqualTo(204);
        assertThat(again).isEqualTo(404);
        assertThat(as(guardian).get(where).statusCode()).isEqualTo(404);
        assertThat(as(guardian).get("/profile/v1/access/" + learner).statusCode())
                .isEqualTo(404);
        assertThat(as(guardian).get(STUDENTS).jsonPath().getList("items")).isEmpty();
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(
                        Topics.read("profile.events.v1", new LearnerId(UUID.fromString(learner))))
                .extracting(Topics::type)
                .containsExactly("lyceum.profile.LearnerRegistered.v1", "lyceum.profile.ErasureRequested.v1"));
    }

    @Test
    void aStudentMayNotKeepStudents() {
        Response refused = given().auth()
                .oauth2(Tokens.of(new Ids().next(), "student"))
                .contentType("application/json")
                .body(BEN)
                .post(STUDENTS);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.jsonPath().getString("code")).isEqualTo("role-required");
    }

    @Test
    void aRepeatedRequestKeepsOneStudent() {
        String key = new Ids().next().toString();
        Response first = as(guardian)
                .header(Once.KEY, key)
                .contentType("application/json")
                .body(BEN)
                .post(STUDENTS);
        Response again = as(guardian)
                .header(Once.KEY, key)
                .contentType("application/json")
                .body(BEN)
                .post(STUDENTS);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header(Once.REPLAYED)).isEqualTo("true");
        assertThat(as(guardian).get(STUDENTS).jsonPath().getList("items")).hasSize(1);
    }

    @Test
    void thePagesCoverEveryStudentOnceBothWays() {
        // Given
        List<String> newestFirst = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            newestFirst.add(0, create(BEN).jsonPath().getString("learnerId"));
        }

        // When
        List<String> down = new ArrayList<>();
        String cursor = "";
        String last = null;
        while (cursor != null) {
            var page = page(cursor);
            down.addAll(page.getList("items.learnerId"));
            last = page.getString("page.prev");
            cursor = page.getString("page.next");
        }
        var up = page(last);

        // Then
        assertThat(down).isEqualTo(newestFirst);
        assertThat(up.<String>getList("items.learnerId")).isEqualTo(newestFirst.subList(3, 6));
    }

    private io.restassured.path.json.JsonPath page(String cursor) {
        var request = as(guardian).queryParam("limit", 3);
        return (cursor.isEmpty() ? request : request.queryParam("cursor", cursor))
                .get(STUDENTS)
                .jsonPath();
    }

    private Response create(String body) {
        return as(guardian).contentType("application/json").body(body).post(STUDENTS);
    }

    private static RequestSpecification as(UUID account) {
        return given().auth().oauth2(Tokens.of(account, "guardian"));
    }
}
