package dev.lyceum.tutor.mathematics;

import dev.lyceum.tutor.mathematics.Expression.Constant;
import java.math.BigDecimal;
import java.util.List;

/** In LaTeX, for showing. */
public enum Latex implements Style {
    STYLE;

    public static String of(Statement statement) {
        return STYLE.text(statement);
    }

    @Override
    public Written numeral(BigDecimal value) {
        return PlainText.STYLE.numeral(value);
    }

    @Override
    public Written mixed(BigDecimal whole, BigDecimal numerator, BigDecimal denominator) {
        return new Written(whole + "\\frac{" + numerator + "}{" + denominator + "}", Written.PRODUCT);
    }

    @Override
    public Written variable(String name) {
        return new Written(Greek.command(name).orElse(name), Written.ATOM);
    }

    @Override
    public Written constant(Constant constant) {
        return new Written(
                switch (constant) {
                    case PI -> "\\pi ";
                    case E -> "e";
                    case INFINITY -> "\\infty ";
                },
                Written.ATOM);
    }

    @Override
    public Written negation(Written of) {
        return new Written("-" + bracketed(of, Written.PRODUCT), Written.NEGATION);
    }

    @Override
    public Written sum(Written left, Written right) {
        return new Written(left.text() + " + " + bracketed(right, Written.PRODUCT), Written.SUM);
    }

    @Override
    public Written difference(Written left, Written right) {
        return new Written(left.text() + " - " + bracketed(right, Written.PRODUCT), Written.SUM);
    }

    @Override
    public Written product(Written left, Written right) {
        String second = bracketed(right, Written.POWER);
        boolean close = left.isNumeral() && !Written.isDigit(second.charAt(0)) && !second.startsWith("\\frac");
        return new Written(bracketed(left, Written.PRODUCT) + (close ? "" : " \\times ") + second, Written.PRODUCT);
    }

    @Override
    public Written quotient(Written left, Written right) {
        return new Written("\\frac{" + left.text() + "}{" + right.text() + "}", Written.POWER);
    }

    @Override
    public Written power(Written base, Written exponent) {
        return new Written(bracketed(base, Written.ATOM) + "^{" + exponent.text() + "}", Written.POWER);
    }

    @Override
    public Written call(Function function, List<Written> arguments) {
        Written first = arguments.get(0);
        Written last = arguments.get(arguments.size() - 1);
        return switch (function) {
            case SQRT -> new Written("\\sqrt{" + last.text() + "}", Written.ATOM);
            case ROOT -> new Written("\\sqrt[" + first.text() + "]{" + last.text() + "}", Written.ATOM);
            case ABS -> new Written("\\left|" + last.text() + "\\right|", Written.ATOM);
            case RATIO ->
                new Written(bracketed(first, Written.ATOM) + ":" + bracketed(last, Written.ATOM), Written.PRODUCT);
            case FACTORIAL -> new Written(bracketed(last, Written.ATOM) + "!", Written.ATOM);
            case PERCENT -> new Written(bracketed(last, Written.ATOM) + "\\%", Written.ATOM);
            case DEGREES -> new Written(bracketed(last, Written.ATOM) + "^{\\circ}", Written.ATOM);
            case PLUS_MINUS -> Written.plusMinus(arguments, "\\pm ", bracketed(last, Written.PRODUCT));
            default ->
                new Written(
                        "\\" + function.word() + (arguments.size() > 1 ? "_{" + first.text() + "}" : "") + "\\left("
                                + last.text() + "\\right)",
                        Written.ATOM);
        };
    }

    @Override
    public String sign(Comparison comparison) {
        return comparison.latex();
    }

    @Override
    public String and() {
        return " \\text{ and } ";
    }

    @Override
    public String or() {
        return " \\text{ or } ";
    }

    @Override
    public String elements(String listed) {
        return "\\left\\{" + listed + "\\right\\}";
    }

    @Override
    public String bracketed(char open, String listed, char close) {
        return "\\left" + open + listed + "\\right" + close;
    }

    @Override
    public String measure(Written amount, Unit unit) {
        String symbol = "\\text{" + unit.symbol().replace("$", "\\$") + "}";
        return unit.isBefore(amount) ? symbol + amount.text() : amount.text() + "\\," + symbol;
    }

    @Override
    public String extent(Extent extent) {
        return extent == Extent.NOTHING ? "\\varnothing" : "\\mathbb{R}";
    }

    private static String bracketed(Written part, int required) {
        return part.binding() >= required ? part.text() : "\\left(" + part.text() + "\\right)";
    }
}
