package dev.lyceum.sharing.page;

import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** Who asks: a browser, and whoever does not say, is shown a page; a program that says so is answered in JSON. */
final class Taste {
    private Taste() {}

    /** @param accepted the media types of Accept, the best liked first */
    static boolean isForJson(List<MediaType> accepted) {
        return accepted.stream()
                .filter(type -> isJson(type) || type.isCompatible(MediaType.TEXT_HTML_TYPE))
                .findFirst()
                .filter(Taste::isJson)
                .isPresent();
    }

    private static boolean isJson(MediaType type) {
        return type.getType().equals("application")
                && (type.getSubtype().equals("json") || type.getSubtype().endsWith("+json"));
    }
}
