package dev.lyceum.tutor.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A file of words or figures, in YAML. */
public final class DataFile {
    private DataFile() {}

    /**
     * Its maps and lists. A key that stands twice is refused: one of the two would count for nothing.
     *
     * @param path from the root of the resources
     * @throws IllegalStateException when there is no such file
     */
    public static <T> T read(String path) {
        try (InputStream file = DataFile.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException("there is no " + path);
            }
            var options = new LoaderOptions();
            options.setAllowDuplicateKeys(false);
            return new Yaml(new SafeConstructor(options)).load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
