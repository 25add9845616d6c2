package dev.lyceum.tutor.mathematics;

import java.util.List;
import java.util.stream.Collectors;

/** A way of writing statements down. Read again, each is the same statement. */
interface Style extends Fold<Written>, Cases<String> {
    String sign(Comparison comparison);

    String and();

    String or();

    String elements(String listed);

    /** Brackets of any kind around a list; an open end of an interval has a round one. */
    String bracketed(char open, String listed, char close);

    String measure(Written amount, Unit unit);

    default String text(Statement statement) {
        return statement.match(this);
    }

    @Override
    default String expression(Expression expression) {
        return expression.fold(this).text();
    }

    @Override
    default String equation(Equation equation) {
        return text(equation.left()) + " = " + text(equation.right());
    }

    @Override
    default String chain(Chain chain) {
        var text = new StringBuilder(text(chain.sides().get(0)));
        for (int i = 0; i < chain.signs().size(); i++) {
            text.append(' ')
                    .append(sign(chain.signs().get(i)))
                    .append(' ')
                    .append(text(chain.sides().get(i + 1)));
        }
        return text.toString();
    }

    @Override
    default String allOf(AllOf all) {
        return joined(all.items(), and());
    }

    @Override
    default String anyOf(AnyOf any) {
        return joined(any.items(), or());
    }

    @Override
    default String elements(Elements elements) {
        return elements(joined(elements.sides(), ", "));
    }

    @Override
    default String tuple(Tuple tuple) {
        return bracketed('(', joined(tuple.sides(), ", "), ')');
    }

    @Override
    default String interval(Interval interval) {
        return bracketed(interval.hasLow() ? '[' : '(', joined(interval.sides(), ", "), interval.hasHigh() ? ']' : ')');
    }

    @Override
    default String quantity(Quantity quantity) {
        return quantity.measures().stream()
                .map(each -> measure(each.amount().fold(this), each.unit()))
                .collect(Collectors.joining(" "));
    }

    private String joined(List<? extends Statement> items, String by) {
        return items.stream().map(this::text).collect(Collectors.joining(by));
    }
}
