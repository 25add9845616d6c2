package dev.lyceum.tutor.mathematics;

import dev.lyceum.tutor.mathematics.Expression.Variable;
import dev.lyceum.tutor.mathematics.Reading.Reason;
import dev.lyceum.tutor.mathematics.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Statements around expressions: {@code line = item {(and | or) item}; item = set | side {compared side}}. */
final class StatementParser extends Parser {
    private static final Map<String, Comparison> COMPARISONS = Map.of(
            "=", Comparison.EQUAL,
            "<", Comparison.LESS,
            "≤", Comparison.AT_MOST,
            ">", Comparison.GREATER,
            "≥", Comparison.AT_LEAST,
            "≠", Comparison.UNEQUAL);
    private static final int MOST_ITEMS = 20;

    StatementParser(List<Token> tokens) {
        super(tokens);
    }

    /** The whole text, within the limits of what can be worked out. */
    Statement statement() throws Refusal {
        if (tokens.isAtEnd()) {
            throw new Refusal(Reason.EMPTY);
        }
        Statement statement = line();
        if (!tokens.isAtEnd()) {
            throw new Refusal(Reason.NOT_A_FORMULA);
        }
        for (Expression side : statement.sides()) {
            Bits.of(side);
        }
        if (Infinity.isMisplacedIn(statement)) {
            throw new Refusal(Reason.NOT_A_FORMULA);
        }
        return Euler.settled(statement);
    }

    private Statement line() throws Refusal {
        var line = new Listing();
        line.add(item(), false);
        for (int i = 1; i < MOST_ITEMS; i++) {
            boolean listed = tokens.accept(",") || tokens.accept(";");
            boolean or = tokens.accept("or") || tokens.accept("∪");
            if (!or && !tokens.accept("and") && !listed) {
                break;
            }
            line.add(item(), or);
        }
        return line.statement();
    }

    private Statement item() throws Refusal {
        if (tokens.accept("∅")) {
            return Extent.NOTHING;
        }
        if (tokens.accept("ℝ")) {
            return tokens.accept("∖") || tokens.accept("-") ? Gaps.between(excluded()) : Extent.EVERYTHING;
        }
        if (tokens.peek().is("{")) {
            return braces();
        }
        boolean bracket = tokens.peek().is("(") || tokens.peek().is("[");
        return tokens.peek().is("]") || bracket && tokens.isListAhead() ? brackets() : compared();
    }

    private List<Expression> excluded() throws Refusal {
        tokens.expect("{");
        deeper();
        List<Expression> excluded = sums();
        tokens.expect("}");
        return excluded;
    }

    /** {2, 3}, {}, {x | x > 3} */
    private Statement braces() throws Refusal {
        tokens.expect("{");
        deeper();
        if (tokens.accept("}")) {
            return Extent.NOTHING;
        }
        boolean described = tokens.peek().kind() == Kind.LETTER
                && (tokens.ahead(1).is("|") || tokens.ahead(1).is(":"));
        if (described) {
            tokens.next();
            tokens.next();
        }
        boolean pair = tokens.peek().is("(") && tokens.isListAhead();
        Statement inside = described ? line() : pair ? points() : new Elements(sums());
        tokens.expect("}");
        return inside;
    }

    private Statement points() throws Refusal {
        var points = new Listing();
        do {
            points.add(item(), false);
        } while (tokens.accept(",") || tokens.accept(";"));
        return points.statement();
    }

    private List<Expression> sums() throws Refusal {
        List<Expression> sums = new ArrayList<>();
        do {
            sums.add(sum());
        } while (tokens.accept(",") || tokens.accept(";"));
        return sums;
    }

    /** (2, 3), [2, 5), ]2, 5[, (x, y) = (2, 3) */
    private Statement brackets() throws Refusal {
        Token open = tokens.next();
        deeper();
        List<Expression> inside = sums();
        Token close = tokens.next();
        if (!close.is(")") && !close.is("]") && !close.is("[")) {
            throw new Refusal(Reason.NOT_A_FORMULA);
        }
        boolean round = open.is("(") && close.is(")");
        if (round && !inside.stream().anyMatch(Infinity::isEnd)) {
            return tokens.accept("=") ? pointed(inside, item()) : new Tuple(inside);
        }
        if (inside.size() != 2) {
            throw new Refusal(Reason.NOT_A_FORMULA);
        }
        Expression low = inside.get(0);
        Expression high = inside.get(1);
        return new Interval(low, open.is("[") && !Infinity.isEnd(low), high, close.is("]") && !Infinity.isEnd(high));
    }

    private static Statement pointed(List<Expression> names, Statement point) throws Refusal {
        boolean named = names.stream().allMatch(Variable.class::isInstance)
                && point instanceof Tuple
                && point.sides().size() == names.size();
        if (!named) {
            throw new Refusal(Reason.NOT_A_FORMULA);
        }
        return new AllOf(IntStream.range(0, names.size())
                .<Statement>mapToObj(
                        i -> new Equation(names.get(i), point.sides().get(i)))
                .toList());
    }

    private Statement compared() throws Refusal {
        List<Expression> sides = new ArrayList<>(List.of(sum()));
        List<Comparison> signs = new ArrayList<>();
        while (true) {
            if (tokens.accept("∈")) {
                return item();
            }
            Comparison sign = tokens.peek().kind() == Kind.SIGN
                    ? COMPARISONS.get(tokens.peek().text())
                    : null;
            if (sign == null) {
                return statement(sides, signs);
            }
            tokens.next();
            if (sides.size() == 1 && sign == Comparison.EQUAL && startsSet()) {
                return item();
            }
            sides.add(sum());
            signs.add(sign);
        }
    }

    private boolean startsSet() {
        return tokens.peek().is("{")
                || tokens.peek().is("∅")
                || tokens.peek().is("ℝ")
                || (tokens.peek().is("[") || tokens.peek().is("(")) && tokens.isListAhead();
    }

    private static Statement statement(List<Expression> sides, List<Comparison> signs) {
        if (signs.isEmpty()) {
            return sides.get(0);
        }
        return signs.equals(List.of(Comparison.EQUAL))
                ? new Equation(sides.get(0), sides.get(1))
                : new Chain(sides, signs);
    }
}
