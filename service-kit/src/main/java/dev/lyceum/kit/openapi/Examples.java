package dev.lyceum.kit.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;

/**
 * Examples are files: {@code examples/<operationId>.request.json} and {@code examples/<operationId>.json} for the success. Java
 * says the shapes, the files show them filled.
 */
final class Examples {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NAME = "example";

    private Examples() {}

    static void add(Operation operation) {
        if (operation.getRequestBody() != null) {
            read(operation.getOperationId() + ".request")
                    .ifPresent(example -> add(operation.getRequestBody().getContent(), example));
        }
        read(operation.getOperationId())
                .ifPresent(example -> operation.getResponses().getAPIResponses().forEach((status, answer) -> {
                    if (status.startsWith("2") && answer.getContent() != null) {
                        add(answer.getContent(), example);
                    }
                }));
    }

    private static void add(Content content, Object example) {
        Map.copyOf(content.getMediaTypes()).forEach((type, media) -> {
            if (type.contains("json")) {
                media.addExample(NAME, OASFactory.createExample().value(example));
            }
        });
    }

    private static Optional<Object> read(String name) {
        var loader = Thread.currentThread().getContextClassLoader();
        try (InputStream file = loader.getResourceAsStream("examples/" + name + ".json")) {
            return file == null ? Optional.empty() : Optional.of(JSON.readValue(file, Object.class));
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }
}
