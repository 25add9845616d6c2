package dev.lyceum.tutor.solution;

import dev.lyceum.tutor.mathematics.Equation;
import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Statement;
import dev.lyceum.tutor.task.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The lines from a valid line of working to the answer. */
public final class SolveByHand {
    private static final int MOST_STEPS = 400;

    private SolveByHand() {}

    /** Oldest first; empty when the line is the answer already. */
    public static List<Step> from(Task task, Statement line) {
        return from(task, line, MOST_STEPS);
    }

    /** No more steps than asked: a hint needs the next one, and whether another follows. */
    public static List<Step> from(Task task, Statement line, int most) {
        List<Step> steps = new ArrayList<>();
        Optional<Step> step = next(task, line);
        while (step.isPresent() && steps.size() < most) {
            steps.add(step.get());
            step = next(task, step.get().after());
        }
        return steps;
    }

    private static Optional<Step> next(Task task, Statement line) {
        return line instanceof Equation equation
                ? task.variable().flatMap(letter -> new EquationSteps(letter, style(task)).next(equation))
                : ArithmeticSteps.next((Expression) line, style(task), line.equals(task.given()));
    }

    private static NumberStyle style(Task task) {
        return NumberStyle.of(task.given());
    }
}
