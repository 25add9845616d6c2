package dev.lyceum.tutor.mathematics;

import dev.lyceum.tutor.mathematics.Expression.Constant;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** As a person types it: {@code 3x + 5}, {@code 12 × 7}, {@code (1/2)^2}. */
public enum PlainText implements Style {
    STYLE;

    public static String of(Statement statement) {
        return STYLE.text(statement);
    }

    @Override
    public Written numeral(BigDecimal value) {
        return new Written(value.toPlainString(), Written.ATOM);
    }

    @Override
    public Written mixed(BigDecimal whole, BigDecimal numerator, BigDecimal denominator) {
        return new Written(whole + " " + numerator + "/" + denominator, Written.PRODUCT);
    }

    @Override
    public Written variable(String name) {
        return new Written(name, Written.ATOM);
    }

    @Override
    public Written constant(Constant constant) {
        return new Written(
                switch (constant) {
                    case PI -> "π";
                    case E -> "e";
                    case INFINITY -> "∞";
                },
                Written.ATOM);
    }

    @Override
    public Written negation(Written of) {
        return new Written("-" + of.atLeast(Written.PRODUCT), Written.NEGATION);
    }

    @Override
    public Written sum(Written left, Written right) {
        return new Written(left.text() + " + " + right.atLeast(Written.PRODUCT), Written.SUM);
    }

    @Override
    public Written difference(Written left, Written right) {
        return new Written(left.text() + " - " + right.atLeast(Written.PRODUCT), Written.SUM);
    }

    @Override
    public Written product(Written left, Written right) {
        String second = right.atLeast(Written.POWER);
        boolean close = left.isNumeral() && !Written.isDigit(second.charAt(0));
        return new Written(left.atLeast(Written.PRODUCT) + (close ? "" : " × ") + second, Written.PRODUCT);
    }

    @Override
    public Written quotient(Written left, Written right) {
        return new Written(left.atLeast(Written.PRODUCT) + "/" + right.atLeast(Written.POWER), Written.PRODUCT);
    }

    @Override
    public Written power(Written base, Written exponent) {
        boolean bare = exponent.binding() == Written.ATOM || exponent.isNegatedNumeral();
        return new Written(
                base.atLeast(Written.ATOM) + "^" + (bare ? exponent.text() : "(" + exponent.text() + ")"),
                Written.POWER);
    }

    @Override
    public Written call(Function function, List<Written> arguments) {
        Written last = arguments.get(arguments.size() - 1);
        return switch (function) {
            case RATIO ->
                new Written(arguments.get(0).atLeast(Written.ATOM) + ":" + last.atLeast(Written.ATOM), Written.PRODUCT);
            case FACTORIAL -> new Written(last.atLeast(Written.ATOM) + "!", Written.ATOM);
            case PERCENT -> new Written(last.atLeast(Written.ATOM) + "%", Written.ATOM);
            case DEGREES -> new Written(last.atLeast(Written.ATOM) + "°", Written.ATOM);
            case PLUS_MINUS -> Written.plusMinus(arguments, "±", last.atLeast(Written.PRODUCT));
            case ABS ->
                new Written(
                        last.text().contains("|") ? "abs(" + last.text() + ")" : "|" + last.text() + "|", Written.ATOM);
            default ->
                new Written(
                        function.word() + "("
                                + arguments.stream().map(Written::text).collect(Collectors.joining(", ")) + ")",
                        Written.ATOM);
        };
    }

    @Override
    public String sign(Comparison comparison) {
        return comparison.sign();
    }

    @Override
    public String and() {
        return " and ";
    }

    @Override
    public String or() {
        return " or ";
    }

    @Override
    public String elements(String listed) {
        return "{" + listed + "}";
    }

    @Override
    public String bracketed(char open, String listed, char close) {
        return open + listed + close;
    }

    @Override
    public String measure(Written amount, Unit unit) {
        return unit.isBefore(amount) ? unit.symbol() + amount.text() : amount.text() + " " + unit.symbol();
    }

    @Override
    public String extent(Extent extent) {
        return extent == Extent.NOTHING ? "no solution" : "all real numbers";
    }
}
