package dev.lyceum.tutor.wellbeing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The files of this package. */
final class Yamls {
    private Yamls() {}

    static Map<String, Object> read(String name) {
        try (InputStream file = Yamls.class.getResourceAsStream("/wellbeing/" + name + ".yaml")) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
