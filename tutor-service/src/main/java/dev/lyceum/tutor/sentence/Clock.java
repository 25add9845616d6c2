package dev.lyceum.tutor.sentence;

import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Rational;
import dev.lyceum.tutor.sentence.Bound.Amount;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Times of the day. */
final class Clock {
    private static final int NOON = 12;
    private static final int HOUR = 60;
    private static final Set<String> HALVES = Set.of("am", "pm");

    private Clock() {}

    /** Three tokens. */
    static List<SlotKind.Reading> read(List<Token> tokens) {
        return isWritten(tokens) && hour(tokens) < 2 * NOON
                ? List.of(reading(3, hour(tokens) * HOUR + minute(tokens)))
                : List.of();
    }

    /** Four tokens. */
    static List<SlotKind.Reading> readHalf(List<Token> tokens) {
        boolean half = isWritten(tokens)
                && tokens.size() > 3
                && HALVES.contains(tokens.get(3).text())
                && hour(tokens) >= 1
                && hour(tokens) <= NOON;
        if (!half) {
            return List.of();
        }
        long hour = hour(tokens) % NOON + (tokens.get(3).text().equals("pm") ? NOON : 0);
        return List.of(reading(4, hour * HOUR + minute(tokens)));
    }

    private static boolean isWritten(List<Token> tokens) {
        return tokens.size() > 2
                && tokens.get(1).text().equals(":")
                && tokens.get(0).text().matches("[0-9]{1,2}")
                && tokens.get(2).text().matches("[0-5][0-9]");
    }

    private static long hour(List<Token> tokens) {
        return Long.parseLong(tokens.get(0).text());
    }

    private static long minute(List<Token> tokens) {
        return Long.parseLong(tokens.get(2).text());
    }

    private static SlotKind.Reading reading(int length, long minutes) {
        return new SlotKind.Reading(length, new Amount(Expression.of(Rational.of(minutes)), Optional.empty()));
    }
}
