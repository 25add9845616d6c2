package dev.lyceum.tutor.llm;

import static dev.lyceum.tutor.fixture.Api.count;
import static dev.lyceum.tutor.fixture.FakeModel.willAnswer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lyceum.kit.testing.Servers;
import dev.lyceum.tutor.fixture.Api;
import dev.lyceum.tutor.fixture.FakeModel;
import dev.lyceum.tutor.fixture.FakeModel.Script;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever an endpoint does, the learner is answered, in time, and nobody else notices. */
@Tag("faults")
@QuarkusTest
@QuarkusTestResource(Servers.class)
@QuarkusTestResource(value = FakeModel.class, restrictToAnnotatedClass = true)
class BrokenModelTest {
    private static final String RULES = "2·9 + 5";

    private final CountDownLatch end = new CountDownLatch(1);
    private final Api ada = Api.newLearner();
    private String session;

    @BeforeEach
    void aSessionIsOpen() {
        ada.consents("LLM_TUTORING", true, 1);
        willAnswer();
        session = ada.session("Solve 2x + 5 = 13");
        willAnswer();
    }

    /** Enough right answers close the circuit again for the next test. */
    @AfterEach
    void theEndpointIsWellAgain() {
        end.countDown();
        willAnswer();
        await().atMost(Duration.ofSeconds(40))
                .pollInterval(Duration.ofMillis(300))
                .until(() -> {
                    say("hm");
                    say("hm");
                    return outcomes().stream().skip(outcomes().size() - 2).allMatch("SAID"::equals);
                });
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("500", FakeModel.refuses(500), "FAILED"),
                fault("429", FakeModel.refuses(429), "FAILED"),
                fault("401", FakeModel.refuses(401), "FAILED"),
                fault("a page of HTML", FakeModel.garbage("<html>Bad gateway</html>"), "GARBAGE"),
                fault("an event that is no JSON", FakeModel.garbage("data: Bad gateway\n\n"), "FAILED"),
                fault("nothing", FakeModel.garbage(""), "GARBAGE"),
                fault("no JSON", FakeModel.streams("Sure! What do you think?", true), "GARBAGE"),
                fault("other JSON", FakeModel.streams("{\"answer\":\"4\"}", true), "GARBAGE"),
                fault("no sentence", FakeModel.streams("{\"sentences\":[]}", true), "GARBAGE"),
                fault("words without end", FakeModel.endless(), "GARBAGE"),
                fault("megabytes", FakeModel.megabytes(20), "FAILED"));
    }

    private static Arguments fault(String name, Script script, String outcome) {
        return Arguments.of(name, script, outcome);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void theRulesSpeakInItsPlace(String name, Script script, String outcome) {
        willAnswer(script, script, script);

        JsonPath answer = say("x = 9");

        assertThat(answer.getString("reply.text")).contains(RULES);
        assertThat(outcomes().get(0)).startsWith(outcome);
        assertThat(count("select count(*) from pending_turn where session_id = ?", UUID.fromString(session)))
                .isZero();
    }

    @Test
    void whatWasSaidBeforeItBrokeOffStaysAndTheRulesGoOn() {
        willAnswer(FakeModel.breaksOffAfter("That was brave."));

        JsonPath answer = say("x = 9");

        assertThat(answer.getString("reply.text"))
                .startsWith("That was brave. ")
                .contains(RULES);
        assertThat(answer.getString("reply.ending")).isEqualTo("COMPLETED");
        assertThat(ada.read(session).getString("turns[2].text")).isEqualTo(answer.getString("reply.text"));
    }

    @Test
    void itIsNotWaitedForLongerThanItsPatience() {
        willAnswer(FakeModel.stallsAfter(end, "That was brave."));
        long begun = System.nanoTime();

        JsonPath answer = say("x = 9");

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(9));
        assertThat(answer.getString("reply.text"))
                .startsWith("That was brave. ")
                .contains(RULES);
        assertThat(outcomes()).containsExactly("LATE");
    }

    /** With as many learners waiting as the pool has connections, everybody else is answered at once. */
    @Test
    void noConnectionIsHeldWhileItThinks() {
        int waiting = 24;
        Script stall = FakeModel.stallsAfter(end, "Hm.");
        List<String> sessions = IntStream.range(0, waiting)
                .mapToObj(i -> ada.session("Solve 2x + 5 = 13"))
                .toList();
        willAnswer(Stream.generate(() -> stall).limit(waiting).toArray(Script[]::new));
        List<CompletableFuture<String>> replies = sessions.stream()
                .map(id -> CompletableFuture.supplyAsync(
                        () -> ada.say(id, "x = 9").jsonPath().getString("reply.text"), Threads.EACH))
                .toList();
        await().atMost(Duration.ofSeconds(10)).until(() -> FakeModel.requests().size() >= waiting);

        long begun = System.nanoTime();
        Api ben = Api.newLearner();
        ben.say(ben.session("Solve 2x = 8"), "x = 4").then().statusCode(201);

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(2));
        assertThat(replies).allSatisfy(reply -> assertThat(reply.join()).startsWith("Hm. "));
    }

    @Test
    void anEndpointThatKeepsFailingIsLetAloneForAWhile() {
        Script failing = FakeModel.refuses(500);
        willAnswer(Stream.generate(() -> failing).limit(20).toArray(Script[]::new));

        IntStream.range(0, 15).forEach(i -> assertThat(say("x = " + (20 + i)).getString("verdict.kind"))
                .isEqualTo("INCORRECT"));

        assertThat(outcomes()).contains("NOT_SENT CircuitBreakerOpenException");
        assertThat(FakeModel.requests().size()).isLessThan(15);
    }

    /** Told by the row that a replica leaves behind when it dies. */
    @Test
    void whatADeadReplicaWasAboutToSayIsSaidByAnother() {
        UUID turn = UUID.randomUUID();
        Api.execute("update tutoring_session set turns = turns + 2 where id = ?", UUID.fromString(session));
        Api.execute(
                "insert into turn (id, session_id, seq, author, text, verdict, message, said_at)"
                        + " values (?, ?, 2, 'LEARNER', 'x = 9', 'INCORRECT', 'Not yet.', now())",
                UUID.randomUUID(),
                UUID.fromString(session));
        Api.execute(
                "insert into pending_turn (session_id, seq, turn_id, language, words, said, due_at)"
                        + " values (?, 3, ?, 'en', 'What does 2·9 + 5 come to?', 'That was brave.', now())",
                UUID.fromString(session),
                turn);

        String events = ada.request()
                .get("/tutor/v1/sessions/" + session + "/turns/2/events")
                .asString();

        assertThat(events).contains("event: reply", "INTERRUPTED", "That was brave. What does 2·9 + 5 come to?");
        assertThat(ada.read(session).getString("turns[2].ending")).isEqualTo("INTERRUPTED");
    }

    private JsonPath say(String text) {
        return ada.say(session, text).then().statusCode(201).extract().jsonPath();
    }

    private List<String> outcomes() {
        return Api.strings(
                "select outcome from llm_call where session_id = ? and seq > 1 order by asked_at",
                UUID.fromString(session));
    }

    /** The client's own threads. */
    private static final class Threads {
        static final Executor EACH = work -> {
            var thread = new Thread(work, "learner");
            thread.setDaemon(true);
            thread.start();
        };
    }
}
