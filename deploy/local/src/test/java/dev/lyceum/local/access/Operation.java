package dev.lyceum.local.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.lyceum.local.stack.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** One of a contract. */
record Operation(String id, String method, String path) {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    /** All that the four contracts of a checkout describe. */
    static List<Operation> all(Path checkout) {
        var operations = new ArrayList<Operation>();
        for (var service : Settings.SERVICES) {
            read(checkout.resolve(service + "-service/contract/openapi.yaml"))
                    .path("paths")
                    .properties()
                    .forEach(path -> path.getValue().properties().stream()
                            .filter(method -> METHODS.contains(method.getKey()))
                            .map(method -> of(path.getKey(), method.getKey(), method.getValue()))
                            .forEach(operations::add));
        }
        return operations;
    }

    private static Operation of(String path, String method, JsonNode operation) {
        return new Operation(operation.path("operationId").asText(), method.toUpperCase(Locale.ROOT), path);
    }

    private static JsonNode read(Path contract) {
        try {
            return new YAMLMapper().readTree(contract.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
