package dev.lyceum.kit.event;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** This service's name and what follows from it: its topic, its events' types and their source. */
@Singleton
public class ServiceName {
    private final String name;

    ServiceName(@ConfigProperty(name = "lyceum.service") String name) {
        this.name = name;
    }

    public String value() {
        return name;
    }

    public String topic() {
        return name + ".events.v1";
    }

    public String source() {
        return "/" + name;
    }

    public String eventType(String event) {
        return "lyceum." + name + "." + event + ".v1";
    }

    /** The other way round, of a type of this service's own. */
    public String eventName(String eventType) {
        return eventType.split("\\.")[2];
    }
}
