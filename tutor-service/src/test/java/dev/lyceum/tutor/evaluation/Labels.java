package dev.lyceum.tutor.evaluation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The labelled files: written from school syllabuses by somebody who had not seen the code. */
public final class Labels {
    private Labels() {}

    public static List<Map<String, Object>> read(String file) {
        try (InputStream labels = Labels.class.getResourceAsStream("/evaluation/" + file + ".yaml")) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(labels);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
