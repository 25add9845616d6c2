package dev.lyceum.gamification.rules;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;

/** Reads editions from a YAML file of the class path. A file that says too little, too much or nonsense is refused whole. */
public final class RuleFile {
    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** @throws InvalidRuleFile with the file's name and the reason */
    public static <T extends Edition> Editions<T> read(String path, Class<T> edition) {
        try (InputStream file = RuleFile.class.getResourceAsStream(path)) {
            return parse(path, Objects.requireNonNull(file, "no such file").readAllBytes(), edition);
        } catch (IOException | NullPointerException unreadable) {
            throw new InvalidRuleFile(path, unreadable);
        }
    }

    static <T extends Edition> Editions<T> parse(String path, byte[] yaml, Class<T> edition) {
        JavaType editions = YAML.getTypeFactory().constructCollectionType(List.class, edition);
        try {
            return new Editions<>(YAML.<List<T>>readValue(yaml, editions));
        } catch (IOException | IllegalArgumentException wrong) {
            throw new InvalidRuleFile(path, wrong);
        }
    }

    /** The service does not start with it. */
    public static final class InvalidRuleFile extends IllegalStateException {
        InvalidRuleFile(String path, Exception reason) {
            super("Rule file " + path + " is not usable: " + reason.getMessage(), reason);
        }
    }

    private RuleFile() {}
}
