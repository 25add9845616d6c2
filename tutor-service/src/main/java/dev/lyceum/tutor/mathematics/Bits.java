package dev.lyceum.tutor.mathematics;

import dev.lyceum.tutor.mathematics.Expression.Call;
import dev.lyceum.tutor.mathematics.Expression.Mixed;
import dev.lyceum.tutor.mathematics.Expression.Numeral;
import dev.lyceum.tutor.mathematics.Expression.Power;
import java.math.BigDecimal;
import java.util.Optional;

/** An upper bound on the bits that evaluating a tree can need, so that trees too big are refused before any work. */
final class Bits {
    private static final Rational MOST = Rational.of(Limits.EXPONENT);
    private static final Rational MOST_FACTORIAL = Rational.of(Limits.FACTORIAL);

    private Bits() {}

    /** @throws Refusal when the tree, or a power in it, is too big to be worked out */
    static long of(Expression tree) throws Refusal {
        if (tree instanceof Numeral numeral) {
            return bits(numeral.value());
        }
        if (tree instanceof Mixed mixed) {
            return bits(mixed.whole()) + bits(mixed.numerator()) + bits(mixed.denominator());
        }
        if (tree instanceof Power power) {
            return ofPower(power);
        }
        long bits = 1;
        for (Expression child : tree.children()) {
            bits += of(child);
        }
        if (tree instanceof Call call && call.function() == Function.FACTORIAL) {
            mustBeAtMost(MOST_FACTORIAL, call.first());
            bits += Limits.FACTORIAL * 5L;
        }
        return bounded(bits);
    }

    private static long ofPower(Power power) throws Refusal {
        of(power.exponent());
        if (power.exponent().parts().anyMatch(Bits::isPowerOfNumbers)) {
            throw new Refusal(Reading.Reason.TOO_BIG);
        }
        long size = mustBeAtMost(MOST, power.exponent())
                .map(exponent -> exponent.abs().numerator().longValueExact())
                .orElse(1L);
        return bounded(of(power.base()) * Math.max(1, size));
    }

    private static Optional<Rational> mustBeAtMost(Rational most, Expression tree) throws Refusal {
        Optional<Rational> value = Value.of(tree);
        if (value.filter(size -> isBeyond(size, most)).isPresent()) {
            throw new Refusal(Reading.Reason.TOO_BIG);
        }
        return value;
    }

    private static boolean isBeyond(Rational size, Rational most) {
        return size.abs().compareTo(most) > 0 || Rational.of(size.denominator()).compareTo(most) > 0;
    }

    private static boolean isPowerOfNumbers(Expression part) {
        return part instanceof Power && part.variables().isEmpty();
    }

    private static long bits(BigDecimal value) {
        return (long) value.unscaledValue().bitLength() + 4L * value.scale() + 1;
    }

    private static long bounded(long bits) throws Refusal {
        if (bits > Limits.BITS) {
            throw new Refusal(Reading.Reason.TOO_BIG);
        }
        return bits;
    }
}
