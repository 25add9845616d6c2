package dev.lyceum.local.assembled;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.local.journey.Api;
import dev.lyceum.local.journey.Api.Call;
import dev.lyceum.local.stack.Port;
import dev.lyceum.local.stack.Settings;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The four services together. */
class StackIT {

    private static StackScript stack;
    private static Api api;

    @BeforeAll
    static void up() {
        stack = StackScript.ofThisCheckout(Path.of("target/stack"));
        stack.run("reset");
        stack.up();
        api = new Api(stack.address());
    }

    @AfterAll
    static void down() {
        stack.down();
    }

    @Test
    void aLearnersDayPassesThroughTheGatewayAndLeavesNoDeadLetter() {
        // When
        var demo = stack.run("demo");

        // Then
        assertThat(demo.status()).as(demo.said()).isZero();
        assertThat(demo.said()).contains("streak 1", "FIRST_PROBLEM unlocked", stack.address() + "/s/", "pays once");
        assertThat(new Broker("localhost:" + stack.port(Port.KAFKA)).deadLetters())
                .isEmpty();
    }

    @Test
    void everyServiceDocumentsItselfThroughTheGateway() {
        for (var service : Settings.SERVICES) {
            assertThat(api.send(Call.get("/" + service + "/v1/openapi")).text()).contains("openapi:");
            assertThat(api.send(Call.get("/" + service + "/v1/docs/")).text()).containsIgnoringCase("swagger");
        }
    }

    @Test
    void everyServiceRefusesAStrangerWithAProblem() {
        for (var path : new String[] {
            "/profile/v1/me",
            "/tutor/v1/learners/me/sessions",
            "/gamification/v1/learners/me/progress",
            "/sharing/v1/learners/me/shares"
        }) {
            var answer = api.send(Call.get(path));
            assertThat(answer.status()).as(path).isEqualTo(401);
            assertThat(answer.json().path("code").asText()).as(path).isEqualTo("unauthenticated");
        }
    }
}
