package dev.lyceum.local.assembled;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.lyceum.local.journey.Api;
import dev.lyceum.local.journey.Api.Call;
import dev.lyceum.local.stack.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names of metrics: those that services tell, and those that somebody looks for. */
final class Metrics {

    private static final Path FOLDER = Path.of("deploy/kubernetes/components/observability");

    /** What PostgreSQL's operator and whoever looks at certificates tell; neither runs here. */
    private static final Pattern ELSEWHERE = Pattern.compile("(cnpg|probe)_.*");

    /** Labels, ranges, texts, and what figures are gathered by. */
    private static final Pattern NO_NAMES =
            Pattern.compile("\\{[^}]*}|\\[[^]]*]|\"[^\"]*\"|\\b(by|without|on|ignoring) *\\([^)]*\\)");

    private static final Pattern NAME = Pattern.compile("\\b[a-z_][a-z0-9_]+\\b(?! *\\()");
    private static final Set<String> WORDS = Set.of("and", "or", "unless");

    private Metrics() {}

    /** What all services say together. */
    static Set<String> told(Settings settings) {
        return Settings.SERVICES.stream()
                .map(service -> new Api("http://localhost:" + settings.managementPort(service)))
                .flatMap(service -> service.send(Call.get("/q/metrics")).text().lines())
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("[{ ]")[0])
                .collect(Collectors.toSet());
    }

    /** What alerts and dashboards of this checkout are about. */
    static Set<String> lookedFor(Path checkout) {
        var files = Stream.of("alerts.yaml", "dashboards/services.json", "dashboards/business.json");
        return files.flatMap(file -> read(checkout.resolve(FOLDER).resolve(file)).findValuesAsText("expr").stream())
                .flatMap(Metrics::names)
                .filter(name -> !ELSEWHERE.matcher(name).matches())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Stream<String> names(String expression) {
        return NAME.matcher(NO_NAMES.matcher(expression).replaceAll(" "))
                .results()
                .map(found -> found.group())
                .filter(name -> !WORDS.contains(name));
    }

    /** YAML reads JSON too. */
    private static JsonNode read(Path file) {
        try {
            return new ObjectMapper(new YAMLFactory()).readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
