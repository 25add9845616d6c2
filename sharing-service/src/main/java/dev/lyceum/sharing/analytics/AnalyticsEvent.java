package dev.lyceum.sharing.analytics;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Map;

/** Something was done in a frontend. Not by whom. */
record AnalyticsEvent(String name, Instant at, Map<String, Object> properties) {

    AnalyticsEvent {
        requireNonNull(name, "name");
        requireNonNull(at, "at");
        requireNonNull(properties, "properties");
    }
}
