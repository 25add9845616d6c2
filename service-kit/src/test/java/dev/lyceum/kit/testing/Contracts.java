package dev.lyceum.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
