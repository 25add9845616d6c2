package dev.lyceum.tutor.differential;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Two expressions of which KAS says the other thing. */
record Disagreement(Pair pair, Opinion ours) {

    /** Those that somebody has looked at. */
    static List<Disagreement> explained() throws IOException {
        String table = Files.readString(Kas.FOLDER.resolve("disagreements.yaml"));
        List<Map<String, Object>> kinds = new Yaml(new SafeConstructor(new LoaderOptions())).load(table);
        return kinds.stream().flatMap(Disagreement::ofKind).toList();
    }

    private static Stream<Disagreement> ofKind(Map<String, Object> kind) {
        Opinion ours = Opinion.valueOf((String) kind.get("we_say"));
        return ((List<?>) kind.get("pairs"))
                .stream()
                        .map(pair -> (List<?>) pair)
                        .map(pair -> new Disagreement(new Pair((String) pair.get(0), (String) pair.get(1)), ours));
    }
}
