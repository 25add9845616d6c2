package dev.lyceum.tutor.algebra;

import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Constant;
import dev.lyceum.tutor.mathematics.Expression.Power;
import dev.lyceum.tutor.mathematics.Fold;
import dev.lyceum.tutor.mathematics.Function;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** The value of a tree at one place, nearly; not a number where it has none. */
public record Doubles(Map<String, Double> place) implements Fold<Double> {

    public static double of(Expression tree, Map<String, Double> place) {
        double value = tree.fold(new Doubles(place));
        return Double.isFinite(value) ? value : Double.NaN;
    }

    /** Whether a part of it is too large or too small to be told, so that nothing can be said of the whole. */
    static boolean overflows(Expression tree, Map<String, Double> place) {
        return tree.parts().anyMatch(part -> Double.isInfinite(part.fold(new Doubles(place))) || vanishes(part, place));
    }

    /** A power is never zero but of zero. */
    private static boolean vanishes(Expression part, Map<String, Double> place) {
        boolean power = part instanceof Power each && each.base().fold(new Doubles(place)) != 0
                || Function.EXP.isOutermostIn(part);
        return power && part.fold(new Doubles(place)) == 0;
    }

    @Override
    public Double numeral(BigDecimal value) {
        return value.doubleValue();
    }

    @Override
    public Double mixed(BigDecimal whole, BigDecimal numerator, BigDecimal denominator) {
        return whole.doubleValue() + quotient(numerator.doubleValue(), denominator.doubleValue());
    }

    @Override
    public Double variable(String name) {
        return place.getOrDefault(name, Double.NaN);
    }

    @Override
    public Double constant(Constant constant) {
        return switch (constant) {
            case PI -> Math.PI;
            case E -> Math.E;
            case INFINITY -> Double.NaN;
        };
    }

    @Override
    public Double negation(Double of) {
        return -of;
    }

    @Override
    public Double sum(Double left, Double right) {
        return left + right;
    }

    @Override
    public Double difference(Double left, Double right) {
        return left - right;
    }

    @Override
    public Double product(Double left, Double right) {
        return left * right;
    }

    @Override
    public Double quotient(Double left, Double right) {
        return right == 0 ? Double.NaN : left / right;
    }

    @Override
    public Double power(Double base, Double exponent) {
        return base == 0 && exponent <= 0 ? Double.NaN : Math.pow(base, exponent);
    }

    @Override
    public Double call(Function function, List<Double> arguments) {
        double first = arguments.get(0);
        double last = arguments.get(arguments.size() - 1);
        return switch (function) {
            case SQRT -> Math.sqrt(last);
            case ROOT -> root(first, last);
            case ABS -> Math.abs(last);
            case SIN -> Math.sin(last);
            case COS -> Math.cos(last);
            case TAN -> quotient(Math.sin(last), rounded(Math.cos(last)));
            case SEC -> quotient(1.0, rounded(Math.cos(last)));
            case CSC -> quotient(1.0, rounded(Math.sin(last)));
            case COT -> quotient(Math.cos(last), rounded(Math.sin(last)));
            case ARCSIN -> Math.asin(last);
            case ARCCOS -> Math.acos(last);
            case ARCTAN -> Math.atan(last);
            case LN -> logarithm(last);
            case LOG ->
                arguments.size() == 1 ? logarithm(last) / Math.log(10) : quotient(logarithm(last), logarithm(first));
            case EXP -> Math.exp(last);
            case FACTORIAL -> factorial(last);
            case RATIO -> quotient(first, last);
            case PERCENT -> last / 100;
            case DEGREES -> last * Math.PI / 180;
            case PLUS_MINUS -> Double.NaN;
        };
    }

    /** The sine of π is no small number: it is none at all. */
    private static double rounded(double sine) {
        return Math.abs(sine) < 1e-14 ? 0 : sine;
    }

    private static double logarithm(double of) {
        return of > 0 ? Math.log(of) : Double.NaN;
    }

    private static double root(double degree, double of) {
        boolean odd = degree % 2 != 0 && degree == Math.rint(degree);
        return of < 0 && odd ? -Math.pow(-of, 1 / degree) : Math.pow(of, 1 / degree);
    }

    private static double factorial(double of) {
        boolean whole = of >= 0 && of <= 31 && of == Math.rint(of);
        return whole ? LongStream.rangeClosed(1, (long) of).asDoubleStream().reduce(1, (a, b) -> a * b) : Double.NaN;
    }
}
