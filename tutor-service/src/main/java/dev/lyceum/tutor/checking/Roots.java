package dev.lyceum.tutor.checking;

import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Call;
import dev.lyceum.tutor.mathematics.Expression.Power;
import dev.lyceum.tutor.mathematics.Function;
import dev.lyceum.tutor.mathematics.Rational;
import dev.lyceum.tutor.mathematics.Value;
import java.math.BigInteger;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** What school asks of a root: nothing under it that has one itself, no two side by side, none below a line. */
final class Roots {
    private static final Rational TWO = Rational.of(2);
    private static final int LARGEST_ROOT = 1_000;
    private static final int MOST_BITS = 40;

    private Roots() {}

    /** √8 and √(1/2), but not √2. */
    static boolean isOfNumberWithRoot(Expression part) {
        return radicand(part)
                .filter(under -> !under.isInteger() || hasPower(under, degree(part)))
                .isPresent();
    }

    /** √(4x), √(x³) and √(4x² + 4) */
    static boolean isOfLettersWithRoot(Expression part) {
        if (!(part instanceof Call root)
                || root.function() != Function.SQRT
                || root.variables().isEmpty()) {
            return false;
        }
        boolean raised = Monomial.of(root.first()).factors().anyMatch(Power.class::isInstance);
        return raised
                || Content.of(root.first())
                        .filter(number -> hasPower(number, 2))
                        .isPresent();
    }

    /** √2·√3 and √6/√2 */
    static boolean areApart(Expression part) {
        return Monomial.of(part).factors().filter(Roots::isOfNumber).count() > 1;
    }

    /** 1/√2 and 1/(1 + √2) */
    static boolean areBelow(Expression part) {
        return Monomial.of(part).below().stream().flatMap(Expression::parts).anyMatch(Roots::isOfNumber);
    }

    /** 8^(1/3) */
    static boolean isWrittenAsPower(Expression part) {
        return part instanceof Power power
                && Value.of(power.base()).isPresent()
                && Value.of(power.exponent()).filter(size -> !size.isInteger()).isPresent();
    }

    /** What stands under the roots of a product that are below its line: 12 and 3 of 5/(√12·√3). */
    static Stream<Rational> below(Monomial product) {
        return product.below().stream().map(Roots::radicand).flatMap(Optional::stream);
    }

    private static boolean isOfNumber(Expression part) {
        return radicand(part).isPresent() && Value.of(part).isEmpty();
    }

    private static Optional<Rational> radicand(Expression part) {
        boolean root = Function.SQRT.isOutermostIn(part) || Function.ROOT.isOutermostIn(part);
        return root ? Value.of(part.children().get(part.children().size() - 1)) : Optional.empty();
    }

    private static int degree(Expression root) {
        return root.children().size() == 1
                ? 2
                : Value.of(root.children().get(0))
                        .filter(degree -> degree.isInteger() && degree.compareTo(TWO) >= 0)
                        .map(degree -> degree.numerator().intValue())
                        .orElse(2);
    }

    private static boolean hasPower(Rational number, int degree) {
        BigInteger under = number.numerator().abs();
        return number.isInteger()
                && under.bitLength() < MOST_BITS
                && LongStream.rangeClosed(2, LARGEST_ROOT)
                        .mapToObj(root -> BigInteger.valueOf(root).pow(degree))
                        .takeWhile(power -> power.compareTo(under) <= 0)
                        .anyMatch(power -> under.mod(power).signum() == 0);
    }
}
