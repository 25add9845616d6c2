package dev.lyceum.tutor.benchmark;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The least that any checker does, and what checkers without algebra do: both texts are cut into tokens, numbers are read, and the
 * tokens are compared in their order. It goes over the same texts and makes objects as the real one does, so a slow or busy machine
 * slows both, and their ratio says more than either's time.
 */
final class SameTokens {
    private static final Pattern TOKEN = Pattern.compile("[0-9]+(?:\\.[0-9]+)?|[A-Za-z]+|[^\\s0-9A-Za-z]");

    private SameTokens() {}

    static boolean areSame(String one, String other) {
        return tokens(one).equals(tokens(other));
    }

    private static List<Object> tokens(String text) {
        return TOKEN.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(SameTokens::value)
                .toList();
    }

    private static Object value(String token) {
        boolean number = token.charAt(0) >= '0' && token.charAt(0) <= '9';
        return number ? new BigDecimal(token).stripTrailingZeros() : token;
    }
}
