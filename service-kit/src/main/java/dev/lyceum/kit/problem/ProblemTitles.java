package dev.lyceum.kit.problem;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.lyceum.kit.text.Languages;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/** What each problem is called, by language: {@code problem-titles.yaml} of the kit and of the service, taken together. */
public final class ProblemTitles {
    private static final String FILES = "problem-titles.yaml";
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Map<String, Map<String, String>> BY_CODE = read();

    private ProblemTitles() {}

    /** Every title by language, none for a code that the files do not know. */
    public static Map<String, String> of(String code) {
        return BY_CODE.getOrDefault(code, Map.of());
    }

    static String in(String acceptLanguage, String code) {
        Map<String, String> titles = of(code);
        return titles.getOrDefault(Languages.best(acceptLanguage, titles.keySet()), code);
    }

    private static Map<String, Map<String, String>> read() {
        try {
            Map<String, Map<String, String>> titles = new HashMap<>();
            var files = Thread.currentThread().getContextClassLoader().getResources(FILES);
            for (URL file : Collections.list(files)) {
                titles.putAll(read(file));
            }
            return Map.copyOf(titles);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, Map<String, String>> read(URL file) throws IOException {
        try (InputStream yaml = file.openStream()) {
            return YAML.readValue(yaml, new TypeReference<>() {});
        }
    }
}
