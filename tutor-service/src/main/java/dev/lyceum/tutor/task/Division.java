package dev.lyceum.tutor.task;

import dev.lyceum.tutor.mathematics.Rational;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What comes of dividing things that stay whole: {@code whole part of a / b}, {@code remainder of a / b}, {@code gap of a / b}. */
record Division(Part part, String number, String by) {
    private static final Pattern WRITTEN =
            Pattern.compile("(whole part|remainder|gap) of ([a-z]) / ([a-z]|[0-9]{1,3})");

    enum Part {
        WHOLE_PART,
        REMAINDER,
        /** What the number lacks to be divisible. */
        GAP
    }

    /** @throws IllegalStateException when it is not written so */
    static Division read(String text) {
        Matcher written = WRITTEN.matcher(text);
        if (!written.matches()) {
            throw new IllegalStateException("no division: " + text);
        }
        String part = written.group(1).toUpperCase(Locale.ROOT).replace(' ', '_');
        return new Division(Part.valueOf(part), written.group(2), written.group(3));
    }

    /** Empty for numbers that are not whole. */
    Optional<Rational> of(Rational number, Rational by) {
        if (!number.isInteger() || !by.isInteger() || by.signum() <= 0 || number.signum() < 0) {
            return Optional.empty();
        }
        BigInteger[] parts = number.numerator().divideAndRemainder(by.numerator());
        return Optional.of(Rational.of(
                switch (part) {
                    case WHOLE_PART -> parts[0];
                    case REMAINDER -> parts[1];
                    case GAP ->
                        parts[1].signum() == 0
                                ? BigInteger.ZERO
                                : by.numerator().subtract(parts[1]);
                }));
    }
}
