package dev.lyceum.tutor.solution;

import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Constant;
import dev.lyceum.tutor.mathematics.Fold;
import dev.lyceum.tutor.mathematics.Function;
import dev.lyceum.tutor.mathematics.Rational;
import dev.lyceum.tutor.mathematics.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A sum with its brackets multiplied out and nothing collected.
 *
 * @param terms in the order in which they are written
 */
record FlatSum(List<Term> terms) {
    private static final int MOST_TERMS = 60;
    private static final int MOST_POWER = 12;

    FlatSum {
        terms = List.copyOf(terms);
    }

    /** Empty when the tree is no such sum, or one too long for school. */
    static Optional<FlatSum> of(Expression tree) {
        return tree.fold(Reader.TREES);
    }

    static FlatSum number(Rational value) {
        return new FlatSum(List.of(Term.number(value)));
    }

    FlatSum plus(FlatSum other) {
        return new FlatSum(Stream.concat(terms.stream(), other.terms.stream()).toList());
    }

    FlatSum times(Rational factor) {
        return new FlatSum(terms.stream().map(term -> term.times(factor)).toList());
    }

    FlatSum minus(FlatSum other) {
        return plus(other.times(Rational.of(-1)));
    }

    FlatSum times(FlatSum other) {
        return new FlatSum(terms.stream()
                .flatMap(term -> other.terms.stream().map(term::times))
                .toList());
    }

    /** Like terms put together, those of higher degree before those of lower, numbers last. */
    FlatSum collected() {
        List<Term> collected = new ArrayList<>();
        for (Term term : terms) {
            int like = IntStream.range(0, collected.size())
                    .filter(i -> collected.get(i).powers().equals(term.powers()))
                    .findFirst()
                    .orElse(-1);
            if (like < 0) {
                collected.add(term);
            } else {
                collected.set(like, collected.get(like).plus(term));
            }
        }
        return new FlatSum(collected.stream()
                .filter(term -> !term.isZero())
                .sorted(Comparator.comparing(Term::degree).reversed())
                .toList());
    }

    boolean hasLikeTerms() {
        return terms.stream().map(Term::powers).distinct().count() < terms.size();
    }

    int degree() {
        return collected().terms.stream().mapToInt(Term::degree).max().orElse(0);
    }

    /** What stands before the terms of this degree, in a sum with one letter. */
    Rational coefficient(int degree) {
        return terms.stream()
                .filter(term -> term.degree() == degree)
                .map(Term::factor)
                .reduce(Rational.ZERO, Rational::plus);
    }

    Optional<Rational> value() {
        FlatSum collected = collected();
        return collected.terms.stream().allMatch(Term::isNumber)
                ? Optional.of(collected.coefficient(0))
                : Optional.empty();
    }

    /** The least whole number, not zero, that makes every factor whole. */
    BigInteger commonDenominator() {
        return terms.stream()
                .map(term -> term.factor().denominator())
                .reduce(BigInteger.ONE, (one, other) -> one.multiply(other).divide(one.gcd(other)));
    }

    /** The greatest whole number that divides every factor, all of them whole. */
    BigInteger commonFactor() {
        return terms.stream().map(term -> term.factor().numerator()).reduce(BigInteger.ZERO, BigInteger::gcd);
    }

    Expression expression(NumberStyle style) {
        return Compose.sum(terms.stream()
                .filter(term -> !term.isZero())
                .map(term -> term.expression(style))
                .toList());
    }

    private enum Reader implements Fold<Optional<FlatSum>> {
        TREES;

        @Override
        public Optional<FlatSum> numeral(BigDecimal value) {
            return Value.EXACT.numeral(value).map(FlatSum::number);
        }

        @Override
        public Optional<FlatSum> mixed(BigDecimal whole, BigDecimal numerator, BigDecimal denominator) {
            return Value.EXACT.mixed(whole, numerator, denominator).map(FlatSum::number);
        }

        @Override
        public Optional<FlatSum> variable(String name) {
            return Optional.of(new FlatSum(List.of(Term.letter(name))));
        }

        @Override
        public Optional<FlatSum> constant(Constant constant) {
            return Optional.empty();
        }

        @Override
        public Optional<FlatSum> negation(Optional<FlatSum> of) {
            return of.map(sum -> sum.times(Rational.of(-1)));
        }

        @Override
        public Optional<FlatSum> sum(Optional<FlatSum> left, Optional<FlatSum> right) {
            return left.flatMap(a -> right.map(a::plus)).filter(Reader::isShort);
        }

        @Override
        public Optional<FlatSum> difference(Optional<FlatSum> left, Optional<FlatSum> right) {
            return sum(left, negation(right));
        }

        @Override
        public Optional<FlatSum> product(Optional<FlatSum> left, Optional<FlatSum> right) {
            return left.flatMap(a -> right.filter(b -> a.terms.size() * b.terms.size() <= MOST_TERMS)
                            .map(a::times))
                    .filter(Reader::isShort);
        }

        @Override
        public Optional<FlatSum> quotient(Optional<FlatSum> left, Optional<FlatSum> right) {
            return left.flatMap(a ->
                    value(right).filter(number -> !number.isZero()).map(number -> a.times(Rational.ONE.over(number))));
        }

        @Override
        public Optional<FlatSum> power(Optional<FlatSum> base, Optional<FlatSum> exponent) {
            Optional<Rational> number = value(exponent);
            if (value(base).isPresent()) {
                return Value.EXACT.power(value(base), number).map(FlatSum::number);
            }
            return number.filter(Rational::isInteger)
                    .filter(size -> size.signum() > 0 && size.compareTo(Rational.of(MOST_POWER)) <= 0)
                    .flatMap(size -> IntStream.range(1, size.numerator().intValue())
                            .mapToObj(i -> base)
                            .reduce(base, this::product));
        }

        @Override
        public Optional<FlatSum> call(Function function, List<Optional<FlatSum>> arguments) {
            return Value.EXACT
                    .call(function, arguments.stream().map(Reader::value).toList())
                    .map(FlatSum::number);
        }

        private static Optional<Rational> value(Optional<FlatSum> sum) {
            return sum.flatMap(FlatSum::value);
        }

        private static boolean isShort(FlatSum sum) {
            return sum.terms.size() <= MOST_TERMS && sum.terms.stream().allMatch(term -> term.degree() <= MOST_POWER);
        }
    }
}
