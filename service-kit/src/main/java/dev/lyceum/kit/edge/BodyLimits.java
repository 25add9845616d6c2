package dev.lyceum.kit.edge;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;

/** How large a body may be; {@code quarkus.http.limits.max-body-size} must be as large as the largest of them. */
@ConfigMapping(prefix = "lyceum.body")
interface BodyLimits {
    @WithDefault("256K")
    MemorySize limit();

    /** Routes that take larger ones. */
    Map<String, MemorySize> routes();

    /** How many of those larger ones are taken at once: each is held in memory. */
    @WithDefault("8")
    int largeAtOnce();
}
