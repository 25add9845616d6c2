package dev.lyceum.tutor.task;

import static dev.lyceum.tutor.task.Concept.*;

import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Difference;
import dev.lyceum.tutor.mathematics.Expression.Mixed;
import dev.lyceum.tutor.mathematics.Expression.Negation;
import dev.lyceum.tutor.mathematics.Expression.Numeral;
import dev.lyceum.tutor.mathematics.Expression.Power;
import dev.lyceum.tutor.mathematics.Expression.Product;
import dev.lyceum.tutor.mathematics.Expression.Quotient;
import dev.lyceum.tutor.mathematics.Expression.Sum;
import dev.lyceum.tutor.mathematics.NumberForm;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What a task exercises, found by looking over the trees it is made of. */
final class FindConcepts {
    private static final Map<Concept, Predicate<Expression>> SIGNS = Map.of(
            ADDITION,
            Sum.class::isInstance,
            SUBTRACTION,
            Difference.class::isInstance,
            MULTIPLICATION,
            part -> part instanceof Product && part.variables().isEmpty(),
            DIVISION,
            part -> part instanceof Quotient && !isFraction(part),
            FRACTIONS,
            FindConcepts::isFraction,
            DECIMALS,
            part -> part instanceof Numeral numeral && !numeral.isWhole(),
            POWERS,
            Power.class::isInstance,
            NEGATIVE_NUMBERS,
            part -> part instanceof Negation negation && negation.of() instanceof Numeral);

    private FindConcepts() {}

    static List<Concept> of(Task task) {
        EnumSet<Concept> found = EnumSet.noneOf(Concept.class);
        SIGNS.forEach((concept, sign) -> {
            if (task.given().parts().anyMatch(sign)) {
                found.add(concept);
            }
        });
        found.addAll(task.variable().isPresent() ? ofEquation(task) : ofExpression(task));
        return new ArrayList<>(found);
    }

    private static EnumSet<Concept> ofEquation(Task task) {
        EnumSet<Concept> found = EnumSet.of(LINEAR_EQUATIONS);
        if (task.given().sides().stream().noneMatch(side -> side.variables().isEmpty())) {
            found.add(VARIABLES_ON_BOTH_SIDES);
        }
        if (task.given().parts().anyMatch(FindConcepts::isBracketWithFactor)) {
            found.add(DISTRIBUTIVE_PROPERTY);
        }
        return found;
    }

    private static EnumSet<Concept> ofExpression(Task task) {
        boolean adds = task.given().parts().anyMatch(FindConcepts::isAdditive);
        boolean binds = task.given().parts().anyMatch(FindConcepts::bindsTighter);
        return adds && binds ? EnumSet.of(ORDER_OF_OPERATIONS) : EnumSet.noneOf(Concept.class);
    }

    static boolean isFraction(Expression part) {
        return part instanceof Mixed || NumberForm.of(part) == NumberForm.FRACTION;
    }

    static boolean isAdditive(Expression part) {
        return part instanceof Sum || part instanceof Difference;
    }

    private static boolean bindsTighter(Expression part) {
        return part instanceof Product || part instanceof Power || part instanceof Quotient && !isFraction(part);
    }

    private static boolean isBracketWithFactor(Expression part) {
        return !part.variables().isEmpty()
                && (part instanceof Product || part instanceof Quotient || part instanceof Negation)
                && part.children().stream().anyMatch(FindConcepts::isAdditive);
    }
}
