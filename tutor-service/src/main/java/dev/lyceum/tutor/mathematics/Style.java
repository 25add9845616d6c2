package dev.lyceum.tutor.mathematics;

import java.util.List;
import java.util.stream.Collectors;

/** A way of writing statements down. Read again, each is the same statement. */
interface Style extends Fold<Written> {
    String sign(Comparison comparison);

    String and();

    String or();

    String elements(String listed);

    /** Brackets of any kind around a list; an open end of an interval has a round one. */
    String bracketed(char open, String listed, char close);

    String measure(Written amount, Unit unit);

    String extent(Extent extent);

    default String text(Statement statement) {
        if (statement instanceof Expression expression) {
            return expression.fold(this).text();
        }
        if (statement instanceof Equation equation) {
            return text(equation.left()) + " = " + text(equation.right());
        }
        if (statement instanceof Chain chain) {
            return chain(chain);
        }
        return statement instanceof AllOf || statement instanceof AnyOf ? compound(statement) : set(statement);
    }

    private String chain(Chain chain) {
        var text = new StringBuilder(text(chain.sides().get(0)));
        for (int i = 0; i < chain.signs().size(); i++) {
            text.append(' ')
                    .append(sign(chain.signs().get(i)))
                    .append(' ')
                    .append(text(chain.sides().get(i + 1)));
        }
        return text.toString();
    }

    private String compound(Statement statement) {
        boolean all = statement instanceof AllOf;
        List<Statement> items = all ? ((AllOf) statement).items() : ((AnyOf) statement).items();
        return items.stream().map(this::text).collect(Collectors.joining(all ? and() : or()));
    }

    private String set(Statement statement) {
        String listed = statement.sides().stream().map(this::text).collect(Collectors.joining(", "));
        if (statement instanceof Interval interval) {
            return bracketed(interval.hasLow() ? '[' : '(', listed, interval.hasHigh() ? ']' : ')');
        }
        if (statement instanceof Quantity quantity) {
            return quantity.measures().stream()
                    .map(each -> measure(each.amount().fold(this), each.unit()))
                    .collect(Collectors.joining(" "));
        }
        return statement instanceof Extent extent
                ? extent(extent)
                : statement instanceof Tuple ? bracketed('(', listed, ')') : elements(listed);
    }
}
