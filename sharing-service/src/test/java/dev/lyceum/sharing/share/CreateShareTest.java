package dev.lyceum.sharing.share;

import static dev.lyceum.sharing.fixture.Api.as;
import static dev.lyceum.sharing.fixture.Api.share;
import static dev.lyceum.sharing.fixture.Heard.deliver;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.testing.Contracts;
import dev.lyceum.kit.testing.ProfileService;
import dev.lyceum.kit.testing.Servers;
import dev.lyceum.sharing.fixture.Heard;
import dev.lyceum.sharing.fixture.ScriptedCodes;
import dev.lyceum.sharing.fixture.Stored;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Servers.class)
@QuarkusTestResource(ProfileService.class)
class CreateShareTest {
    private static final Ids IDS = new Ids();
    private static final String MINE = "/sharing/v1/learners/me/shares";

    private final LearnerId ada = new LearnerId(IDS.next());
    private final UUID solveId = IDS.next();

    @Inject
    ScriptedCodes codes;

    @Test
    void aSolvedProblemIsSharedByItsSolve() {
        // Given
        deliver(Heard.solved(ada, solveId));

        // When
        Response answer = share(ada, problem(solveId));

        // Then
        String code = answer.path("code");
        answer.then()
                .statusCode(201)
                .header("Location", org.hamcrest.Matchers.endsWith("/s/" + code))
                .body("url", equalTo("http://localhost:8080/s/" + code))
                .body("type", equalTo("PROBLEM"))
                .body("subjectId", equalTo(solveId.toString()))
                .body("expiresAt", nullValue());
        assertThat(code).matches("[2-9A-HJKMNP-TV-Z]{8}");
        assertThat(Instant.parse(answer.path("createdAt"))).isBeforeOrEqualTo(Instant.now());
    }

    @Test
    void anAchievementIsSharedByItsCode() {
        deliver(Heard.unlocked(ada, "FIRST_PROBLEM", Instant.now()));
        share(ada, achievement("FIRST_PROBLEM")).then().statusCode(201).body("subjectId", equalTo("FIRST_PROBLEM"));
    }

    @Test
    void aStreakIsSharedWithoutASubject() {
        deliver(Heard.streakExtended(ada, 3, 5, LocalDate.parse("2026-11-22")));
        share(ada, "{\"type\": \"STREAK\"}").then().statusCode(201).body("subjectId", nullValue());
    }

    @Test
    void progressCanAlwaysBeShared() {
        share(ada, "{\"type\": \"PROGRESS\"}").then().statusCode(201).body("subjectId", nullValue());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 365})
    void anExpiryIsCountedInDaysFromNow(int days) {
        // When
        Response answer = share(ada, "{\"type\": \"PROGRESS\", \"expiresInDays\": %d}".formatted(days));

        // Then
        assertThat(Duration.between(Instant.parse(answer.path("createdAt")), Instant.parse(answer.path("expiresAt"))))
                .isEqualTo(Duration.ofDays(days));
    }

    @Test
    void aRepeatedRequestAnswersTheSameLink() {
        // Given
        String body = "{\"type\": \"PROGRESS\", \"expiresInDays\": 7}";
        Response first = as(ada).header("Idempotency-Key", "k1").body(body).post(MINE);

        // When
        Response second = as(ada).header("Idempotency-Key", "k1").body(body).post(MINE);

        // Then
        second.then().statusCode(201).header("Idempotency-Replayed", "true");
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(Stored.shares(ada)).isEqualTo(1);
        assertThat(Stored.told(ada)).hasSize(1);
        as(ada).header("Idempotency-Key", "k1")
                .body("{\"type\": \"PROGRESS\"}")
                .post(MINE)
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    void twentyAtOnceGetTwentyLinks() {
        // When
        List<String> made = IntStream.range(0, 20)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> share(ada, "{\"type\": \"PROGRESS\"}")))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .map(answer -> answer.then().statusCode(201).extract().<String>path("code"))
                .toList();

        // Then
        assertThat(made).hasSize(20).doesNotHaveDuplicates();
        assertThat(Stored.shares(ada)).isEqualTo(20);
    }

    @Test
    void aCodeThatIsTakenOrUnfitIsReplacedByAnother() {
        // Given
        codes.nextAre("BCDFGHJK");
        String taken = dev.lyceum.sharing.fixture.Api.progressOf(ada);

        // When
        codes.nextAre("BCDFGHJK", "ASSBCDFG", "BC4SSDFG", "BCDFGHJM");
        String another = dev.lyceum.sharing.fixture.Api.progressOf(ada);

        // Then
        assertThat(taken).isEqualTo("BCDFGHJK");
        assertThat(another).isEqualTo("BCDFGHJM");
        assertThat(Stored.told(ada)).hasSize(2);
    }

    @Test
    void whatIsToldFitsTheContract() {
        // Given
        deliver(Heard.solved(ada, solveId), Heard.unlocked(ada, "FIRST_PROBLEM", Instant.now()));

        // When
        share(ada, "{\"type\": \"PROBLEM\", \"subjectId\": \"%s\", \"expiresInDays\": 30}".formatted(solveId));
        share(ada, achievement("FIRST_PROBLEM"));
        share(ada, "{\"type\": \"PROGRESS\"}");

        // Then
        var told = Stored.told(ada);
        assertThat(told)
                .extracting(Stored.Told::type)
                .containsOnly("lyceum.sharing.ShareCreated.v1")
                .hasSize(3);
        assertThat(told).extracting(Stored.Told::key).containsOnly(ada.toString());
        told.forEach(event -> Contracts.assertMatchesSchema("share-created", event.json()));
        assertThat(told.get(0).json()).contains("problemId", "expiresAt", solveId.toString());
        assertThat(told.get(2).json()).doesNotContain("problemId", "expiresAt", "subjectId");
    }

    private static String problem(UUID solve) {
        return "{\"type\": \"PROBLEM\", \"subjectId\": \"%s\"}".formatted(solve);
    }

    private static String achievement(String code) {
        return "{\"type\": \"ACHIEVEMENT\", \"subjectId\": \"%s\"}".formatted(code);
    }
}
