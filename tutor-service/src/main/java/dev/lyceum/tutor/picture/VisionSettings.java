package dev.lyceum.tutor.picture;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** The model that reads pictures, at any endpoint that speaks as OpenAI's does; without an address there is none, and with one but no model the service does not start. */
@ConfigMapping(prefix = "tutor.vision")
interface VisionSettings {
    Optional<String> baseUrl();

    Optional<String> model();

    /** Some endpoints of one's own want none. */
    @WithDefault("none")
    String apiKey();

    @WithDefault("20s")
    Duration timeout();

    /** Pictures that are read at once, by each replica. */
    @WithDefault("4")
    int atOnce();
}
