package dev.lyceum.tutor.llm;

import dev.lyceum.tutor.llm.AskModel.Usage;
import dev.lyceum.tutor.llm.LlmSettings.Price;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a request costs.
 *
 * @param micros millionths of the currency of the prices, rounded up
 */
record Cost(long tokens, long micros) {
    /** No language that we speak has fewer characters to a token. */
    private static final int CHARACTERS_OF_A_TOKEN = 3;

    static Usage estimate(int promptCharacters, int replyTokens) {
        return new Usage(tokens(promptCharacters), replyTokens);
    }

    static int characters(int tokens) {
        return tokens * CHARACTERS_OF_A_TOKEN;
    }

    static int tokens(int characters) {
        return characters / CHARACTERS_OF_A_TOKEN + 1;
    }

    /** A price of a million tokens is that of one in millionths. */
    static Cost of(Usage usage, Price price) {
        BigDecimal micros = price.input()
                .multiply(BigDecimal.valueOf(usage.input()))
                .add(price.output().multiply(BigDecimal.valueOf(usage.output())));
        return new Cost(
                usage.input() + usage.output(),
                micros.setScale(0, RoundingMode.CEILING).longValueExact());
    }

    Cost minus(Cost other) {
        return new Cost(tokens - other.tokens, micros - other.micros);
    }
}
