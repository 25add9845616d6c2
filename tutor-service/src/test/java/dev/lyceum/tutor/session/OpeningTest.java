package dev.lyceum.tutor.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.kit.testing.Servers;
import dev.lyceum.tutor.fixture.Api;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A session begins with a word about the last ones, if they were about the same. */
@QuarkusTest
@QuarkusTestResource(Servers.class)
class OpeningTest {
    private static final String QUESTION =
            "Good, an equation. Look at the side where x stands: what has been done to it?";
    private final Api ada = Api.newLearner();

    @Test
    void nothingIsRememberedOfNobody() {
        assertThat(opening("Solve 3x + 5 = 20")).isEqualTo(QUESTION);
    }

    @Test
    void whatWentWellIsToldTheNextTime() {
        ada.say(ada.session("Solve 3x + 5 = 20"), "x = 5").then().statusCode(201);

        assertThat(opening("Solve 2x + 5 = 13")).isEqualTo("You did well with a problem like this lately. " + QUESTION);
        assertThat(ada.accepting("es").start(typed("Solve 2x + 7 = 13")).getString("turns[0].text"))
                .startsWith("Hace poco te fue bien con un problema como este. ");
    }

    @Test
    void whatWentWrongIsSomethingToLookOutFor() {
        // Given
        String session = ada.session("Solve 3x + 5 = 20");
        ada.say(session, "3x = 25").then().statusCode(201);
        ada.end(session).then().statusCode(200);

        // Then
        assertThat(opening("Solve 2x + 5 = 13"))
                .isEqualTo("Keep an eye on the signs: they made trouble the last time. " + QUESTION);
        assertThat(opening("Work out 12 * 7")).doesNotContain("last time");
    }

    private String opening(String problem) {
        return ada.start(typed(problem)).getString("turns[0].text");
    }

    private static Map<String, ?> typed(String problem) {
        return Map.of("problem", Map.of("text", problem));
    }
}
