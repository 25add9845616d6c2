package dev.lyceum.kit.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.testing.Servers;
import dev.lyceum.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** 256 KiB, and on one route 1 MiB; whether a body says how long it is or not. */
@QuarkusTest
@QuarkusTestResource(Servers.class)
class BodyLimitTest {
    private static final String THINGS = "/kit/v1/learners/me/things";
    private static final String PICTURES = "/kit/v1/learners/me/pictures";
    private static final int USUAL = 256 * 1024;
    private static final int LARGE = 1024 * 1024;

    private final String token = Tokens.of(new Ids().next());

    @Test
    void oneThatNeverEndsIs413() throws IOException {
        try (var socket = begin(THINGS, "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n")) {
            var out = socket.getOutputStream();
            String chunk = "1000\r\n" + "x".repeat(0x1000) + "\r\n";
            try {
                for (int i = 0; i < 80; i++) {
                    out.write(ascii(chunk));
                }
                out.flush();
            } catch (IOException refusedEarly) {
                // the answer is there already
            }
            assertThat(answerOf(socket)).startsWith("HTTP/1.1 413").contains("application/problem+json");
        }
    }

    @Test
    void aSmallOneIsTaken() throws Exception {
        HttpResponse<String> answer = send(THINGS, "application/json", Length.IN_CHUNKS.of(ascii("{}")));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("/name");
    }

    @ParameterizedTest
    @EnumSource
    void eachRouteTakesAsMuchAsIsSetForIt(Length length) throws Exception {
        assertThat(send(PICTURES, "image/png", length.of(LARGE)).body())
                .as("all of it arrives")
                .isEqualTo("" + Arrays.hashCode(noise(LARGE)));
        assertTooLarge(send(PICTURES, "image/png", length.of(LARGE + 1)), 1024);
        assertThat(send(THINGS, "application/json", length.of(USUAL)).statusCode())
                .isEqualTo(400);
        assertTooLarge(send(THINGS, "application/json", length.of(USUAL + 1)), 256);
        assertTooLarge(send(PICTURES + "/more", "image/png", length.of(USUAL + 1)), 256);
    }

    /** There a body may come without a word of its length, and not in chunks. */
    @Test
    void nothingIsHeardInAnotherVersionOfHttp() throws Exception {
        HttpClient client = client(HttpClient.Version.HTTP_2);

        assertThat(client.send(to("/kit/v1/public").build(), BodyHandlers.ofString())
                        .version())
                .isEqualTo(HttpClient.Version.HTTP_1_1);
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.getOutputStream().write(ascii("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"));
            assertThat(answerOf(socket)).as("no frame").startsWith("HTTP/").contains(" 404 ");
        }
    }

    @Test
    void soManyLargeOnesAreTakenAtOnce() throws Exception {
        // When: two are on their way
        String headers = "Content-Type: image/png\r\nContent-Length: " + LARGE + "\r\n";
        try (Socket one = begin(PICTURES, headers);
                Socket other = begin(PICTURES, headers)) {
            Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> large().statusCode() == 503);

            // Then
            assertThat(one.isConnected() && other.isConnected()).isTrue();
            assertThat(large().headers().firstValue("Retry-After")).isPresent();
            assertThat(large().body()).contains("\"code\":\"too-busy\"");
            assertThat(small().statusCode()).isEqualTo(200);
        }

        // When: they are given up

        // Then
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> large().statusCode() == 200);
    }

    @Test
    void nothingOfItIsReadForWhoeverSaysNotWhoTheyAre() throws Exception {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.getOutputStream()
                    .write(ascii("POST " + PICTURES + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: image/png\r\n"
                            + "Content-Length: " + LARGE + "\r\n\r\n"));
            assertThat(answerOf(socket)).startsWith("HTTP/1.1 401");
        }
    }

    enum Length {
        ANNOUNCED {
            @Override
            BodyPublisher of(byte[] body) {
                return BodyPublishers.ofByteArray(body);
            }
        },
        IN_CHUNKS {
            @Override
            BodyPublisher of(byte[] body) {
                return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
            }
        };

        abstract BodyPublisher of(byte[] body);

        BodyPublisher of(int bytes) {
            return of(noise(bytes));
        }
    }

    private static byte[] noise(int bytes) {
        byte[] noise = new byte[bytes];
        new Random(bytes).nextBytes(noise);
        return noise;
    }

    private HttpResponse<String> large() throws Exception {
        return send(PICTURES, "image/png", Length.ANNOUNCED.of(LARGE));
    }

    private HttpResponse<String> small() throws Exception {
        return send(PICTURES, "image/png", Length.IN_CHUNKS.of(USUAL));
    }

    private static void assertTooLarge(HttpResponse<String> answer, int kibibytes) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"too-large\"", kibibytes + " KiB");
    }

    private HttpResponse<String> send(String path, String type, BodyPublisher body) throws Exception {
        return client(HttpClient.Version.HTTP_1_1)
                .send(to(path).header("Content-Type", type).POST(body).build(), BodyHandlers.ofString());
    }

    private static HttpClient client(HttpClient.Version version) {
        return HttpClient.newBuilder().version(version).build();
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .header("Authorization", "Bearer " + token);
    }

    private Socket begin(String path, String headers) throws IOException {
        var socket = new Socket("localhost", RestAssured.port);
        socket.getOutputStream()
                .write(ascii("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token + "\r\n"
                        + headers + "\r\n"));
        return socket;
    }

    private static String answerOf(Socket socket) throws IOException {
        return new String(socket.getInputStream().readNBytes(200), StandardCharsets.US_ASCII);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
