package dev.lyceum.kit.testing;

import static io.restassured.RestAssured.given;

import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.servers.Ports;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** The real profile-service from its built jar, on the run's own servers: it says who may act for whom. */
public class ProfileService implements QuarkusTestResourceLifecycleManager {
    private static final Path JAR = Path.of("..", "profile-service", "target", "quarkus-app", "quarkus-run.jar");
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static String address;

    @Override
    public Map<String, String> start() {
        return Map.of(
                "PROFILE_URL",
                startOnce(),
                // On a machine that tests several services at once, late is not away.
                "quarkus.rest-client.profile.read-timeout",
                "10000");
    }

    /** It serves the next test class too, and ends with the JVM. */
    @Override
    public void stop() {}

    /** A student of no known age, hence a child, whom this adult keeps. */
    public static LearnerId student(LearnerId keeper) {
        return create(keeper, "{\"name\": \"Ben\", \"gradeLevel\": \"MIDDLE\"}");
    }

    public static LearnerId student(LearnerId keeper, int birthYear) {
        return create(keeper, "{\"name\": \"Ben\", \"gradeLevel\": \"MIDDLE\", \"birthYear\": " + birthYear + "}");
    }

    /** From then on the keeper may do nothing for the student. */
    public static void delete(LearnerId keeper, LearnerId student) {
        given().auth()
                .oauth2(Tokens.of(keeper.value(), "guardian"))
                .delete(startOnce() + "/profile/v1/students/" + student)
                .then()
                .statusCode(204);
    }

    /** What this adult decides for the student whom they keep. */
    public static void decide(LearnerId keeper, LearnerId student, String purpose, boolean granted) {
        given().auth()
                .oauth2(Tokens.of(keeper.value(), "guardian"))
                .contentType("application/json")
                .body("{\"granted\": " + granted + "}")
                .put(startOnce() + "/profile/v1/learners/" + student + "/consents/" + purpose)
                .then()
                .statusCode(200);
    }

    /** In which services adults have looked at this student, as its keeper reads it. */
    public static List<String> looks(LearnerId keeper, LearnerId student) {
        return given().auth()
                .oauth2(Tokens.of(keeper.value(), "guardian"))
                .get(startOnce() + "/profile/v1/learners/" + student + "/access-log")
                .then()
                .statusCode(200)
                .extract()
                .path("items.service");
    }

    private static LearnerId create(LearnerId keeper, String student) {
        String id = given().auth()
                .oauth2(Tokens.of(keeper.value(), "guardian"))
                .contentType("application/json")
                .body(student)
                .post(startOnce() + "/profile/v1/students")
                .then()
                .statusCode(201)
                .extract()
                .path("learnerId");
        return LearnerId.parse(id).orElseThrow();
    }

    private static synchronized String startOnce() {
        if (address == null) {
            int port = Ports.free();
            int management = Ports.free();
            Process service = launch(port, management);
            Runtime.getRuntime().addShutdownHook(new Thread(service::destroyForcibly, "profile-stop"));
            String starting = "http://localhost:" + port;
            awaitReady("http://localhost:" + management, service);
            address = starting;
            student(new LearnerId(new Ids().next())); // its first answer takes longer than a service waits for it
        }
        return address;
    }

    private static Process launch(int port, int management) {
        if (!Files.exists(JAR)) {
            throw new IllegalStateException("profile-service is not built: mvn -pl profile-service -am package");
        }
        var java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        JAR.toString())
                .redirectErrorStream(true)
                .redirectOutput(new File("target", "profile-service.log"));
        java.environment().putAll(Servers.settings());
        java.environment().put("HTTP_HOST", "localhost");
        java.environment().put("HTTP_PORT", String.valueOf(port));
        java.environment().put("MANAGEMENT_PORT", String.valueOf(management));
        try {
            return java.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void awaitReady(String address, Process service) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isReady(address)) {
            if (!service.isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException("profile-service does not start; see target/profile-service.log");
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private static boolean isReady(String address) {
        var question = HttpRequest.newBuilder(URI.create(address + "/q/health/ready"))
                .timeout(Duration.ofSeconds(2))
                .build();
        try {
            return HttpClient.newHttpClient()
                            .send(question, BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
