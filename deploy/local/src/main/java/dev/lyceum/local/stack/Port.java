package dev.lyceum.local.stack;

import java.util.Locale;
import java.util.Map;

/** Where each part listens unless the environment says otherwise. */
public enum Port {
    GATEWAY(8080),
    GAMIFICATION(8081),
    TUTOR(8082),
    SHARING(8083),
    PROFILE(8084),
    POSTGRES(15432),
    KAFKA(19092),
    KAFKA_CONTROLLER(19093),
    GAMIFICATION_MANAGEMENT(9081),
    TUTOR_MANAGEMENT(9082),
    SHARING_MANAGEMENT(9083),
    PROFILE_MANAGEMENT(9084);

    private final int usual;

    Port(int usual) {
        this.usual = usual;
    }

    /** The environment variable that moves it. */
    public String variable() {
        return "LYCEUM_" + name() + "_PORT";
    }

    /** As in the records: {@code kafka-controller}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    int in(Map<String, String> environment) {
        var given = environment.getOrDefault(variable(), Integer.toString(usual));
        if (!given.matches("\\d{1,5}") || Integer.parseInt(given) < 1 || Integer.parseInt(given) > 65_535) {
            throw new CannotStart(variable() + " is not a port: " + given);
        }
        return Integer.parseInt(given);
    }
}
