package dev.lyceum.tutor.algebra;

import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Constant;
import dev.lyceum.tutor.mathematics.Fold;
import dev.lyceum.tutor.mathematics.Function;
import dev.lyceum.tutor.mathematics.Rational;
import dev.lyceum.tutor.mathematics.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** One polynomial over another, nothing cancelled. */
public record Fraction(Polynomial top, Polynomial bottom) {
    private static final int MOST_DEGREE = 12;

    /** Empty when the tree is none in this one letter, or of a degree too high for school. */
    public static Optional<Fraction> of(Expression tree, String letter) {
        return tree.fold(new Reader(letter));
    }

    private static Fraction constant(Rational value) {
        return new Fraction(Polynomial.constant(value), Polynomial.ONE);
    }

    private boolean isSmall() {
        return top.degree() <= MOST_DEGREE && bottom.degree() <= MOST_DEGREE;
    }

    private Fraction plus(Fraction other) {
        return bottom.equals(other.bottom)
                ? new Fraction(top.plus(other.top), bottom)
                : new Fraction(top.times(other.bottom).plus(other.top.times(bottom)), bottom.times(other.bottom));
    }

    private Fraction times(Fraction other) {
        return new Fraction(top.times(other.top), bottom.times(other.bottom));
    }

    private Optional<Fraction> inverse() {
        return top.isZero() ? Optional.empty() : Optional.of(new Fraction(bottom, top));
    }

    private Optional<Rational> value() {
        return top.degree() < 1 && bottom.degree() == 0
                ? Optional.of(top.coefficient(0).over(bottom.coefficient(0)))
                : Optional.empty();
    }

    private record Reader(String letter) implements Fold<Optional<Fraction>> {
        @Override
        public Optional<Fraction> numeral(BigDecimal value) {
            return Optional.of(Fraction.constant(Rational.of(value)));
        }

        @Override
        public Optional<Fraction> mixed(BigDecimal whole, BigDecimal numerator, BigDecimal denominator) {
            return Value.EXACT.mixed(whole, numerator, denominator).map(Fraction::constant);
        }

        @Override
        public Optional<Fraction> variable(String name) {
            return name.equals(letter)
                    ? Optional.of(new Fraction(Polynomial.LETTER, Polynomial.ONE))
                    : Optional.empty();
        }

        @Override
        public Optional<Fraction> constant(Constant constant) {
            return Optional.empty();
        }

        @Override
        public Optional<Fraction> negation(Optional<Fraction> of) {
            return of.map(each -> each.times(Fraction.constant(Rational.of(-1))));
        }

        @Override
        public Optional<Fraction> sum(Optional<Fraction> left, Optional<Fraction> right) {
            return both(left, right, Fraction::plus);
        }

        @Override
        public Optional<Fraction> difference(Optional<Fraction> left, Optional<Fraction> right) {
            return sum(left, negation(right));
        }

        @Override
        public Optional<Fraction> product(Optional<Fraction> left, Optional<Fraction> right) {
            return both(left, right, Fraction::times);
        }

        @Override
        public Optional<Fraction> quotient(Optional<Fraction> left, Optional<Fraction> right) {
            return product(left, right.flatMap(Fraction::inverse));
        }

        @Override
        public Optional<Fraction> power(Optional<Fraction> base, Optional<Fraction> exponent) {
            Optional<Rational> number = exponent.flatMap(Fraction::value);
            Optional<Rational> of = base.flatMap(Fraction::value);
            if (of.isPresent()) {
                return Value.EXACT.power(of, number).map(Fraction::constant);
            }
            return number.filter(size -> size.isInteger() && size.abs().compareTo(Rational.of(MOST_DEGREE)) <= 0)
                    .flatMap(size -> raised(base, size.numerator().intValueExact()));
        }

        private Optional<Fraction> raised(Optional<Fraction> base, int exponent) {
            Optional<Fraction> raised = Optional.of(Fraction.constant(Rational.ONE));
            for (int i = 0; i < Math.abs(exponent); i++) {
                raised = product(raised, base);
            }
            return exponent < 0 ? raised.flatMap(Fraction::inverse) : raised;
        }

        @Override
        public Optional<Fraction> call(Function function, List<Optional<Fraction>> arguments) {
            return Value.EXACT
                    .call(
                            function,
                            arguments.stream()
                                    .map(each -> each.flatMap(Fraction::value))
                                    .toList())
                    .map(Fraction::constant);
        }

        private static Optional<Fraction> both(
                Optional<Fraction> left, Optional<Fraction> right, BiFunction<Fraction, Fraction, Fraction> work) {
            return left.flatMap(a -> right.map(b -> work.apply(a, b))).filter(Fraction::isSmall);
        }
    }
}
