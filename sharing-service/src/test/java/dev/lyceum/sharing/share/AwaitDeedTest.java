package dev.lyceum.sharing.share;

import static dev.lyceum.sharing.fixture.Api.as;
import static dev.lyceum.sharing.fixture.Api.share;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.testing.ProfileService;
import dev.lyceum.kit.testing.Servers;
import dev.lyceum.kit.testing.Topics;
import dev.lyceum.sharing.fixture.Heard;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
@QuarkusTestResource(ProfileService.class)
class AwaitDeedTest {
    private static final Ids IDS = new Ids();
    private static final String MINE = "/sharing/v1/learners/me/shares";

    private final LearnerId ada = new LearnerId(IDS.next());
    private final UUID solveId = IDS.next();

    @Test
    void whatArrivesLateIsWaitedFor() {
        // Given
        CompletableFuture.delayedExecutor(400, TimeUnit.MILLISECONDS)
                .execute(() -> Topics.send(Heard.solved(ada, solveId)));
        Instant start = Instant.now();

        // When
        Response answer = share(ada, problem(solveId));

        // Then
        answer.then().statusCode(201);
        assertThat(Duration.between(start, Instant.now())).isGreaterThan(Duration.ofMillis(350));
    }

    @Test
    void whatIsNeverToldIs404AfterTwoSeconds() {
        // Given
        Instant start = Instant.now();

        // When
        Response answer = share(ada, "{\"type\": \"STREAK\"}");

        // Then
        answer.then().statusCode(404).body("code", equalTo("not-found"));
        assertThat(Duration.between(start, Instant.now())).isBetween(Duration.ofMillis(1900), Duration.ofSeconds(5));
    }

    @Test
    void thoseWhoWaitHoldNoConnection() {
        // Given: five times as many as the pool has connections; if each held one, the others would be told 503
        List<CompletableFuture<Response>> waiting = IntStream.range(0, 100)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> share(new LearnerId(IDS.next()), problem(solveId)),
                        runnable -> new Thread(runnable).start()))
                .toList();

        // When
        List<Integer> others = IntStream.range(0, 10)
                .mapToObj(i -> as(ada).get(MINE).statusCode())
                .toList();

        // Then
        assertThat(others).containsOnly(200);
        assertThat(waiting).extracting(answer -> answer.join().statusCode()).containsOnly(404);
    }

    private static String problem(UUID solve) {
        return "{\"type\": \"PROBLEM\", \"subjectId\": \"%s\"}".formatted(solve);
    }
}
