package dev.lyceum.local.tables;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * What the tables are for; data.
 *
 * @param facts and queues, as {@code service.table} or, of every service, {@code table}; everything else is a state
 * @param keys what should be there once, by {@code service.table}
 */
public record Catalogue(List<String> facts, List<String> queues, Map<String, List<String>> keys) {

    public static Catalogue read() {
        try (var yaml = Catalogue.class.getResourceAsStream("/tables.yaml")) {
            return new ObjectMapper(new YAMLFactory()).readValue(yaml, Catalogue.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Kind kind(String service, String table) {
        if (has(queues, service, table)) {
            return Kind.QUEUE;
        }
        return has(facts, service, table) ? Kind.FACTS : Kind.STATE;
    }

    private static boolean has(List<String> names, String service, String table) {
        return names.contains(table) || names.contains(service + "." + table);
    }

    /** The columns of a table's natural key; none where none is written down. */
    public List<String> key(String service, String table) {
        return keys.getOrDefault(service + "." + table, List.of());
    }
}
