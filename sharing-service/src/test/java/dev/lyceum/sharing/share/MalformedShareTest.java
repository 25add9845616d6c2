package dev.lyceum.sharing.share;

import static dev.lyceum.sharing.fixture.Api.as;
import static dev.lyceum.sharing.fixture.Api.share;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.testing.ProfileService;
import dev.lyceum.kit.testing.Servers;
import dev.lyceum.sharing.fixture.Stored;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Servers.class)
@QuarkusTestResource(ProfileService.class)
class MalformedShareTest {
    private static final Ids IDS = new Ids();
    private static final String MINE = "/sharing/v1/learners/me/shares";

    private final LearnerId ada = new LearnerId(IDS.next());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                       | /type",
                "{\"type\": null}                                         | /type",
                "{\"type\": \"progress\"}                                 | /type",
                "{\"type\": \"\"}                                         | /type",
                "{\"type\": 2}                                            | /type",
                "{\"type\": [\"PROGRESS\"]}                               | /type",
                "{\"type\": \"PROGRESS\", \"xp\": 900}                    | /xp",
                "{\"type\": \"PROGRESS\", \"expiresInDays\": 0}           | /expiresInDays",
                "{\"type\": \"PROGRESS\", \"expiresInDays\": 366}         | /expiresInDays",
                "{\"type\": \"PROGRESS\", \"expiresInDays\": -1}          | /expiresInDays",
                "{\"type\": \"PROGRESS\", \"expiresInDays\": 1.5}         | /expiresInDays",
                "{\"type\": \"PROGRESS\", \"expiresInDays\": \"7\"}       | /expiresInDays",
                "{\"type\": \"PROGRESS\", \"expiresInDays\": 99999999999} | /expiresInDays",
                "{\"type\": \"PROGRESS\", \"subjectId\": \"x\"}           | /subjectId",
                "{\"type\": \"STREAK\", \"subjectId\": \"x\"}             | /subjectId",
                "{\"type\": \"PROBLEM\"}                                  | /subjectId",
                "{\"type\": \"ACHIEVEMENT\", \"subjectId\": null}         | /subjectId",
                "{\"type\": \"ACHIEVEMENT\", \"subjectId\": \"\"}         | /subjectId",
                "{\"type\": \"ACHIEVEMENT\", \"subjectId\": 5}            | /subjectId",
                "{\"type\": \"ACHIEVEMENT\", \"subjectId\": \"a\\u0000\"} | /subjectId",
                "{\"type\": \"ACHIEVEMENT\", \"subjectId\": \"\\ud800\"}  | /subjectId",
                "{\"type\": \"PROBLEM\", \"subjectId\": \"1-1-1-1-1\"}    | /subjectId",
            })
    void aMalformedWishIs400AndSaysWhere(String body, String pointer) {
        share(ada, body)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("invalid-request"))
                .body("errors.pointer", hasItem(pointer));
        assertThat(Stored.shares(ada)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "\"PROGRESS\"", "{\"type\": \"PROGRESS\"", "{\"type\": \"PROGRESS\"} {}"})
    void whatIsNoWishAtAllIs400(String body) {
        share(ada, body).then().statusCode(400).body("code", equalTo("invalid-request"));
    }

    @Test
    void aSubjectOfMoreThan64CharactersIs400() {
        share(ada, achievement("A".repeat(65))).then().statusCode(400).body("errors.pointer", hasItem("/subjectId"));
    }

    @Test
    void anotherMediaTypeIs415() {
        as(ada).contentType("text/plain").body("x").post(MINE).then().statusCode(415);
    }

    private static String achievement(String code) {
        return "{\"type\": \"ACHIEVEMENT\", \"subjectId\": \"%s\"}".formatted(code);
    }
}
