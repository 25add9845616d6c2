package dev.lyceum.tutor.algebra;

import ch.obermuhlner.math.big.BigDecimalMath;
import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Constant;
import dev.lyceum.tutor.mathematics.Fold;
import dev.lyceum.tutor.mathematics.Function;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;

/** The value of a tree at one place to fifty digits; empty where it has none, or where that would be too much work. */
record Precise(Map<String, BigDecimal> place) implements Fold<Optional<BigDecimal>> {
    private static final MathContext DIGITS = new MathContext(50);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal TINY = BigDecimal.ONE.movePointLeft(38);
    /** Beyond these a function takes long and school has no use for it. */
    private static final BigDecimal LARGE = BigDecimal.valueOf(10_000);

    private static final int MOST_DIGITS_BEFORE_POINT = 400;

    static Optional<BigDecimal> of(Expression tree, Map<String, BigDecimal> place) {
        try {
            return tree.fold(new Precise(place));
        } catch (ArithmeticException noValue) {
            return Optional.empty();
        }
    }

    /** Whether they agree to nearly as many digits as there are. */
    static boolean areEqual(BigDecimal one, BigDecimal other) {
        BigDecimal scale = one.abs().max(other.abs()).max(BigDecimal.ONE);
        return one.subtract(other).abs().compareTo(scale.multiply(TINY)) <= 0;
    }

    @Override
    public Optional<BigDecimal> numeral(BigDecimal value) {
        return Optional.of(value);
    }

    @Override
    public Optional<BigDecimal> mixed(BigDecimal whole, BigDecimal numerator, BigDecimal denominator) {
        return quotient(Optional.of(numerator), Optional.of(denominator)).map(whole::add);
    }

    @Override
    public Optional<BigDecimal> variable(String name) {
        return Optional.ofNullable(place.get(name));
    }

    @Override
    public Optional<BigDecimal> constant(Constant constant) {
        return switch (constant) {
            case PI -> Optional.of(BigDecimalMath.pi(DIGITS));
            case E -> Optional.of(BigDecimalMath.e(DIGITS));
            case INFINITY -> Optional.empty();
        };
    }

    @Override
    public Optional<BigDecimal> negation(Optional<BigDecimal> of) {
        return of.map(BigDecimal::negate);
    }

    @Override
    public Optional<BigDecimal> sum(Optional<BigDecimal> left, Optional<BigDecimal> right) {
        return both(left, right, (a, b) -> a.add(b, DIGITS));
    }

    @Override
    public Optional<BigDecimal> difference(Optional<BigDecimal> left, Optional<BigDecimal> right) {
        return both(left, right, (a, b) -> a.subtract(b, DIGITS));
    }

    @Override
    public Optional<BigDecimal> product(Optional<BigDecimal> left, Optional<BigDecimal> right) {
        return both(left, right, (a, b) -> a.multiply(b, DIGITS));
    }

    @Override
    public Optional<BigDecimal> quotient(Optional<BigDecimal> left, Optional<BigDecimal> right) {
        return both(left, right.filter(b -> b.abs().compareTo(TINY) > 0), (a, b) -> a.divide(b, DIGITS));
    }

    @Override
    public Optional<BigDecimal> power(Optional<BigDecimal> base, Optional<BigDecimal> exponent) {
        return base.flatMap(a -> exponent.flatMap(b -> power(a, b)));
    }

    private static Optional<BigDecimal> power(BigDecimal base, BigDecimal exponent) {
        boolean whole = exponent.stripTrailingZeros().scale() <= 0;
        double digits = Math.abs(Math.log10(Math.max(base.abs().doubleValue(), 1e-300)) * exponent.doubleValue());
        boolean defined = base.signum() > 0 || whole && (base.signum() != 0 || exponent.signum() > 0);
        if (!defined || digits > MOST_DIGITS_BEFORE_POINT || exponent.abs().compareTo(LARGE) > 0) {
            return Optional.empty();
        }
        return Optional.of(BigDecimalMath.pow(base, exponent, DIGITS));
    }

    @Override
    public Optional<BigDecimal> call(Function function, List<Optional<BigDecimal>> arguments) {
        Optional<BigDecimal> first = arguments.get(0);
        Optional<BigDecimal> last = arguments.get(arguments.size() - 1);
        return switch (function) {
            case SQRT -> last.filter(of -> of.signum() >= 0).map(of -> BigDecimalMath.sqrt(of, DIGITS));
            case ROOT -> both(first, last, Precise::root);
            case ABS -> last.map(BigDecimal::abs);
            case SIN -> small(last).map(of -> BigDecimalMath.sin(of, DIGITS));
            case COS -> small(last).map(of -> BigDecimalMath.cos(of, DIGITS));
            case TAN -> quotient(call(Function.SIN, arguments), call(Function.COS, arguments));
            case SEC -> quotient(Optional.of(BigDecimal.ONE), call(Function.COS, arguments));
            case CSC -> quotient(Optional.of(BigDecimal.ONE), call(Function.SIN, arguments));
            case COT -> quotient(call(Function.COS, arguments), call(Function.SIN, arguments));
            case ARCSIN -> sine(last).map(of -> BigDecimalMath.asin(of, DIGITS));
            case ARCCOS -> sine(last).map(of -> BigDecimalMath.acos(of, DIGITS));
            case ARCTAN -> small(last).map(of -> BigDecimalMath.atan(of, DIGITS));
            case LN -> logarithm(last);
            case LOG ->
                quotient(logarithm(last), logarithm(arguments.size() == 1 ? Optional.of(BigDecimal.TEN) : first));
            case EXP -> power(constant(Constant.E), last);
            case FACTORIAL ->
                last.filter(of -> of.signum() >= 0 && of.compareTo(BigDecimal.valueOf(31)) <= 0)
                        .map(of -> BigDecimalMath.factorial(of.intValueExact()));
            case RATIO -> quotient(first, last);
            case PERCENT -> last.map(of -> of.movePointLeft(2));
            case DEGREES ->
                last.map(of -> of.multiply(BigDecimalMath.pi(DIGITS), DIGITS).divide(BigDecimal.valueOf(180), DIGITS));
            case PLUS_MINUS -> Optional.empty();
        };
    }

    private static Optional<BigDecimal> logarithm(Optional<BigDecimal> of) {
        return of.filter(value -> value.signum() > 0).map(value -> BigDecimalMath.log(value, DIGITS));
    }

    private static Optional<BigDecimal> small(Optional<BigDecimal> of) {
        return of.filter(value -> value.abs().compareTo(LARGE) <= 0);
    }

    private static Optional<BigDecimal> sine(Optional<BigDecimal> of) {
        return of.filter(value -> value.abs().compareTo(BigDecimal.ONE) <= 0);
    }

    private static BigDecimal root(BigDecimal degree, BigDecimal of) {
        boolean odd = degree.remainder(TWO).abs().compareTo(BigDecimal.ONE) == 0;
        if (of.signum() < 0 && odd) {
            return root(degree, of.negate()).negate();
        }
        return of.signum() == 0 ? of : BigDecimalMath.root(of, degree, DIGITS);
    }

    private static Optional<BigDecimal> both(
            Optional<BigDecimal> left, Optional<BigDecimal> right, BinaryOperator<BigDecimal> work) {
        return left.flatMap(a -> right.map(b -> work.apply(a, b)));
    }
}
