package dev.lyceum.kubernetes;

import java.util.List;

/** The services' names, and what follows from them. */
final class Services {

    static final List<String> NAMES = List.of("profile", "tutor", "gamification", "sharing");

    private Services() {}

    static String of(Item item) {
        return item.at("metadata/labels").field("app.kubernetes.io/name").text();
    }

    static String database(String service) {
        return service + "-postgres";
    }
}
