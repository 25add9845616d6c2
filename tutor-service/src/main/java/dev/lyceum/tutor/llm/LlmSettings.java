package dev.lyceum.tutor.llm;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/** Which model phrases, how long it may take and what it may cost. Without an address and a name there is none. */
@ConfigMapping(prefix = "tutor.llm")
public interface LlmSettings {
    /** Up to and with {@code /v1}. */
    Optional<String> baseUrl();

    Optional<String> apiKey();

    Optional<String> model();

    /** For a whole reply with all its redrafts; what is not said by then the rules say. */
    @WithDefault("10s")
    Duration patience();

    /** How many it may think about at once, of one replica; the next are answered by the rules. */
    @WithDefault("50")
    int concurrency();

    /** How long an endpoint is let alone that has failed more often than not. */
    @WithDefault("10s")
    Duration rest();

    /** The most that one draft may come to. */
    @WithDefault("300")
    int maxTokens();

    Budget budget();

    Price price();

    /** What may be spent in a day, by UTC. */
    interface Budget {
        @WithDefault("50000")
        long learnerTokens();

        /** Of all that one adult keeps. */
        @WithDefault("150000")
        long familyTokens();

        @WithDefault("20000000")
        long tokens();

        /** In the currency of the prices. */
        Optional<BigDecimal> money();

        /** What becomes of a message when the budget is spent. */
        @WithDefault("OFFLINE")
        WhenSpent whenSpent();
    }

    /** Of a million tokens. */
    interface Price {
        @WithDefault("0")
        BigDecimal input();

        @WithDefault("0")
        BigDecimal output();
    }

    enum WhenSpent {
        /** The rules answer it. */
        OFFLINE,
        /** 429 until the day is over. */
        REFUSE
    }

    default boolean isOn() {
        return baseUrl().isPresent() && model().isPresent();
    }
}
