package dev.lyceum.gamification.live;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.gamification.fixture.Api;
import dev.lyceum.gamification.fixture.Solve;
import dev.lyceum.gamification.fixture.Stored;
import dev.lyceum.gamification.live.Watched.Frame;
import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.testing.ProfileService;
import dev.lyceum.kit.testing.Servers;
import dev.lyceum.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
@QuarkusTestResource(ProfileService.class)
class StreamResourceTest {
    private final LearnerId ada = new LearnerId(new Ids().next());

    @Test
    void rewardsComeAsTheyHappenBehindTheStateOfNow() {
        try (var watched = own(null)) {
            // Given
            Frame reset = watched.until(1, "reset").get(0);

            // When
            Stored.deliver(Solve.by(ada).of("MIDDLE", 0));

            // Then
            List<Frame> frames = watched.until(1, "achievement");
            assertThat(reset.data().get("xp").asLong()).isZero();
            assertThat(frames).extracting(Frame::event).startsWith("reset", "xp", "streak");
            assertThat(frames.get(1).data().get("type").asText()).isEqualTo("XpAwarded");
            assertThat(frames.get(1).data().get("amount").asInt()).isEqualTo(15);
            assertThat(frames.get(1).data().get("occurredAt").asText()).endsWith("Z");
            assertThat(frames)
                    .filteredOn(frame -> frame.event().equals("achievement"))
                    .extracting(frame -> frame.data().get("achievement").asText())
                    .contains("FIRST_PROBLEM");
            assertThat(frames.stream().map(frame -> Long.valueOf(frame.id())).toList())
                    .isSorted()
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void itGoesOnBehindTheLastEventThatTheClientHas() {
        // Given
        String last;
        try (var first = own(null)) {
            first.until(1, "reset");
            Stored.deliver(Solve.by(ada));
            last = first.until(1, "xp").stream()
                    .filter(frame -> frame.event().equals("xp"))
                    .findFirst()
                    .orElseThrow()
                    .id();
        }

        // When: much happens with nobody looking
        Stored.deliver(IntStream.range(0, 300)
                .mapToObj(i -> Solve.by(ada).of("HIGH", 1))
                .toArray(Solve[]::new));
        long told = Stored.number(
                "select count(*) from feed_event where learner_id = ? and seq > ?", ada.value(), Long.valueOf(last));

        // Then
        try (var second = own(last)) {
            Stored.soon().untilAsserted(() -> assertThat(second.events()).hasSize((int) told));
            assertThat(second.events()).doesNotContain("reset").contains("streak", "level", "xp");
        }
    }

    @Test
    void whoeverHasMissedSomethingThatIsForgottenBeginsAnew() {
        Stored.deliver(Solve.by(ada));
        Stored.execute(
                "delete from feed_event where seq <= (select max(seq) from feed_event where learner_id = ?)",
                ada.value());
        for (String strange : new String[] {"0", "999999999999999999", "x", "-1", "1e3"}) {
            try (var watched = own(strange)) {
                assertThat(watched.until(1, "reset").get(0).data().get("xp").asLong())
                        .as(strange)
                        .isEqualTo(13);
            }
        }
    }

    @Test
    void theStreamOfAnAdultEndsWithinTwoSecondsOfThePermission() {
        // Given
        LearnerId ben = ProfileService.student(ada);
        try (var watched = Watched.open(Tokens.of(ada.value(), "guardian"), ben.toString(), null)) {
            watched.until(1, "reset");
            Stored.deliver(Solve.by(ben));
            watched.until(1, "xp");

            // When
            ProfileService.delete(ada, ben);
            Instant deleted = Instant.now();

            // Then
            Frame end =
                    watched.until(1, "end").stream().reduce((one, next) -> next).orElseThrow();
            assertThat(Duration.between(deleted, Instant.now())).isLessThan(Duration.ofSeconds(2));
            assertThat(end.data().get("reason").asText()).isEqualTo("REVOKED");
            Stored.soon().until(watched::hasEnded);
        }
    }

    @Test
    void itEndsWithTheToken() {
        // Given
        String token = Tokens.sign(
                Tokens.claims(ada.toString(), "student").expiresAt(Instant.now().plusSeconds(2)));

        // When
        try (var watched = Watched.open(token, "me", null)) {
            // Then
            Frame end =
                    watched.until(1, "end").stream().reduce((one, next) -> next).orElseThrow();
            assertThat(end.data().get("reason").asText()).isEqualTo("TOKEN_EXPIRED");
            Stored.soon().until(watched::hasEnded);
        }
    }

    @Test
    void aListenerThatIsCutOffMissesNothing() {
        try (var watched = own(null)) {
            // Given
            watched.until(1, "reset");

            // When
            Stored.execute(
                    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'feed-news'");
            Stored.deliver(Solve.by(ada));

            // Then
            watched.until(1, "xp");
            Stored.soon()
                    .until(() ->
                            Stored.number("select count(*) from pg_stat_activity where application_name = 'feed-news'")
                                    == 1);
        }
    }

    @Test
    void strangersAndWhoSaysNothingOfThemselvesAreTurnedAway() {
        Api.assertProblem(Api.as(new LearnerId(new Ids().next())).get(path(ada)), 404, "not-found");
        Api.assertProblem(given().get(path(ada)), 401, "unauthenticated");
    }

    @Test
    void nobodyHoldsMoreThanTwentyAtATimeAndWhoHangsUpMakesRoom() {
        // Given
        List<Watched> many = IntStream.range(0, 20).mapToObj(i -> own(null)).toList();
        many.forEach(each -> each.until(1, "reset"));

        // When
        var refused = Api.as(ada).get(path(ada));

        // Then
        Api.assertProblem(refused, 429, "too-many-requests");
        assertThat(refused.header("Retry-After")).isNotNull();
        many.forEach(Watched::close);
        Stored.soon().untilAsserted(() -> {
            try (var another = own(null)) {
                assertThat(another.status()).isEqualTo(200);
            }
        });
        Stored.soon().until(() -> given().get("/q/metrics").asString().contains("lyceum_live_streams 0.0"));
    }

    private Watched own(String lastEventId) {
        return Watched.open(Tokens.of(ada.value()), "me", lastEventId);
    }

    private static String path(LearnerId learner) {
        return Api.BASE + "/learners/" + learner + "/stream";
    }
}
