package dev.lyceum.tutor.checking;

import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Numeral;
import dev.lyceum.tutor.mathematics.Expression.Power;
import java.util.List;

/** 2³ × 3: primes and powers of them, multiplied. An answer that is written so asks for it. */
final class PrimeFactors {
    private static final int CERTAINTY = 40;

    private PrimeFactors() {}

    static boolean areIn(Expression number) {
        Monomial product = Monomial.of(number);
        List<Expression> factors = product.above();
        return factors.size() > 1
                && product.below().isEmpty()
                && factors.stream().allMatch(PrimeFactors::isPrimePower);
    }

    private static boolean isPrimePower(Expression factor) {
        return factor instanceof Power power
                ? isPrime(power.base()) && power.exponent() instanceof Numeral times && times.isWhole()
                : isPrime(factor);
    }

    private static boolean isPrime(Expression factor) {
        return factor instanceof Numeral numeral
                && numeral.isWhole()
                && numeral.value().toBigInteger().isProbablePrime(CERTAINTY);
    }
}
