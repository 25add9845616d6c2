package dev.lyceum.tutor.solution;

import dev.lyceum.tutor.algebra.Parts;
import dev.lyceum.tutor.mathematics.AllOf;
import dev.lyceum.tutor.mathematics.AnyOf;
import dev.lyceum.tutor.mathematics.Chain;
import dev.lyceum.tutor.mathematics.Equation;
import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Variable;
import dev.lyceum.tutor.mathematics.Extent;
import dev.lyceum.tutor.mathematics.NumberForm;
import dev.lyceum.tutor.mathematics.Statement;
import dev.lyceum.tutor.mathematics.Value;
import java.util.List;

/** Whether a line is the end of a solution: a method that stops before it was none. */
final class Solved {
    private Solved() {}

    static boolean is(Goal goal, Statement given, Statement line) {
        return switch (goal) {
            case SOLVE, COMPLETE_THE_SQUARE -> isSolved(line) || given instanceof AllOf && line instanceof Equation;
            case COMPUTE, AS_PERCENT -> line instanceof Expression number && isComputed(number);
            case EXPAND, FACTOR, SIMPLIFY, DIFFERENTIATE -> true;
        };
    }

    private static boolean isSolved(Statement line) {
        if (line instanceof Equation equation) {
            return isNamed(equation.sides());
        }
        if (line instanceof Chain chain) {
            return isNamed(chain.sides());
        }
        if (line instanceof AllOf all) {
            return all.items().stream().allMatch(Solved::isSolved);
        }
        return line instanceof AnyOf any ? any.items().stream().allMatch(Solved::isSolved) : line instanceof Extent;
    }

    /** A letter that is alone, and numbers. */
    private static boolean isNamed(List<Expression> sides) {
        return sides.stream().filter(Variable.class::isInstance).count() == 1
                && sides.stream()
                        .allMatch(side ->
                                side instanceof Variable || side.variables().isEmpty());
    }

    /** With a root in it, a number may be a sum. */
    private static boolean isComputed(Expression number) {
        return NumberForm.of(number) != NumberForm.NONE
                || Value.of(number).isEmpty()
                        && Parts.terms(number).count() <= 2
                        && number.parts().anyMatch(RootSteps::isRoot);
    }
}
