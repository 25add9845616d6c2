package dev.lyceum.sharing.share;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the outside finds a link's page. */
@Singleton
public class ShareLinks {
    private final String base;

    ShareLinks(@ConfigProperty(name = "lyceum.share.base-url") String base) {
        this.base = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }

    public String url(String code) {
        return base + path(code);
    }

    /** The product's front door. */
    public String home() {
        return base + "/";
    }

    static String path(String code) {
        return "/s/" + code;
    }
}
