package dev.lyceum.kit.database;

import static dev.lyceum.kit.sample.Things.number;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.testing.Servers;
import dev.lyceum.kit.testing.Tokens;
import dev.lyceum.kit.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(HangUpTest.PoolOfFive.class)
@QuarkusTestResource(Servers.class)
class HangUpTest {

    public static class PoolOfFive implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.datasource.reactive.max-size", "5");
        }
    }

    @Test
    @Tag("faults")
    void twoThousandClientsThatHangUpLeaveAWholePoolAndNoHalfCommit() throws Exception {
        // Given
        var random = new SplittableRandom(42);
        var clients = Executors.newFixedThreadPool(16);

        // When
        List<CompletableFuture<Void>> storm = IntStream.range(0, 2_000)
                .mapToObj(i -> random.nextInt(50_000))
                .map(micros -> CompletableFuture.runAsync(() -> hangUpAfter(micros), clients))
                .toList();
        storm.forEach(CompletableFuture::join);
        clients.shutdown();

        // Then
        await().atMost(Duration.ofSeconds(5)).until(() -> idleInTransaction() == 0);
        assertThat(IntStream.range(0, 100)
                        .parallel()
                        .map(i -> given().auth()
                                .oauth2(Tokens.of(new Ids().next()))
                                .get("/kit/v1/learners/me/things")
                                .statusCode())
                        .distinct())
                .containsExactly(200);
        assertThatAllFiveCanBeHadAtOnce();
        await().atMost(Duration.ofSeconds(30)).until(() -> number("select count(*) from outbox_event") == 0);
        assertThat(number("select count(*) from thing where name like 'hang-%'"))
                .isPositive();
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(
                        number("select count(*) from thing where name like 'hang-%' and counted <> 1"))
                .as("things without exactly one event")
                .isZero());
        assertThat(eventsOnTheWire())
                .as("events, each of a thing")
                .isEqualTo(number("select count(*) from thing where name like 'hang-%'"));
    }

    private static long eventsOnTheWire() {
        return Topics.read("kit.events.v1").stream()
                .map(Topics::json)
                .filter(json -> json.contains("\"hang-"))
                .distinct()
                .count();
    }

    private static void assertThatAllFiveCanBeHadAtOnce() {
        List<CompletableFuture<Integer>> sleepers = IntStream.range(0, 5)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> given().auth()
                        .oauth2(Tokens.of(new Ids().next()))
                        .get("/kit/v1/slow?seconds=2")
                        .statusCode()))
                .toList();
        await().atMost(Duration.ofSeconds(2))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> number("select count(*) from pg_stat_activity where wait_event = 'PgSleep'") == 5);
        assertThat(sleepers.stream().map(CompletableFuture::join)).containsOnly(200);
    }

    private static void hangUpAfter(int micros) {
        String body =
                "{\"name\": \"hang-%s\"}".formatted(new Ids().next().toString().substring(9));
        String request = "POST /kit/v1/learners/me/things HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                + Tokens.of(new Ids().next())
                + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.setSoLinger(true, 0); // hang up hard
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(micros));
        } catch (IOException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private static long idleInTransaction() {
        return number(
                "select count(*) from pg_stat_activity where datname = 'kit' and state like 'idle in transaction%'");
    }
}
