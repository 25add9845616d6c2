package dev.lyceum.tutor.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.kit.testing.Servers;
import dev.lyceum.tutor.fixture.Api;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class CheckTest {
    private static final String ANSWERS = "/tutor/v1/answer-checks";
    private final Api ada = Api.newLearner();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x = 5 | 5       | CORRECT",
                "x = 5 | x = 5.0 | CORRECT",
                "x = 5 | X = 5   | UNPARSABLE",
                "x = 5 | 10/2    | FORM",
                "x = 5 | x = 6   | INCORRECT",
                "5/6   | 5/6     | CORRECT",
                "5/6   | 0.83    | FORM",
                "2.30  | 2.3     | CORRECT",
                "2.30  | 2.303   | FORM",
                "7     | 3+4     | FORM",
                "7     | hello   | UNPARSABLE",
                "x = 2 or x = -3  | {-3, 2}          | CORRECT",
                "x = 2 or x = -3  | x = 2            | PARTIAL",
                "x = 2 or x = -3  | x = 2 or x = 3   | INCORRECT",
                "x > 3            | (3, ∞)           | CORRECT",
                "x > 3            | x >= 3           | INCORRECT",
                "12 cm            | 0.12 m           | CORRECT",
                "12 cm            | 12               | UNIT",
                "x + 1            | 1 + x            | CORRECT",
                "x + 1            | X + 1            | INCORRECT",
                "sqrt(2)          | \\sqrt{2}         | CORRECT",
                "sqrt(2)          | 1.41421356237309 | FORM",
                "no solution      | none             | CORRECT",
                "25%              | 1/4              | CORRECT",
                "3/4              | \u0664\u0665            | UNPARSABLE",
            })
    void checksAnAnswer(String expected, String given, String kind) {
        Response answer =
                ada.request().body(Map.of("expected", expected, "given", given)).post(ANSWERS);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.jsonPath().getString("kind")).isEqualTo(kind);
        assertThat(answer.jsonPath().getString("message")).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "es-AR, en;q=0.5 | Correcto: x = 2 o x = -3. | Ese paso está bien.",
                "en              | That is right: x = 2 or x = -3. | That step is right."
            })
    void messagesAreInTheLanguageThatIsAccepted(String languages, String right, String valid) {
        Api reader = ada.accepting(languages);
        Response answer = reader.request()
                .body(Map.of("expected", "x = 2 or x = -3", "given", "x = 2 or x = -3"))
                .post(ANSWERS);
        Response step = reader.request()
                .body(Map.of("previous", "3x = 15", "next", "x = 5"))
                .post("/tutor/v1/step-checks");
        assertThat(answer.jsonPath().getString("message")).isEqualTo(right);
        assertThat(step.jsonPath().getString("message")).isEqualTo(valid);
    }

    @Test
    void theFormCanBeSaid() {
        assertThat(check("{\"expected\": \"1/2\", \"given\": \"2/4\", \"form\": \"LOWEST_TERMS\"}"))
                .isEqualTo("FORM");
        assertThat(check("{\"expected\": \"1/2\", \"given\": \"2/4\"}")).isEqualTo("CORRECT");
        assertThat(check("{\"expected\": \"(x-2)(x-3)\", \"given\": \"x^2-5x+6\", \"form\": \"FACTORED\"}"))
                .isEqualTo("FORM");
        assertThat(check("{\"expected\": \"(x-2)(x-3)\", \"given\": \"(3-x)(2-x)\", \"form\": \"FACTORED\"}"))
                .isEqualTo("CORRECT");
        assertThat(check("{\"expected\": \"7\", \"given\": \"3+4\", \"form\": \"ANY\"}"))
                .isEqualTo("CORRECT");
        assertThat(check("{\"expected\": \"7\", \"given\": \"y = 7\", \"variables\": [\"x\"]}"))
                .isEqualTo("UNPARSABLE");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "How many apples are left?                | 7    | 7 apples            | CORRECT",
                "How many apples are left?                | 7    | 7 pears             | UNIT",
                "How many apples are left?                | 7    | 7 kg                | UNIT",
                "How many minutes does it last?           | 90   | 90 min              | CORRECT",
                "How many minutes does it last?           | 90   | 1 h 30 min          | UNIT",
                "How long is it?                          | 6 cm | 2 cm * 3 = 6 cm     | CORRECT",
                "2 is what percent of 5?                  | 40%  | 2/5                 | FORM",
                "Solve 3x + 5 = 20                        | 5    | X = 5               | CORRECT",
                "Solve 3x + 5 = 20                        | 5    | 3x = 15             | FORM",
                "How many apples are left?                | 7    | I like the pears    | UNPARSABLE",
            })
    void withTheProblemItJudgesAsASessionDoes(String question, String expected, String given, String kind) {
        Map<String, String> check = Map.of(
                "problem",
                question.startsWith("How") ? "Ben has apples and pears. " + question : question,
                "expected",
                expected,
                "given",
                given);
        assertThat(ada.request().body(check).post(ANSWERS).jsonPath().getString("kind"))
                .isEqualTo(kind);
    }

    private String check(String body) {
        return ada.request().body(body).post(ANSWERS).jsonPath().getString("kind");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                          | 400",
                "{\"expected\": \"5\"}                                       | 400",
                "{\"expected\": \"\", \"given\": \"5\"}                      | 400",
                "{\"expected\": \"5\", \"given\": 5}                         | 400",
                "{\"expected\": \"5\", \"given\": \"5\", \"form\": \"PRETTY\"} | 400",
                "{\"expected\": \"5\", \"given\": \"5\", \"variables\": [\"xy\"]} | 400",
                "{\"expected\": \"5\", \"given\": \"5\", \"extra\": 1}       | 400",
                "{\"expected\": \"five-ish\", \"given\": \"5\"}              | 422",
                "{\"expected\": \"1/0\", \"given\": \"5\"}                   | 422",
            })
    void refusesWhatItCannotCheck(String body, int status) {
        Response answer = ada.request().body(body).post(ANSWERS);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
    }

    @Test
    void checksALineOfWorking() {
        Response wrong = ada.request()
                .body(Map.of("previous", "3x + 5 = 20", "next", "3x = 25"))
                .post("/tutor/v1/step-checks");
        assertThat(wrong.jsonPath().getString("kind")).isEqualTo("STEP_INVALID");
        assertThat(wrong.jsonPath().getList("mistakes")).containsExactly("MOVE_SIGN");

        Response right = ada.request()
                .body(Map.of("problem", "Solve 3x + 5 = 20", "previous", "3X + 5 = 20", "next", "3x = 15"))
                .post("/tutor/v1/step-checks");
        assertThat(right.jsonPath().getString("kind")).isEqualTo("STEP_VALID");
        assertThat(right.jsonPath().getList("mistakes")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3x + 5 = 20 | true  | EQUATION   | 3x + 5 = 20",
                "1/2         | true  | NUMBER     | \\frac{1}{2}",
                "1/2 + 1     | true  | EXPRESSION | \\frac{1}{2} + 1",
                "five        | true  | NUMBER     | 5",
                "it is 5     | true  | NUMBER     | 5",
                "x is 5      | true  | EQUATION   | x = 5",
                "12 times 7  | true  | EXPRESSION | 12 \\times 7",
                "hello       | false | TEXT       |",
                "x > 3       | true  | INEQUALITY | x > 3",
                "{2, 3}      | true  | SET        | \\left\\{2, 3\\right\\}",
                "[2, 5)      | true  | INTERVAL   | \\left[2, 5\\right)",
                "12 cm       | true  | QUANTITY   | 12\\,\\text{cm}",
                "x=2 or x=3  | true  | EQUATION   | x = 2 \\text{ or } x = 3",
                "√(x+1)      | true  | EXPRESSION | \\sqrt{x + 1}",
            })
    void saysWhatWasRead(String text, boolean understood, String kind, String latex) {
        Response read = ada.request().body(Map.of("text", text)).post("/tutor/v1/expressions");
        assertThat(read.jsonPath().getBoolean("understood")).isEqualTo(understood);
        assertThat(read.jsonPath().getString("kind")).isEqualTo(kind);
        assertThat(read.jsonPath().getString("latex")).isEqualTo(latex);
        assertThat(read.jsonPath().getString("problem") == null).isEqualTo(understood);
    }

    @ParameterizedTest
    @ValueSource(strings = {ANSWERS, "/tutor/v1/step-checks", "/tutor/v1/expressions"})
    void needsAToken(String path) {
        assertThat(io.restassured.RestAssured.given()
                        .contentType("application/json")
                        .body("{}")
                        .post(path)
                        .statusCode())
                .isEqualTo(401);
    }
}
