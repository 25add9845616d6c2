package dev.lyceum.kit.page;

import dev.lyceum.kit.text.Sha256;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The pages' only style, and the policy that allows nothing else: no script, no image, no frame, nothing from elsewhere, and
 * forms to where the page came from alone.
 */
@Singleton
public class Stylesheet {
    private final String text = read();
    private final String policy =
            "default-src 'none'; style-src 'sha256-" + Base64.getEncoder().encodeToString(Sha256.of(text))
                    + "'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    public String text() {
        return text;
    }

    public String contentSecurityPolicy() {
        return policy;
    }

    private static String read() {
        try (InputStream file = Stylesheet.class.getResourceAsStream("/page.css")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
