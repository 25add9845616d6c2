package dev.lyceum.sharing.direct;

import static dev.lyceum.sharing.fixture.Api.as;
import static dev.lyceum.sharing.fixture.Heard.deliver;
import static dev.lyceum.sharing.fixture.Stored.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.testing.ProfileService;
import dev.lyceum.kit.testing.Servers;
import dev.lyceum.sharing.fixture.Heard;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Servers.class)
@QuarkusTestResource(ProfileService.class)
class DirectShareTest {
    private static final Ids IDS = new Ids();
    private static final String INBOX = "/sharing/v1/me/direct-shares";

    private final LearnerId ada = new LearnerId(IDS.next());
    private final LearnerId teacher = new LearnerId(IDS.next());
    private final UUID link = IDS.next();

    @Test
    void whatIsShownLiesInTheInboxAsItWasThenUntilItIsRead() {
        // Given
        linked();
        deliver(Heard.streakExtended(ada, 3, 3, LocalDate.parse("2026-11-22")));
        String id =
                show(ada, "STREAK", teacher).then().statusCode(201).extract().path("directShareId");
        deliver(Heard.streakExtended(ada, 4, 4, LocalDate.parse("2026-11-23")));

        // Then
        as(teacher)
                .get(INBOX)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].fromLearnerId", equalTo(ada.toString()))
                .body("items[0].content.current", equalTo(3))
                .body("items[0].message", equalTo("Look!"))
                .body("items[0].readAt", nullValue());
        as(ada).post(INBOX + "/" + id + "/read").then().statusCode(404);
        as(teacher).post(INBOX + "/" + id + "/read").then().statusCode(204);
        String readAt = as(teacher).get(INBOX).path("items[0].readAt");
        as(teacher).post(INBOX + "/" + id + "/read").then().statusCode(204);
        assertThat(as(teacher).get(INBOX).<String>path("items[0].readAt"))
                .isNotNull()
                .isEqualTo(readAt);
        as(ada).get(INBOX).then().body("items", hasSize(0));
    }

    @Test
    void anAdultShowsALearnerToo() {
        // Given
        linked();

        // Then
        show(teacher, "PROGRESS", ada).then().statusCode(201);
        as(ada).get(INBOX).then().body("items[0].content.level", equalTo(1));
    }

    @Test
    void aSolvedProblemIsShownWithItsStatement() {
        // Given
        linked();
        UUID solve = IDS.next();
        deliver(Heard.solved(ada, solve));

        // When
        as(ada).body("{\"type\": \"PROBLEM\", \"subjectId\": \"%s\", \"toLearnerId\": \"%s\"}"
                        .formatted(solve, teacher))
                .post("/sharing/v1/learners/me/direct-shares")
                .then()
                .statusCode(201);

        // Then
        as(teacher)
                .get(INBOX)
                .then()
                .body("items[0].content.statement", equalTo("Solve 3x + 5 = 20"))
                .body("items[0].message", nullValue());
    }

    @Test
    void nobodyShowsAnythingToWhomTheyAreNotLinkedWith() {
        // Given
        linked();
        deliver(Heard.relationship("RelationshipRevoked", link, 2, ada, teacher, "TEACHER"));

        // Then
        show(ada, "PROGRESS", teacher).then().statusCode(404);
        show(ada, "PROGRESS", new LearnerId(IDS.next())).then().statusCode(404);
        show(ada, "PROGRESS", ada).then().statusCode(404);
        assertThat(number("select count(*) from direct_share where from_learner = ?", ada.value()))
                .isZero();
    }

    @Test
    void whatOneDidNotDoCannotBeShown() {
        // Given
        linked();

        // Then
        show(ada, "STREAK", teacher).then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'type': 'PROGRESS', 'toGroupId': '0192f0c1-7a3b-7c4d-8e5f-001122334466' | 422 | groups-not-available",
                "'type': 'REFERRAL', 'toLearnerId': '0192f0c1-7a3b-7c4d-8e5f-001122334466' | 422 | type-not-available",
                "'type': 'CHALLENGE', 'toLearnerId': '0192f0c1-7a3b-7c4d-8e5f-001122334466' | 422 | type-not-available",
                "'type': 'PROGRESS' | 400 | invalid-request",
                "'type': 'PROGRESS', 'toLearnerId': 'x' | 400 | invalid-request",
                "'type': 'PROGRESS', 'toLearnerId': '0192f0c1-7a3b-7c4d-8e5f-001122334466', 'toGroupId':"
                        + " '0192f0c1-7a3b-7c4d-8e5f-001122334466' | 400 | invalid-request",
                "'type': 'PROGRESS', 'toLearnerId': '0192f0c1-7a3b-7c4d-8e5f-001122334466', 'content': {} | 400 |"
                        + " invalid-request",
                "'type': 'PROGRESS', 'toLearnerId': '0192f0c1-7a3b-7c4d-8e5f-001122334466', 'message': '' | 400 |"
                        + " invalid-request",
                "'type': 'PROBLEM', 'toLearnerId': '0192f0c1-7a3b-7c4d-8e5f-001122334466' | 400 | invalid-request"
            })
    void whatIsNotWellFormedIsRefused(String fields, int status, String code) {
        as(ada).body("{" + fields.replace('\'', '"') + "}")
                .post("/sharing/v1/learners/me/direct-shares")
                .then()
                .statusCode(status)
                .body("code", equalTo(code));
    }

    private void linked() {
        deliver(Heard.relationship("RelationshipGranted", link, 1, ada, teacher, "TEACHER"));
    }

    private static Response show(LearnerId from, String type, LearnerId to) {
        return as(from).body("{\"type\": \"%s\", \"toLearnerId\": \"%s\", \"message\": \"Look!\"}".formatted(type, to))
                .post("/sharing/v1/learners/me/direct-shares");
    }
}
