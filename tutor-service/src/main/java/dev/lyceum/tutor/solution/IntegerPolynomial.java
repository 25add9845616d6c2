package dev.lyceum.tutor.solution;

import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Rational;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * A polynomial in one letter with whole coefficients of at most a hundred thousand.
 *
 * @param coefficients that of the constant first; the last is not zero
 */
record IntegerPolynomial(String letter, List<Long> coefficients) {
    private static final long MOST = 100_000;

    IntegerPolynomial {
        coefficients = List.copyOf(coefficients);
    }

    /** Empty for what has other coefficients or more letters. */
    static Optional<IntegerPolynomial> of(FlatSum sum) {
        SortedSet<String> letters = new TreeSet<>();
        sum.terms().forEach(term -> letters.addAll(term.powers().keySet()));
        boolean small = sum.terms().stream()
                .allMatch(
                        term -> term.factor().isInteger() && term.factor().abs().compareTo(Rational.of(MOST)) <= 0);
        return letters.size() == 1 && small
                ? Optional.of(new IntegerPolynomial(
                        letters.first(),
                        IntStream.rangeClosed(0, sum.degree())
                                .mapToObj(power ->
                                        sum.coefficient(power).numerator().longValueExact())
                                .toList()))
                : Optional.empty();
    }

    int degree() {
        return coefficients.size() - 1;
    }

    private long coefficient(int power) {
        return coefficients.get(power);
    }

    private long leading() {
        return coefficient(degree());
    }

    /** Whether only the ends and the middle are not zero. */
    boolean isTrinomialInPower() {
        return IntStream.rangeClosed(0, degree())
                .allMatch(power -> (coefficient(power) != 0) == (power % (degree() / 2) == 0));
    }

    /** ax⁴ + bx² + c as ax² + bx + c. */
    IntegerPolynomial inPower() {
        int half = degree() / 2;
        return new IntegerPolynomial(letter, List.of(coefficient(0), coefficient(half), coefficient(degree())));
    }

    /** ax + b as axⁿ + b. */
    IntegerPolynomial ofPower(int power) {
        List<Long> raised = new ArrayList<>(Collections.nCopies(power + 1, 0L));
        raised.set(0, coefficient(0));
        raised.set(power, leading());
        return new IntegerPolynomial(letter, raised);
    }

    /** A factor ax + b, a the smaller the better, then b; empty when no fraction is a root. */
    Optional<IntegerPolynomial> linearFactor() {
        return divisors(leading())
                .flatMap(first -> divisors(coefficient(0))
                        .flatMap(last -> Stream.of(-last, last))
                        .map(last -> new IntegerPolynomial(letter, List.of(last, first))))
                .filter(factor -> gcd(factor.coefficient(0), factor.coefficient(1)) == 1)
                .filter(factor -> over(factor).isPresent())
                .findFirst();
    }

    /** A factor ax² + bx + c of a polynomial of degree four that has no linear ones. */
    Optional<IntegerPolynomial> quadraticFactor() {
        return degree() != 4
                ? Optional.empty()
                : divisors(leading())
                        .flatMap(first -> divisors(coefficient(0))
                                .flatMap(last -> Stream.of(-last, last))
                                .flatMap(last -> withEnds(first, last)))
                        .findFirst();
    }

    /** (ax² + bx + c)(dx² + ex + f): with a, c, d and f known, b and e have to fit to the other coefficients. */
    private Stream<IntegerPolynomial> withEnds(long a, long c) {
        long d = leading() / a;
        long f = coefficient(0) / c;
        long inner = coefficient(2) - a * f - c * d;
        long bound = Math.abs(coefficient(3)) + Math.abs(inner) + 1;
        return middles(a, c, d, f, inner, bound)
                .mapToObj(b -> new IntegerPolynomial(letter, List.of(c, b, a)))
                .filter(factor -> over(factor).isPresent());
    }

    /** From db + ae and fb + ce; where these say the same, be gives b as a divisor of it. */
    private LongStream middles(long a, long c, long d, long f, long inner, long bound) {
        long determinant = d * c - a * f;
        if (determinant != 0) {
            long top = coefficient(3) * c - a * coefficient(1);
            return top % determinant == 0 ? LongStream.of(top / determinant) : LongStream.empty();
        }
        return inner == 0
                ? LongStream.of(0, coefficient(3) / d)
                : divisors(inner)
                        .flatMap(b -> Stream.of(b, -b))
                        .mapToLong(b -> b)
                        .filter(b -> Math.abs(b) <= bound);
    }

    /** Empty when something is left, or when a coefficient would not be whole. */
    Optional<IntegerPolynomial> over(IntegerPolynomial factor) {
        List<BigInteger> rest =
                new ArrayList<>(coefficients.stream().map(BigInteger::valueOf).toList());
        List<Long> quotient = new ArrayList<>();
        for (int power = degree() - factor.degree(); power >= 0; power--) {
            BigInteger[] parts =
                    rest.get(power + factor.degree()).divideAndRemainder(BigInteger.valueOf(factor.leading()));
            if (parts[1].signum() != 0 || parts[0].bitLength() > Integer.SIZE) {
                return Optional.empty();
            }
            for (int i = 0; i <= factor.degree(); i++) {
                BigInteger product = parts[0].multiply(BigInteger.valueOf(factor.coefficient(i)));
                rest.set(power + i, rest.get(power + i).subtract(product));
            }
            quotient.add(0, parts[0].longValueExact());
        }
        return rest.stream().allMatch(each -> each.signum() == 0)
                ? Optional.of(new IntegerPolynomial(letter, quotient))
                : Optional.empty();
    }

    /** Known to have no factors itself; of a degree higher than four that is not known. */
    boolean isPrime() {
        return degree() == 1
                || degree() <= 4
                        && coefficient(0) != 0
                        && linearFactor().isEmpty()
                        && quadraticFactor().isEmpty();
    }

    Expression expression(NumberStyle style) {
        return new FlatSum(IntStream.rangeClosed(0, degree())
                        .map(i -> degree() - i)
                        .mapToObj(this::term)
                        .toList())
                .expression(style);
    }

    private Term term(int power) {
        var powers = new TreeMap<String, Integer>();
        if (power > 0) {
            powers.put(letter, power);
        }
        return new Term(Rational.of(coefficient(power)), powers);
    }

    private static long gcd(long one, long other) {
        return other == 0 ? Math.abs(one) : gcd(other, one % other);
    }

    /** In order of size; of zero none. */
    private static Stream<Long> divisors(long number) {
        long size = Math.abs(number);
        SortedSet<Long> divisors = new TreeSet<>();
        for (long divisor = 1; divisor * divisor <= size; divisor++) {
            if (size % divisor == 0) {
                divisors.add(divisor);
                divisors.add(size / divisor);
            }
        }
        return divisors.stream();
    }
}
