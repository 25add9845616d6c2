package dev.lyceum.local.assembled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lyceum.local.journey.Api;
import dev.lyceum.local.journey.Api.Call;
import dev.lyceum.local.journey.Learner;
import dev.lyceum.local.stack.Port;
import dev.lyceum.local.stack.Settings;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The four services together. */
@ExtendWith(SharedStack.class)
class StackIT {

    private static StackScript stack;
    private static Api api;

    @BeforeAll
    static void stackIsUp(StackScript shared) {
        stack = shared;
        api = new Api(stack.address());
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
    void everyMetricThatAlertsAndDashboardsNameIsInAScrape() {
        // Given
        stack.run("demo");
        var lookedFor = Metrics.lookedFor(stack.checkout());
        assertThat(lookedFor).hasSizeGreaterThan(15);

        // Then
        await("the metrics that are measured now and then")
                .atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(Metrics.told(stack.settings())).containsAll(lookedFor));
    }

    @Test
    void theTablesAreReportedAndNoneHasDuplicates() {
        // When
        var tables = stack.mustSucceed(stack.run("tables"));

        // Then
        assertThat(tables.said()).contains("xp_entry", "tutoring_session", "learner_profile", "tables.html");
        assertThat(tables.said()).doesNotContain("DUPLICATES");
        assertThat(stack.home().resolve("tables.html")).content().contains("<td>xp_entry</td>");
    }

    @Test
    void everyServiceDocumentsItselfThroughTheGateway() {
        for (var service : Settings.SERVICES) {
            assertThat(api.send(Call.get("/" + service + "/v1/openapi")).text()).contains("openapi:");
            assertThat(api.send(Call.get("/" + service + "/v1/docs/")).text()).containsIgnoringCase("swagger");
        }
    }

    @Test
    void whoKeepsAStudentSeesThemInEveryServiceAndAStrangerInNone() {
        // Given
        var guardian = Learner.signedIn(api, UUID.randomUUID(), "guardian");
        var stranger = Learner.signedIn(api, UUID.randomUUID(), "guardian");

        // When
        var student = student(guardian);

        // Then
        for (var path : pagesOf(student)) {
            assertThat(guardian.persist(Call.get(path)).status()).as(path).isEqualTo(200);
            assertThat(stranger.persist(Call.get(path)).status()).as(path).isEqualTo(404);
        }
    }

    @Test
    void withProfileAwayAdultsWaitLearnersDoNotAndNothingIsRestarted() {
        // Given
        var guardian = Learner.signedIn(api, UUID.randomUUID(), "guardian");
        var student = student(guardian);

        // When
        stack.mustSucceed(stack.run("stop", "profile"));

        // Then
        for (var path : pagesOf(student)) {
            var answer = guardian.send(Call.get(path));
            assertThat(answer.status()).as(path).isEqualTo(503);
            assertThat(answer.json().path("code").asText()).as(path).isEqualTo("dependency-away");
            assertThat(answer.header("Retry-After")).as(path).hasValue("2");
        }
        for (var path : pagesOf("me")) {
            assertThat(guardian.persist(Call.get(path)).status()).as(path).isEqualTo(200);
        }
        stack.mustSucceed(stack.run("start", "profile"));
        for (var path : pagesOf(student)) {
            await(path)
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> guardian.send(Call.get(path)).status() == 200);
        }
    }

    private static String student(Learner guardian) {
        return guardian.persist(
                        Call.of("POST", "/profile/v1/students", "{\"name\": \"Ben\", \"gradeLevel\": \"ELEMENTARY\"}"))
                .json()
                .path("learnerId")
                .asText();
    }

    /** One of each service that asks profile-service who may see whom. */
    private static List<String> pagesOf(String learner) {
        return List.of(
                "/tutor/v1/learners/" + learner + "/sessions",
                "/gamification/v1/learners/" + learner + "/progress",
                "/sharing/v1/learners/" + learner + "/shares");
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
