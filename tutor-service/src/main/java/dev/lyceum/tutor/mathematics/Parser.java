package dev.lyceum.tutor.mathematics;

import dev.lyceum.tutor.mathematics.Expression.Call;
import dev.lyceum.tutor.mathematics.Expression.Constant;
import dev.lyceum.tutor.mathematics.Expression.Difference;
import dev.lyceum.tutor.mathematics.Expression.Mixed;
import dev.lyceum.tutor.mathematics.Expression.Negation;
import dev.lyceum.tutor.mathematics.Expression.Numeral;
import dev.lyceum.tutor.mathematics.Expression.Power;
import dev.lyceum.tutor.mathematics.Expression.Product;
import dev.lyceum.tutor.mathematics.Expression.Quotient;
import dev.lyceum.tutor.mathematics.Expression.Sum;
import dev.lyceum.tutor.mathematics.Expression.Variable;
import dev.lyceum.tutor.mathematics.Reading.Reason;
import dev.lyceum.tutor.mathematics.Token.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Expressions by recursive descent: {@code sum = term {±term}; term = ['-'] product; product = factor {[*|/] factor}; factor =
 * ['-'] atom {! | % | °} ['^' exponent]}.
 */
class Parser {
    private static final Set<String> STARTS = Set.of("(", "|(", "√", "∛", "π");
    private static final Map<String, Function> POSTFIX =
            Map.of("!", Function.FACTORIAL, "%", Function.PERCENT, "°", Function.DEGREES);

    final TokenReader tokens;
    private int depth;
    private boolean insideBars;

    Parser(List<Token> tokens) {
        this.tokens = new TokenReader(tokens);
    }

    Expression sum() throws Refusal {
        tokens.accept("+");
        Expression sum = tokens.accept("±") ? Call.of(Function.PLUS_MINUS, product()) : term();
        while (true) {
            if (tokens.accept("+")) {
                sum = new Sum(sum, term());
            } else if (tokens.accept("-")) {
                sum = new Difference(sum, term());
            } else if (tokens.accept("±")) {
                sum = Call.of(Function.PLUS_MINUS, sum, term());
            } else {
                return sum;
            }
        }
    }

    private Expression term() throws Refusal {
        if (tokens.accept("-")) {
            deeper();
            Expression negated = new Negation(term());
            depth--;
            return negated;
        }
        return product();
    }

    private Expression product() throws Refusal {
        Expression product = factor();
        while (true) {
            if (tokens.accept("*") || tokens.acceptTimesWrittenAsLetter()) {
                product = new Product(product, factor());
            } else if (tokens.accept("/")) {
                product = new Quotient(product, factor());
            } else if (tokens.accept("∶")) {
                product = Call.of(Function.RATIO, product, factor());
            } else if (tokens.accept("÷")) {
                product = new Quotient(product, divisor());
            } else if (startsFactor() || tokens.peek().kind() == Kind.FUNCTION) {
                product = new Product(product, factor());
            } else {
                return product;
            }
        }
    }

    /** 1/2 ÷ 3/4 is one fraction by another. */
    private Expression divisor() throws Refusal {
        boolean fraction = tokens.peek().isNumber()
                && tokens.ahead(1).is("/")
                && tokens.ahead(2).isNumber();
        Expression top = factor();
        return fraction && tokens.accept("/") ? new Quotient(top, factor()) : top;
    }

    /** Whether what comes next is multiplied although no sign says so. */
    private boolean startsFactor() {
        Token next = tokens.peek();
        boolean behindBracket = next.isNumber()
                && !next.spaced()
                && tokens.isBehind(")")
                && tokens.ahead(1).kind() == Kind.LETTER;
        return behindBracket
                || next.kind() == Kind.LETTER
                || next.kind() == Kind.FRACTION
                || next.kind() == Kind.SIGN && (STARTS.contains(next.text()) || next.is("|") && !insideBars);
    }

    private Expression factor() throws Refusal {
        if (tokens.accept("-")) {
            deeper();
            Expression negated = new Negation(factor());
            depth--;
            return negated;
        }
        Expression base = postfixed(atom());
        return tokens.accept("^") ? new Power(base, exponent()) : base;
    }

    private Expression postfixed(Expression atom) throws Refusal {
        Expression postfixed = atom;
        while (tokens.peek().kind() == Kind.SIGN
                && POSTFIX.containsKey(tokens.peek().text())) {
            deeper();
            postfixed = Call.of(POSTFIX.get(tokens.next().text()), postfixed);
        }
        return postfixed;
    }

    /** From the right, as everybody reads 2^x^2. */
    private Expression exponent() throws Refusal {
        deeper();
        Expression exponent;
        if (tokens.peek().is("{")) {
            exponent = group("{", "}");
        } else if (tokens.accept("-")) {
            exponent = new Negation(postfixed(atom()));
        } else {
            Expression base = postfixed(atom());
            exponent = tokens.accept("^") ? new Power(base, exponent()) : base;
        }
        depth--;
        return exponent;
    }

    private Expression atom() throws Refusal {
        Token next = tokens.peek();
        return switch (next.kind()) {
            case NUMBER -> number();
            case LETTER -> letter();
            case FRACTION -> fraction();
            case FUNCTION -> application();
            case SIGN -> signed(next.text());
            case END -> throw tokens.unexpected();
        };
    }

    private Expression letter() {
        String name = tokens.next().text();
        return name.equals("e") ? Constant.E : new Variable(name);
    }

    private Expression fraction() throws Refusal {
        tokens.next();
        return new Quotient(part(), part());
    }

    /** What a command of LaTeX takes, or an index: a group, or the one token behind it. */
    private Expression part() throws Refusal {
        if (tokens.peek().is("{")) {
            return group("{", "}");
        }
        return switch (tokens.peek().kind()) {
            case NUMBER -> new Numeral(new BigDecimal(tokens.next().text()));
            case LETTER -> letter();
            default -> throw tokens.unexpected();
        };
    }

    private Expression signed(String sign) throws Refusal {
        return switch (sign) {
            case "(" -> group("(", ")");
            case "[" -> group("[", "]");
            case "|" -> bars("|", "|");
            case "|(" -> bars("|(", ")|");
            case "π" -> constant(Constant.PI);
            case "∞" -> constant(Constant.INFINITY);
            case "√", "∛" -> root();
            default -> throw tokens.unexpected();
        };
    }

    private Expression constant(Constant constant) {
        tokens.next();
        return constant;
    }

    private Expression bars(String open, String close) throws Refusal {
        boolean before = insideBars;
        insideBars = open.equals(close);
        Expression inside = inside(open, close);
        insideBars = before;
        return Call.of(Function.ABS, inside);
    }

    private Expression group(String open, String close) throws Refusal {
        boolean before = insideBars;
        insideBars = false;
        Expression inside = inside(open, close);
        insideBars = before;
        return inside;
    }

    private Expression inside(String open, String close) throws Refusal {
        tokens.expect(open);
        deeper();
        Expression inside = sum();
        depth--;
        tokens.expect(close);
        return inside;
    }

    /** √2x is (√2)x. */
    private Expression root() throws Refusal {
        boolean cube = tokens.next().is("∛");
        deeper();
        Expression of = tokens.peek().is("{") ? group("{", "}") : postfixed(atom());
        depth--;
        return cube ? Call.of(Function.ROOT, new Numeral(new BigDecimal(3)), of) : Call.of(Function.SQRT, of);
    }

    /** A function with its argument: sin(x), sin x, sin² x, sin⁻¹ x, log_2 8, \sqrt[3]{x}, root(3, x). */
    private Expression application() throws Refusal {
        Function function = tokens.next().function();
        deeper();
        Expression applied = applied(function);
        depth--;
        return applied;
    }

    private Expression applied(Function function) throws Refusal {
        if (function == Function.SQRT && tokens.accept("[")) {
            Expression degree = sum();
            tokens.expect("]");
            return Call.of(Function.ROOT, degree, part());
        }
        List<Expression> arguments = new ArrayList<>();
        boolean closeBase = tokens.peek().isInteger()
                && !tokens.peek().spaced()
                && tokens.ahead(1).is("(");
        if (function == Function.LOG && (tokens.accept("_") || closeBase)) {
            arguments.add(part());
        }
        if (tokens.accept("^")) {
            Expression exponent = exponent();
            boolean inverse = exponent instanceof Negation
                    && Value.of(exponent).filter(Rational.of(-1)::equals).isPresent();
            return inverse && function.inverse().isPresent()
                    ? applied(function.inverse().get())
                    : new Power(applied(function), exponent);
        }
        addArguments(function, arguments);
        return new Call(function, arguments);
    }

    private void addArguments(Function function, List<Expression> arguments) throws Refusal {
        if (tokens.accept("(")) {
            boolean before = insideBars;
            insideBars = false;
            arguments.add(sum());
            while (tokens.accept(",")) {
                arguments.add(sum());
            }
            insideBars = before;
            tokens.expect(")");
        } else if (tokens.peek().is("{")) {
            arguments.add(group("{", "}"));
        } else if (function.takesBareArgument()) {
            arguments.add(function == Function.SQRT ? postfixed(atom()) : bareArgument());
        }
        boolean two = function == Function.ROOT || function == Function.LOG && arguments.size() == 2;
        if (arguments.size() != (two ? 2 : 1)) {
            throw tokens.unexpected();
        }
    }

    /** sin 2x is sin(2x); it ends at a sign or at the next function. */
    private Expression bareArgument() throws Refusal {
        Expression argument = factor();
        while (startsFactor()) {
            argument = new Product(argument, factor());
        }
        return argument;
    }

    private Expression number() throws Refusal {
        var whole = new BigDecimal(tokens.next().text());
        if (whole.scale() == 0
                && tokens.peek().isInteger()
                && tokens.ahead(1).is("/")
                && tokens.ahead(2).isInteger()) {
            var top = new BigDecimal(tokens.next().text());
            tokens.next();
            return new Mixed(whole, top, new BigDecimal(tokens.next().text()));
        }
        if (whole.scale() == 0 && tokens.peek().kind() == Kind.FRACTION) {
            return mixedFraction(whole);
        }
        return new Numeral(whole);
    }

    private Expression mixedFraction(BigDecimal whole) throws Refusal {
        var fraction = (Quotient) fraction();
        if (fraction.left() instanceof Numeral over
                && fraction.right() instanceof Numeral under
                && over.isWhole()
                && under.isWhole()) {
            return new Mixed(whole, over.value(), under.value());
        }
        return new Product(new Numeral(whole), fraction);
    }

    void deeper() throws Refusal {
        if (++depth > Limits.DEPTH) {
            throw new Refusal(Reason.TOO_DEEP);
        }
    }
}
