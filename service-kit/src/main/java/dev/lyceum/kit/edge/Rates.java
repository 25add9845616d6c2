package dev.lyceum.kit.edge;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;

/** How much one principal, or one address without a valid token, may ask of one replica. */
@ConfigMapping(prefix = "lyceum.rate")
interface Rates {
    /** Requests a minute, all routes together that have no rate of their own. */
    @WithDefault("600")
    long requestsPerMinute();

    /** How many of them may come at once. */
    @WithDefault("100")
    long burst();

    /** Routes with a rate of their own: as {@link Route} reads them, to requests a minute. */
    Map<String, Long> routes();

    /** How often one address, which may be a whole class, may try one and the same thing in a minute. */
    @WithDefault("30")
    long attemptsPerMinute();

    /** Codes not on record that one address may try in a minute. */
    @WithDefault("20")
    long missedCodesPerMinute();
}
