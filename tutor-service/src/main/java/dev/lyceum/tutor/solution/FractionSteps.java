package dev.lyceum.tutor.solution;

import dev.lyceum.tutor.algebra.Parts;
import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Quotient;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A fraction of sums: top and bottom become products, and what they share is taken away. */
final class FractionSteps {
    private FractionSteps() {}

    static Optional<Step> next(Expression line) {
        if (!(line instanceof Quotient quotient) || quotient.right().variables().isEmpty()) {
            return Optional.empty();
        }
        return cancelled(quotient).or(() -> FactorSteps.next(quotient.left())
                .or(() -> FactorSteps.next(quotient.right()))
                .map(step -> Lines.part(quotient, step)));
    }

    private static Optional<Step> cancelled(Quotient quotient) {
        List<Expression> top = new ArrayList<>(Parts.factors(quotient.left()).toList());
        List<Expression> bottom =
                new ArrayList<>(Parts.factors(quotient.right()).toList());
        Optional<Expression> shared = bottom.stream()
                .filter(factor -> !factor.variables().isEmpty())
                .filter(top::contains)
                .findFirst();
        return shared.map(factor -> {
            top.remove(factor);
            bottom.remove(factor);
            return Lines.step(
                    Rule.CANCEL, quotient, Compose.over(Compose.product(top), Compose.product(bottom)), factor);
        });
    }
}
