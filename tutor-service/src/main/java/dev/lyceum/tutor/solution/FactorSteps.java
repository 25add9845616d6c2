package dev.lyceum.tutor.solution;

import dev.lyceum.tutor.algebra.Parts;
import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Negation;
import dev.lyceum.tutor.mathematics.Expression.Product;
import java.util.Optional;

/** The next line on the way to a product whose factors have no factors themselves. */
final class FactorSteps {
    private FactorSteps() {}

    static Optional<Step> next(Expression line) {
        if (Parts.isSum(line)) {
            return Factored.next(line).or(() -> ExpandSteps.next(line, NumberStyle.FRACTIONS));
        }
        return line instanceof Product || line instanceof Negation ? insideOf(line) : Optional.empty();
    }

    private static Optional<Step> insideOf(Expression product) {
        return product.children().stream()
                .flatMap(factor -> next(factor).stream())
                .findFirst()
                .map(step -> Lines.part(product, step));
    }
}
