package dev.lyceum.tutor.practice;

import dev.lyceum.tutor.mathematics.Rational;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recursive descent: {@code all = comparison {and comparison}; comparison = sum [< | <= | = | != | >= | > sum]; sum =
 * product {±product}; product = power {[* | /] power}; power = unary [^ unary]; unary = [-] atom}; an atom is a number, a
 * parameter, a {@link Function} of some formulas, or anything in brackets.
 */
final class ReadFormula {
    private static final Pattern TOKEN =
            Pattern.compile("\\s*([0-9]+(?:\\.[0-9]+)?|[a-zA-Z][a-zA-Z0-9]*|<=|>=|!=|[-+*/^()<>=,])");
    private static final Set<String> COMPARISONS = Set.of("<", "<=", "=", "!=", ">=", ">");
    private final List<String> tokens;
    private int at;

    private ReadFormula(List<String> tokens) {
        this.tokens = tokens;
    }

    /** @throws IllegalStateException when it is no formula */
    static Formula read(String text) {
        List<String> tokens = new ArrayList<>();
        Matcher token = TOKEN.matcher(text.stripTrailing());
        int end = 0;
        while (token.lookingAt()) {
            tokens.add(token.group(1));
            end = token.end();
            token.region(end, token.regionEnd());
        }
        tokens.add("");
        var reader = new ReadFormula(tokens);
        Formula formula = reader.all();
        if (end < text.stripTrailing().length() || !reader.peek().isEmpty()) {
            throw new IllegalStateException("not a formula: " + text);
        }
        return formula;
    }

    private Formula all() {
        Formula left = comparison();
        while (accept("and")) {
            Formula first = left;
            Formula second = comparison();
            left = drawn -> first.holds(drawn) ? second.value(drawn) : Rational.ZERO;
        }
        return left;
    }

    private Formula comparison() {
        Formula left = sum();
        if (!COMPARISONS.contains(peek())) {
            return left;
        }
        String sign = next();
        Formula right = sum();
        return drawn -> Function.truth(compare(sign, left.value(drawn).compareTo(right.value(drawn))));
    }

    private static boolean compare(String sign, int order) {
        return switch (sign) {
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case "=" -> order == 0;
            case "!=" -> order != 0;
            case ">=" -> order >= 0;
            default -> order > 0;
        };
    }

    private Formula sum() {
        Formula left = product();
        while (peek().equals("+") || peek().equals("-")) {
            boolean plus = next().equals("+");
            Formula first = left;
            Formula second = product();
            left = plus
                    ? drawn -> first.value(drawn).plus(second.value(drawn))
                    : drawn -> first.value(drawn).minus(second.value(drawn));
        }
        return left;
    }

    private Formula product() {
        Formula left = power();
        while (peek().equals("*") || peek().equals("/")) {
            boolean times = next().equals("*");
            Formula first = left;
            Formula second = power();
            left = times
                    ? drawn -> first.value(drawn).times(second.value(drawn))
                    : drawn -> first.value(drawn).over(notZero(second.value(drawn)));
        }
        return left;
    }

    private static Rational notZero(Rational divisor) {
        if (divisor.isZero()) {
            throw new Rejected("a division by zero");
        }
        return divisor;
    }

    private Formula power() {
        Formula base = unary();
        if (!accept("^")) {
            return base;
        }
        Formula exponent = unary();
        return drawn -> Function.power(base.value(drawn), exponent.value(drawn));
    }

    private Formula unary() {
        if (accept("-")) {
            Formula of = power();
            return drawn -> of.value(drawn).negate();
        }
        return atom();
    }

    private Formula atom() {
        String token = next();
        if (token.equals("(")) {
            Formula inside = all();
            expect(")");
            return inside;
        }
        if (token.isEmpty() || !Character.isLetterOrDigit(token.charAt(0))) {
            throw new IllegalStateException("unexpected '" + token + "' in " + tokens);
        }
        if (Character.isDigit(token.charAt(0))) {
            Rational number = Rational.of(new BigDecimal(token));
            return drawn -> number;
        }
        return accept("(") ? call(token) : drawn -> drawn.number(token);
    }

    private Formula call(String name) {
        Function function = Function.named(name);
        List<Formula> arguments = new ArrayList<>();
        do {
            arguments.add(all());
        } while (accept(","));
        expect(")");
        return drawn -> function.of(
                arguments.stream().map(argument -> argument.value(drawn)).toList());
    }

    private String peek() {
        return tokens.get(at);
    }

    private String next() {
        return tokens.get(at++);
    }

    private boolean accept(String token) {
        boolean found = peek().equals(token);
        at += found ? 1 : 0;
        return found;
    }

    private void expect(String token) {
        if (!accept(token)) {
            throw new IllegalStateException("expected '" + token + "' in " + tokens);
        }
    }
}
