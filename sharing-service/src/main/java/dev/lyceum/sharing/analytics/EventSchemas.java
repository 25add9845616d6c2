package dev.lyceum.sharing.analytics;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.lyceum.kit.problem.Problem;
import dev.lyceum.kit.problem.Problem.FieldError;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The schemas of {@code analytics-events.yaml}; with an invalid file the service does not start. */
@Startup
@Singleton
class EventSchemas {
    private final Map<String, EventSchema> byName = read();

    /** 400 with every place that is wrong. */
    void check(List<NewEvents.One> events) {
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            check("/events/" + i, events.get(i), errors);
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    private void check(String pointer, NewEvents.One event, List<FieldError> errors) {
        EventSchema schema = byName.get(event.name());
        if (schema == null) {
            errors.add(new FieldError(pointer + "/name", "unknown-event", "No event of this name is registered."));
            return;
        }
        event.properties().forEach((name, value) -> schema.refusal(name, value)
                .ifPresent(code -> errors.add(
                        new FieldError(pointer + "/properties/" + pointed(name), code, "Not as it is registered."))));
    }

    /** As a JSON pointer says it; a name that a client made up is not repeated at length. */
    private static String pointed(String name) {
        String part = name.substring(0, Math.min(name.length(), 64));
        return part.replace("~", "~0").replace("/", "~1");
    }

    static Map<String, EventSchema> read() {
        try (InputStream file = EventSchemas.class.getResourceAsStream("/analytics-events.yaml")) {
            Map<String, Map<String, Object>> described =
                    new ObjectMapper(new YAMLFactory()).readValue(file, new TypeReference<>() {});
            Map<String, EventSchema> schemas = new LinkedHashMap<>();
            described.forEach((name, properties) -> schemas.put(name, EventSchema.of(properties)));
            return Map.copyOf(schemas);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
