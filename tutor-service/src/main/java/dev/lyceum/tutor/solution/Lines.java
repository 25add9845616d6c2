package dev.lyceum.tutor.solution;

import dev.lyceum.tutor.mathematics.AllOf;
import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Product;
import dev.lyceum.tutor.mathematics.PlainText;
import dev.lyceum.tutor.mathematics.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Steps made from what is done with a part of the line. */
final class Lines {
    private Lines() {}

    static Step step(Rule rule, Statement before, Statement after, Statement with) {
        return new Step(rule, before, after, PlainText.of(with));
    }

    /** The first side for which there is a step takes it; the others stay. */
    static Optional<Step> side(Statement line, Function<Expression, Optional<Step>> next) {
        return line.sides().stream()
                .flatMap(side -> next.apply(side).stream())
                .findFirst()
                .map(step -> new Step(
                        step.rule(),
                        line,
                        line.map(side -> side.equals(step.before()) ? (Expression) step.after() : side),
                        step.with()));
    }

    /** A part of a tree takes a step, wherever it stands. */
    static Step part(Expression tree, Step step) {
        Expression after = Replace.first(tree, (Expression) step.before(), (Expression) step.after());
        return new Step(step.rule(), tree, flattened(tree, after), step.with());
    }

    /** A product that has come into a product needs no brackets. */
    private static Expression flattened(Expression before, Expression after) {
        return before instanceof Product old
                        && !(old.right() instanceof Product)
                        && after instanceof Product product
                        && product.right() instanceof Product
                ? Compose.product(product.left(), product.right())
                : after;
    }

    /** The first item for which there is a step takes it. */
    static Optional<Step> item(AllOf system, Function<Statement, Optional<Step>> next) {
        return system.items().stream()
                .flatMap(item -> next.apply(item).stream())
                .findFirst()
                .map(step -> new Step(step.rule(), system, with(system, step.before(), step.after()), step.with()));
    }

    static AllOf with(AllOf system, Statement item, Statement by) {
        List<Statement> items = new ArrayList<>(system.items());
        items.set(items.indexOf(item), by);
        return new AllOf(items);
    }
}
