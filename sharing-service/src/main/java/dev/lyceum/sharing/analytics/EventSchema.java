package dev.lyceum.sharing.analytics;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What an event of one name may say: each property and its values, and nothing else. */
final class EventSchema {
    private static final Pattern CODE = Pattern.compile("[2-9A-HJKMNP-TV-Z]{8}");
    private static final int MOST = 1_000_000;

    private final Map<String, Predicate<Object>> properties;

    private EventSchema(Map<String, Predicate<Object>> properties) {
        this.properties = properties;
    }

    /** @param described by property: a list of words, {@code boolean}, {@code count} or {@code code} */
    static EventSchema of(Map<String, Object> described) {
        return new EventSchema(described.entrySet().stream()
                .collect(toUnmodifiableMap(Map.Entry::getKey, property -> kind(property.getValue()))));
    }

    /** Why a property may not be said; empty when it may. */
    Optional<String> refusal(String name, Object value) {
        Predicate<Object> kind = properties.get(name);
        if (kind == null) {
            return Optional.of("unknown-property");
        }
        return kind.test(value) ? Optional.empty() : Optional.of("value");
    }

    private static Predicate<Object> kind(Object described) {
        if (described instanceof List<?> words) {
            return value -> value instanceof String word && words.contains(word);
        }
        return switch (String.valueOf(described)) {
            case "boolean" -> value -> value instanceof Boolean;
            case "count" -> value -> value instanceof Integer number && number >= 0 && number <= MOST;
            case "code" ->
                value -> value instanceof String code && CODE.matcher(code).matches();
            default -> throw new IllegalArgumentException("analytics-events.yaml: no kind of property " + described);
        };
    }
}
