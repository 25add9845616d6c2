package dev.lyceum.tutor.solution;

import dev.lyceum.tutor.mathematics.Expression;
import java.util.ArrayList;
import java.util.List;

/** A tree with one part, found by identity, replaced by another. */
final class Replace {
    private Replace() {}

    static Expression first(Expression tree, Expression part, Expression by) {
        if (isSame(tree, part)) {
            return by;
        }
        List<Expression> children = new ArrayList<>(tree.children());
        children.replaceAll(child -> first(child, part, by));
        return tree.over(children);
    }

    /** Identity, not equality: in 2 × 3 + 2 × 3 a learner works out one product at a time. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean isSame(Expression tree, Expression part) {
        return tree == part;
    }
}
