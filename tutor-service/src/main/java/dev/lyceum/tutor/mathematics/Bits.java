package dev.lyceum.tutor.mathematics;

import java.math.BigDecimal;

/** An upper bound on the bits that evaluating a tree can need, so that trees too big are refused before any work. */
enum Bits implements Fold<Long> {
    BOUND;

    @Override
    public Long numeral(BigDecimal value) {
        return (long) value.unscaledValue().bitLength() + 4L * value.scale() + 1;
    }

    @Override
    public Long mixed(BigDecimal whole, BigDecimal numerator, BigDecimal denominator) {
        return numeral(whole) + numeral(numerator) + numeral(denominator);
    }

    @Override
    public Long variable(String name) {
        return 1L;
    }

    @Override
    public Long negation(Long of) {
        return of;
    }

    @Override
    public Long sum(Long left, Long right) {
        return left + right + 1;
    }

    @Override
    public Long difference(Long left, Long right) {
        return sum(left, right);
    }

    @Override
    public Long product(Long left, Long right) {
        return left + right;
    }

    @Override
    public Long quotient(Long left, Long right) {
        return left + right;
    }

    /** Saturates: a tower of powers in brackets grows past any long. */
    @Override
    public Long power(Long base, int exponent) {
        return Math.min(base, Limits.BITS + 1L) * Math.max(1, Math.abs(exponent));
    }
}
