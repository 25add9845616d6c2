package dev.lyceum.tutor.mathematics;

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
import java.util.List;

/**
 * Recursive descent: {@code statement = sum ['=' sum]; sum = term {±term}; term = ['-'] product; product = factor {[*|/]
 * factor}; factor = ['-'] atom ['^' integer]}.
 */
final class Parser {
    private final TokenReader tokens;
    private int depth;

    Parser(List<Token> tokens) {
        this.tokens = new TokenReader(tokens);
    }

    Statement statement() throws Refusal {
        if (tokens.peek().kind() == Kind.END) {
            throw new Refusal(Reason.EMPTY);
        }
        Expression left = sum();
        Statement statement = tokens.accept("=") ? new Equation(left, sum()) : left;
        if (tokens.peek().kind() != Kind.END) {
            throw new Refusal(Reason.NOT_A_FORMULA);
        }
        for (Expression side : statement.sides()) {
            bounded(side);
        }
        return statement;
    }

    private static void bounded(Expression side) throws Refusal {
        if (side.fold(Bits.BOUND) > Limits.BITS) {
            throw new Refusal(Reason.TOO_BIG);
        }
    }

    private Expression sum() throws Refusal {
        tokens.accept("+");
        Expression sum = term();
        while (tokens.peek().is("+") || tokens.peek().is("-")) {
            sum = tokens.next().is("+") ? new Sum(sum, term()) : new Difference(sum, term());
        }
        return sum;
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
            } else if (tokens.peek().kind() == Kind.LETTER
                    || tokens.peek().kind() == Kind.FRACTION
                    || tokens.peek().is("(")) {
                product = new Product(product, factor());
            } else {
                return product;
            }
        }
    }

    private Expression factor() throws Refusal {
        if (tokens.accept("-")) {
            deeper();
            Expression negated = new Negation(factor());
            depth--;
            return negated;
        }
        Expression atom = atom();
        return tokens.accept("^") ? new Power(atom, exponent()) : atom;
    }

    private int exponent() throws Refusal {
        String close = tokens.accept("{") ? "}" : tokens.accept("(") ? ")" : "";
        boolean negative = tokens.accept("-");
        if (!tokens.peek().isInteger()) {
            throw tokens.unexpected();
        }
        var exponent = new BigDecimal(tokens.next().text());
        if (exponent.compareTo(BigDecimal.valueOf(Limits.EXPONENT)) > 0) {
            throw new Refusal(Reason.TOO_BIG);
        }
        if (!close.isEmpty()) {
            tokens.expect(close);
        }
        if (tokens.peek().is("^")) {
            throw new Refusal(Reason.TOO_BIG);
        }
        return negative ? -exponent.intValueExact() : exponent.intValueExact();
    }

    private Expression atom() throws Refusal {
        if (tokens.peek().isNumber()) {
            return number();
        }
        if (tokens.peek().kind() == Kind.LETTER) {
            return new Variable(tokens.next().text());
        }
        if (tokens.peek().kind() == Kind.FRACTION) {
            tokens.next();
            return new Quotient(group("{", "}"), group("{", "}"));
        }
        return group("(", ")");
    }

    private Expression group(String open, String close) throws Refusal {
        tokens.expect(open);
        deeper();
        Expression inside = sum();
        depth--;
        tokens.expect(close);
        return inside;
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
        tokens.next();
        Expression top = group("{", "}");
        Expression bottom = group("{", "}");
        if (top instanceof Numeral over && bottom instanceof Numeral under && over.isWhole() && under.isWhole()) {
            return new Mixed(whole, over.value(), under.value());
        }
        return new Product(new Numeral(whole), new Quotient(top, bottom));
    }

    private void deeper() throws Refusal {
        if (++depth > Limits.DEPTH) {
            throw new Refusal(Reason.TOO_DEEP);
        }
    }
}
