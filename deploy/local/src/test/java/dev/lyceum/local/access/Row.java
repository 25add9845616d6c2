package dev.lyceum.local.access;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the table says of an operation; its head says what each field means. {@code {name}} in query and body stands for a
 * parameter of the thing.
 *
 * @param type of the body, where it is not JSON but a text
 * @param allowed the statuses that mean that one was let in; any 2xx when empty
 * @param undecided whether others who may are told that it is not theirs to decide
 * @param leftOut whether what one may not see is left out of an answer 200
 */
record Row(
        Kind of,
        @JsonProperty(required = true) May may,
        String query,
        JsonNode body,
        String type,
        Map<String, String> with,
        boolean ifMatch,
        List<Integer> allowed,
        boolean undecided,
        boolean leftOut) {

    Row {
        of = of == null ? Kind.NONE : of;
        query = query == null ? "" : query;
        type = type == null ? "application/json" : type;
        with = with == null ? Map.of() : with;
        allowed = allowed == null ? List.of() : allowed;
    }

    /** The table, by operation. */
    static Map<String, Row> all() {
        var yaml = YAMLMapper.builder()
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                .build();
        try (var table = Row.class.getResourceAsStream("/access-matrix.yaml")) {
            return yaml.readValue(table, new TypeReference<Map<String, Row>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<String> body(Map<String, String> thing) {
        return Optional.ofNullable(body).map(text -> filled(text.isTextual() ? text.asText() : text.toString(), thing));
    }

    String query(Map<String, String> thing) {
        return filled(query, thing);
    }

    static String filled(String text, Map<String, String> parameters) {
        var filled = text;
        for (var parameter : parameters.entrySet()) {
            filled = filled.replace("{" + parameter.getKey() + "}", parameter.getValue());
        }
        return filled;
    }
}
