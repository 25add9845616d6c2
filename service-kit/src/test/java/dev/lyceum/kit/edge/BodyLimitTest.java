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
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Bodies that do not say how long they are. */
@QuarkusTest
@QuarkusTestResource(Servers.class)
class BodyLimitTest {
    private static final String THINGS = "/kit/v1/learners/me/things";

    private final String token = Tokens.of(new Ids().next());

    @Test
    void oneThatNeverEndsIs413() throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            var out = socket.getOutputStream();
            out.write(ascii("POST " + THINGS + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                    + "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"));
            String chunk = "1000\r\n" + "x".repeat(0x1000) + "\r\n";
            try {
                for (int i = 0; i < 80; i++) {
                    out.write(ascii(chunk));
                }
                out.flush();
            } catch (IOException refusedEarly) {
                // the answer is there already
            }
            String answer = new String(socket.getInputStream().readNBytes(200), StandardCharsets.US_ASCII);
            assertThat(answer).startsWith("HTTP/1.1 413").contains("application/problem+json");
        }
    }

    @Test
    void aSmallOneIsTaken() throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + THINGS))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(ascii("{}"))))
                .build();
        HttpResponse<String> answer = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("/name");
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
