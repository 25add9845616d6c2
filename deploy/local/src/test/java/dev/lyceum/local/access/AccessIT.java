package dev.lyceum.local.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lyceum.local.access.Revocations.Outcome;
import dev.lyceum.local.assembled.SharedStack;
import dev.lyceum.local.assembled.StackScript;
import dev.lyceum.local.journey.Api;
import dev.lyceum.local.journey.Learner;
import dev.lyceum.local.stack.Port;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who is let in, and to what, by the gateway and by every service on its own port. */
@ExtendWith(SharedStack.class)
class AccessIT {
    private static final int ROUNDS = 8;
    private static final Duration FELT = Duration.ofSeconds(2);

    private static StackScript stack;
    private static Api gateway;
    private static List<Door> doors;

    @BeforeAll
    static void stackIsUp(StackScript shared) {
        stack = shared;
        gateway = new Api(stack.address());
        doors = Door.all(gateway, AccessIT::portOf);
    }

    @Test
    void everyBadTokenIsRefusedAtEveryDoorAndEveryGoodOneIsTaken() {
        try (var tokens = new BadTokens(gateway.address(), stack.home().resolve("keys"))) {
            assertThat(tokens.mistakesOf(doors)).isEmpty();
            assertThat(tokens.strangerWasAsked())
                    .as("keys of a stranger fetched")
                    .isZero();
        }
    }

    @Test
    void whatAClientSaysOfItselfInOtherHeadersIsNotBelieved() {
        var ada = Learner.signedIn(gateway, UUID.randomUUID());
        var token = Map.of("Authorization", "Bearer " + ada.token());
        for (var door : doors) {
            var forged = forgedIdentity(UUID.randomUUID());
            assertThat(door.knock(forged).statusCode()).as(door.name()).isEqualTo(401);

            forged.putAll(token);
            assertThat(door.knock(forged).body())
                    .as(door.name())
                    .isEqualTo(door.knock(token).body());
        }
    }

    @Test
    void everyOperationIsForWhomTheTableSaysAndWhatIsNotOnesOwnLooksAsIfItWereNotThere() {
        var people = new People(gateway, stack.home().resolve("keys"));
        var matrix = new Matrix(Operation.all(stack.checkout()), people, new Calls(gateway.address()));

        assertThat(matrix.unsaid())
                .as("operations without a row, or the reverse")
                .isEmpty();
        assertThat(matrix.mismatches()).isEmpty();
        assertThat(matrix.notFound()).as("bodies of 404").hasSize(1);
        System.out.println("access: " + matrix.figures());
    }

    @Test
    void aRevocationIsFeltOnEveryServiceAndDisturbsNotTheLearner() {
        assertThat(new Revocations(stack.settings()).run(ROUNDS, ROUNDS)).matches(Outcome::isFelt);
    }

    @Test
    void aConsentThatIsWithdrawnTakesThePageWithIt() {
        assertThat(new WithdrawnConsents(stack.settings()).run(ROUNDS, ROUNDS))
                .matches(WithdrawnConsents.Outcome::isFelt);
    }

    @Test
    void theStreamOfAnAdultEndsWithTheRelationship() throws Exception {
        // Given
        var linked = LinkedAdult.of(stack.settings());
        try (var stream = Listener.of(linked.adult(), linked.learner().id())) {
            stream.await("event:reset");

            // When
            linked.end();

            // Then
            assertThat(stream.await("\"reason\":\"REVOKED\"")).isLessThan(FELT);
        }
    }

    /** Then nothing tells the services of it. */
    @Test
    @Tag("faults")
    void withKafkaAwayARevocationIsFeltAllTheSame() throws Exception {
        withKafkaAway(() -> {
            aRevocationIsFeltOnEveryServiceAndDisturbsNotTheLearner();
            theStreamOfAnAdultEndsWithTheRelationship();
        });
    }

    @Test
    @Tag("faults")
    void withKafkaAwayPagesAreShownAndARevokedOneIsGone() throws Exception {
        // Given
        var ada = Learner.signedIn(gateway, UUID.randomUUID());
        var seen = page(ada);
        var neverSeen = page(ada);
        assertThat(gateway.send(seen).status()).isEqualTo(200);

        withKafkaAway(() -> {
            assertThat(gateway.send(seen).status()).isEqualTo(200);
            assertThat(gateway.send(neverSeen).status()).isEqualTo(200);

            // When
            var code = seen.path().substring("/s/".length());
            var revoke = new Api.Call("DELETE", "/sharing/v1/shares/" + code, Optional.empty(), Map.of());
            assertThat(ada.persist(revoke).status()).isEqualTo(204);

            // Then
            await().atMost(FELT).until(() -> gateway.send(seen).status() == 410);
        });
    }

    @FunctionalInterface
    private interface Happening {
        void run() throws Exception;
    }

    private static Api.Call page(Learner learner) {
        var shared = learner.persist(Api.Call.of("POST", "/sharing/v1/learners/me/shares", "{\"type\": \"PROGRESS\"}"));
        return Api.Call.get("/s/" + shared.json().path("code").asText());
    }

    private static void withKafkaAway(Happening happening) throws Exception {
        stack.mustSucceed(stack.run("stop", "kafka"));
        try {
            happening.run();
        } finally {
            stack.mustSucceed(stack.run("start", "kafka"));
        }
    }

    private static Map<String, String> forgedIdentity(UUID somebody) {
        var headers = new HashMap<String, String>();
        for (var name : List.of(
                "X-User-Id",
                "X-Account-Id",
                "X-Learner-Id",
                "X-Auth-Request-User",
                "X-Auth-Request-Email",
                "X-Forwarded-User",
                "X-Forwarded-Email",
                "X-Remote-User",
                "Remote-User")) {
            headers.put(name, somebody.toString());
        }
        headers.put("X-Auth-Request-Groups", "admin");
        headers.put("X-Forwarded-Groups", "admin");
        headers.put("X-User-Roles", "admin");
        return headers;
    }

    private static int portOf(String service) {
        return stack.port(Port.valueOf(service.toUpperCase(Locale.ROOT)));
    }
}
