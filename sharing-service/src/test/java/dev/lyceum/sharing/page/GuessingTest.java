package dev.lyceum.sharing.page;

import static dev.lyceum.sharing.fixture.Api.problemOf;
import static dev.lyceum.sharing.fixture.Heard.deliver;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.testing.ProfileService;
import dev.lyceum.kit.testing.Servers;
import dev.lyceum.sharing.fixture.Heard;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
@QuarkusTestResource(ProfileService.class)
class GuessingTest {
    private static final Ids IDS = new Ids();

    @Test
    void whoGuessesTooOftenIsToldNotEvenARightCode() {
        // Given
        var ada = new LearnerId(IDS.next());
        UUID solveId = IDS.next();
        deliver(Heard.solved(ada, solveId));
        String code = problemOf(ada, solveId);
        assertThat(IntStream.range(0, 250).map(i -> open(code, "203.0.113.7")).distinct())
                .as("opening a right code is no guess")
                .containsExactly(200);

        // When
        List<Integer> guesses = Stream.generate(() -> open("NOTACODE", "198.51.100.9"))
                .limit(500) // well below what anybody may ask in a minute
                .takeWhile(status -> status != 429)
                .toList();

        // Then
        assertThat(guesses).hasSizeLessThan(500).containsOnly(404);
        assertThat(Stream.generate(() -> open("NOTACODE", "198.51.100.9") == 429 && open(code, "198.51.100.9") == 429)
                        .limit(100)
                        .anyMatch(both -> both))
                .as("a right code is refused like any other")
                .isTrue();
        assertThat(open(code, "203.0.113.8")).as("somebody else").isEqualTo(200);
    }

    private static int open(String code, String address) {
        return given().header("X-Forwarded-For", address)
                .accept("application/json")
                .get("/s/" + code)
                .statusCode();
    }
}
