package dev.lyceum.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.lyceum.kit.problem.ProblemTitles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A service's contract folder, and its neighbours': what others may rely on. */
public final class Contracts {
    private static final Path OWN = Path.of("contract");

    private Contracts() {}

    /** The producer's golden example, as a consumer's test parses it. */
    public static byte[] example(String service, String event) {
        return read(Path.of("..", service + "-service", "contract", "events", event + ".v1.example.json"));
    }

    /** Real output, or an example, against this service's own schema. */
    public static void assertMatchesSchema(String event, String json) {
        var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(new String(
                        read(OWN.resolve("events").resolve(event + ".v1.schema.json")), StandardCharsets.UTF_8));
        assertThat(schema.validate(json, com.networknt.schema.InputFormat.JSON, context -> context.getExecutionConfig()
                        .setFormatAssertionsEnabled(true)))
                .as("%s: %s", event, json)
                .isEmpty();
    }

    /** Every event of the folder has a schema and an example that fits it; returns their names. */
    public static List<String> assertExamplesMatch() {
        try (Stream<Path> files = Files.list(OWN.resolve("events"))) {
            List<String> events = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".v1.schema.json"))
                    .map(name -> name.replace(".v1.schema.json", ""))
                    .sorted()
                    .toList();
            events.forEach(event -> assertMatchesSchema(
                    event,
                    new String(
                            read(OWN.resolve("events").resolve(event + ".v1.example.json")), StandardCharsets.UTF_8)));
            return events;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The committed openapi.yaml is what the build writes. A person's build brings it up to date; CI's only compares. */
    public static void assertOpenApiIsCommitted() {
        Path committed = OWN.resolve("openapi.yaml");
        String built = new String(read(Path.of("target", "openapi", "openapi.yaml")), StandardCharsets.UTF_8);
        String before = Files.exists(committed) ? new String(read(committed), StandardCharsets.UTF_8) : "";
        if (!before.equals(built) && System.getenv("CI") == null) {
            try {
                Files.writeString(committed, built);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        assertThat(built)
                .as("contract/openapi.yaml (a build without CI=true has just brought it up to date: review and commit)")
                .isEqualTo(before);
    }

    /** Every operation has a name, a summary, an example of its success and its errors. */
    public static void assertEveryOperationIsComplete() {
        JsonNode api = yaml(Path.of("target", "openapi", "openapi.yaml"));
        api.get("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(operation -> assertComplete(operation.getKey() + " " + path.getKey(), operation.getValue())));
    }

    private static void assertComplete(String name, JsonNode operation) {
        assertThat(operation.path("operationId").asText())
                .as(name + " operationId")
                .isNotBlank();
        assertThat(operation.path("summary").asText()).as(name + " summary").isNotBlank();
        List<String> statuses = new ArrayList<>();
        operation.path("responses").fieldNames().forEachRemaining(statuses::add);
        assertThat(statuses)
                .as(name + " answers")
                .contains("400", "429", "503")
                .anyMatch(status -> status.startsWith("2"));
        operation.path("responses").properties().stream()
                .filter(answer ->
                        answer.getKey().startsWith("2") && !answer.getKey().equals("204"))
                .forEach(answer -> assertShown(name + " " + answer.getKey(), answer.getValue()));
        List<String> parameters = new ArrayList<>();
        operation
                .path("parameters")
                .forEach(parameter -> parameters.add(parameter.path("in") + " " + parameter.path("name")));
        assertThat(parameters).as(name + " parameters").doesNotHaveDuplicates();
        operation
                .path("responses")
                .findValues("application/problem+json")
                .forEach(problem -> assertTitled(problem.at("/example/code").asText()));
        if (operation.has("requestBody")) {
            assertShown(name + " request", operation.get("requestBody"));
        }
    }

    private static void assertTitled(String code) {
        assertThat(ProblemTitles.of(code).keySet())
                .as("titles of %s in problem-titles.yaml", code)
                .containsExactlyInAnyOrder("en", "de", "es");
    }

    private static void assertShown(String name, JsonNode message) {
        assertThat(message.path("content").size())
                .as(name + " has a content (does the method say @Produces?)")
                .isPositive();
        message.path("content").properties().stream()
                .filter(media -> media.getKey().contains("json"))
                .forEach(media -> {
                    assertThat(media.getValue().has("schema"))
                            .as(name + " has a schema")
                            .isTrue();
                    assertThat(media.getValue().has("examples")
                                    || media.getValue().has("example"))
                            .as(name + " has an example (a file in resources/examples)")
                            .isTrue();
                });
    }

    private static JsonNode yaml(Path file) {
        try {
            return new YAMLMapper().readTree(read(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
