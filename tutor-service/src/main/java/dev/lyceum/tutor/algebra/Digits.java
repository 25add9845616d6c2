package dev.lyceum.tutor.algebra;

import dev.lyceum.tutor.mathematics.Expression;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** A number without letters, to fifty digits. */
public final class Digits {
    private Digits() {}

    /** Empty where a letter stands in it or it has no value. */
    public static Optional<BigDecimal> of(Expression number) {
        return number.variables().isEmpty() ? Precise.of(number, Map.of()) : Optional.empty();
    }
}
