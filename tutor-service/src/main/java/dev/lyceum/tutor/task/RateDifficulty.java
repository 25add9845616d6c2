package dev.lyceum.tutor.task;

import static dev.lyceum.tutor.task.Concept.*;

import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Mixed;
import dev.lyceum.tutor.mathematics.Expression.Negation;
import dev.lyceum.tutor.mathematics.Expression.Numeral;
import java.util.EnumSet;
import java.util.List;

/**
 * The written rule. Each of these is a weight: more than two operations, more than five; fractions, decimals, powers or
 * negative numbers (each); an answer that is negative or no whole number; letters on both sides; a bracket with a factor;
 * and an equation, when it takes more than one operation. No weight is ELEMENTARY, one or two MIDDLE, three or four HIGH,
 * more ADVANCED.
 */
final class RateDifficulty {
    private static final EnumSet<Concept> WEIGHTY =
            EnumSet.of(FRACTIONS, DECIMALS, POWERS, NEGATIVE_NUMBERS, VARIABLES_ON_BOTH_SIDES, DISTRIBUTIVE_PROPERTY);

    private RateDifficulty() {}

    static Difficulty of(Task task, List<Concept> concepts) {
        long operations = operations(task);
        long weight = concepts.stream().filter(WEIGHTY::contains).count();
        weight += operations > 2 ? 1 : 0;
        weight += operations > 5 ? 1 : 0;
        weight += task.answer().signum() < 0 || !task.answer().isInteger() ? 1 : 0;
        weight += task.variable().isPresent() && operations > 1 ? 1 : 0;
        return weight == 0
                ? Difficulty.ELEMENTARY
                : weight <= 2 ? Difficulty.MIDDLE : weight <= 4 ? Difficulty.HIGH : Difficulty.ADVANCED;
    }

    static long operations(Task task) {
        return task.given().parts().filter(RateDifficulty::isOperation).count();
    }

    private static boolean isOperation(Expression part) {
        return !part.children().isEmpty() && !FindConcepts.isFraction(part) && !isSignOfNumber(part);
    }

    private static boolean isSignOfNumber(Expression part) {
        return part instanceof Negation negation
                && (negation.of() instanceof Numeral || negation.of() instanceof Mixed);
    }
}
