package dev.lyceum.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Custom resources against their projects' definitions, made strict: a field that a definition does not know is a fault, where
 * an API server would drop it. The rules in CEL that some hold besides are not evaluated.
 */
final class Definitions {

    /** Whose projects' definitions are not in the folder. */
    private static final List<String> ELSEWHERE = List.of("ExternalSecret", "ObjectStore", "ClusterPolicy");

    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, JsonSchema> schemas = new HashMap<>();

    private Definitions(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(".yaml"))
                    .map(Manifests::read)
                    .forEach(text -> texts.put(kind(text), text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** None where the folder is not given or not there. */
    static Optional<Definitions> given() {
        var folder = System.getProperty("lyceum.crd", "");
        return Optional.of(folder)
                .filter(path -> !path.isBlank())
                .map(Path::of)
                .filter(Files::isDirectory)
                .map(Definitions::new);
    }

    /** Without parsing: the largest has a megabyte. */
    private static String kind(String definition) {
        return definition
                .lines()
                .filter(line -> line.matches("    kind: \\w+"))
                .map(line -> line.substring(10))
                .findFirst()
                .orElse("");
    }

    static boolean isElsewhere(Item item) {
        return ELSEWHERE.contains(item.kind());
    }

    Stream<String> faults(Item item) {
        if (!texts.containsKey(item.kind())) {
            return Stream.of(item + ": no definition of this kind");
        }
        return schemas
                .computeIfAbsent(item.text("apiVersion") + "/" + item.kind(), id -> schema(item))
                .validate(item.node())
                .stream()
                .map(ValidationMessage::getMessage)
                .map(fault -> item + ": " + fault);
    }

    private JsonSchema schema(Item item) {
        var definition = Manifests.parse(texts.get(item.kind())).all().get(0);
        var group = definition.text("spec/group");
        var version = definition
                .each("spec/versions")
                .filter(each -> item.says("apiVersion", group + "/" + each.text("name")))
                .findFirst()
                .orElseThrow(() -> new AssertionError(item + ": " + item.text("apiVersion") + " is not served"));
        var schema = version.at("schema/openAPIV3Schema").node();
        strict(schema);
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(schema);
    }

    private static void strict(JsonNode schema) {
        if (schema instanceof ObjectNode object) {
            if (schema.path("x-kubernetes-int-or-string").asBoolean()) {
                object.remove("type");
            }
            if (isClosed(schema)) {
                object.put("additionalProperties", false);
            }
            schema.path("properties").forEach(Definitions::strict);
            strict(schema.path("items"));
            strict(schema.path("additionalProperties"));
        }
    }

    private static boolean isClosed(JsonNode schema) {
        return schema.path("properties").isObject()
                && !schema.has("additionalProperties")
                && !schema.path("x-kubernetes-preserve-unknown-fields").asBoolean();
    }
}
