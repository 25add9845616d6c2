package dev.lyceum.local.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which service answers which path. Prefixes are whole segments: {@code /s} is not the start of {@code /sharing}. */
public record Routes(Map<String, String> serviceByPrefix) {

    private static final String SERVICE = "-service";

    /** Reads the HTTPRoutes of the cluster's gateway: each matches path prefixes and leads to {@code <name>-service}. */
    public static Routes read(Path yaml) {
        var byPrefix = new HashMap<String, String>();
        try (var routes =
                new ObjectMapper(new YAMLFactory()).readerFor(JsonNode.class).<JsonNode>readValues(yaml.toFile())) {
            routes.forEachRemaining(route -> route.at("/spec/rules").forEach(rule -> add(rule, byPrefix)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Routes(Map.copyOf(byPrefix));
    }

    private static void add(JsonNode rule, Map<String, String> byPrefix) {
        var backend = rule.at("/backendRefs/0/name").asText();
        var service = backend.substring(0, backend.length() - SERVICE.length());
        rule.path("matches")
                .forEach(match -> byPrefix.put(match.at("/path/value").asText(), service));
    }

    /** The service for a path as it came over the wire; none for a path that could mean another one. */
    public Optional<String> serviceFor(String path) {
        if (path == null || ambiguous(path)) {
            return Optional.empty();
        }
        var end = path.indexOf('/', 1);
        return Optional.ofNullable(serviceByPrefix.get(end < 0 ? path : path.substring(0, end)));
    }

    /** Dot segments and hidden slashes: a service would resolve them, and leave the prefix it was let in by. */
    private static boolean ambiguous(String path) {
        var plain = path.toLowerCase(Locale.ROOT).replace("%2e", ".");
        return plain.contains("/./")
                || plain.contains("/../")
                || plain.endsWith("/.")
                || plain.endsWith("/..")
                || plain.contains("//")
                || plain.contains("\\")
                || plain.contains("%2f")
                || plain.contains("%5c")
                || plain.contains("/..;");
    }
}
