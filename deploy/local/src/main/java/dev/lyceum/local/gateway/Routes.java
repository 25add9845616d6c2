package dev.lyceum.local.gateway;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which service answers which path. Prefixes are whole segments: {@code /s} is not the start of {@code /sharing}. */
public record Routes(Map<String, String> serviceByPrefix) {

    /** Reads {@code service: [prefix, …]}. */
    public static Routes read(Path yaml) {
        try {
            var read = new ObjectMapper(new YAMLFactory())
                    .readValue(yaml.toFile(), new TypeReference<Map<String, List<String>>>() {});
            var byPrefix = new HashMap<String, String>();
            read.forEach((service, prefixes) -> prefixes.forEach(prefix -> byPrefix.put(prefix, service)));
            return new Routes(Map.copyOf(byPrefix));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
