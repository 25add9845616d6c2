package dev.lyceum.tutor.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.kit.testing.Servers;
import dev.lyceum.tutor.fixture.Api;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A learner with the same session open on two machines. */
@QuarkusTest
@QuarkusTestResource(Servers.class)
class TwoClientsTest {
    private static final int EACH = 12;
    private final Api ada = Api.newLearner();
    private String session;

    @BeforeEach
    void aSessionIsOpen() {
        session = ada.session("Solve 3x + 5 = 20");
    }

    /** Each says one thing after another, as fast as it is answered. */
    @Test
    void everyMessageOfEitherIsAnsweredOnceAndNoneIsLost() {
        // When
        List<JsonPath> answers = together(
                        () -> IntStream.range(0, EACH)
                                .mapToObj(i -> say("desk " + i, "desk-" + i))
                                .toList(),
                        () -> IntStream.range(0, EACH)
                                .mapToObj(i -> say("phone " + i, "phone-" + i))
                                .toList())
                .flatMap(List::stream)
                .peek(answer -> assertThat(answer.statusCode()).isEqualTo(201))
                .map(Response::jsonPath)
                .toList();

        // Then
        JsonPath after = ada.read(session);
        assertThat(after.getList("turns.seq"))
                .isEqualTo(IntStream.rangeClosed(1, 1 + 4 * EACH).boxed().toList());
        assertThat(after.getList("turns.findAll { it.author == 'LEARNER' }.text"))
                .containsExactlyInAnyOrderElementsOf(Stream.of("desk ", "phone ")
                        .flatMap(client -> IntStream.range(0, EACH).mapToObj(i -> client + i))
                        .toList());
        assertThat(answers).allSatisfy(answer -> {
            int seq = answer.getInt("turn.seq");
            assertThat(after.getString("turns[" + (seq - 1) + "].text")).isEqualTo(answer.getString("turn.text"));
            assertThat(answer.getInt("reply.seq")).isEqualTo(seq + 1);
            assertThat(after.getString("turns[" + seq + "].text")).isEqualTo(answer.getString("reply.text"));
        });
    }

    /** A frontend that sends a message again before it has heard of the first, from both machines. */
    @Test
    void aMessageSentByBothWithOneKeyIsSaidOnceAndBothAreToldTheSame() {
        IntStream.range(0, EACH).forEach(i -> {
            List<Response> answers = together(() -> say("x = 9", "key " + i), () -> say("x = 9", "key " + i))
                    .toList();

            assertThat(answers).extracting(Response::statusCode).containsOnly(201);
            assertThat(answers.get(1).asString()).isEqualTo(answers.get(0).asString());
            assertThat(answers)
                    .filteredOn(answer -> answer.header("Idempotency-Replayed") != null)
                    .hasSize(1);
        });
        assertThat(ada.read(session).getList("turns")).hasSize(1 + 2 * EACH);
        assertThat(ada.read(session).getInt("attempts")).isEqualTo(EACH);
    }

    @Test
    void aHintTakenWhileSomethingIsSaidIsCountedAndNothingIsLost() {
        List<Response> answers = together(
                        () -> Stream.of(1, 2, 3, 4)
                                .map(level -> ada.hint(session))
                                .toList(),
                        () -> IntStream.range(0, EACH)
                                .mapToObj(i -> say("x = 9", "turn-" + i))
                                .toList())
                .flatMap(List::stream)
                .toList();

        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        JsonPath after = ada.read(session);
        assertThat(after.getInt("hintsUsed")).isEqualTo(4);
        assertThat(after.getList("hints.level")).containsExactly(1, 2, 3, 4);
        assertThat(after.getInt("attempts")).isEqualTo(EACH);
        assertThat(after.getList("turns")).hasSize(1 + 2 * EACH);
    }

    /** Whoever comes second is told that it is over, and what it said is not half there. */
    @Test
    void oneSolvesWhileTheOtherEnds() {
        List<Response> answers =
                together(() -> say("x = 5", "solved"), () -> ada.end(session)).toList();

        JsonPath after = ada.read(session);
        boolean solved = answers.get(0).statusCode() == 201;
        assertThat(answers.get(0).statusCode()).isIn(201, 409);
        assertThat(answers.get(1).statusCode()).isEqualTo(200);
        assertThat(after.getString("state")).isEqualTo(solved ? "SOLVED" : "ENDED");
        assertThat(after.getList("turns")).hasSize(solved ? 3 : 1);
        assertThat(ada.events("SessionEnded", 1)).hasSize(1);
    }

    private Response say(String text, String key) {
        return ada.request()
                .header("Idempotency-Key", key.replace(' ', '-'))
                .body(Map.of("text", text))
                .post("/tutor/v1/sessions/" + session + "/turns");
    }

    private static <T> Stream<T> together(Supplier<T> one, Supplier<T> other) {
        CompletableFuture<T> first = CompletableFuture.supplyAsync(one);
        CompletableFuture<T> second = CompletableFuture.supplyAsync(other);
        return Stream.of(first, second).map(CompletableFuture::join);
    }
}
