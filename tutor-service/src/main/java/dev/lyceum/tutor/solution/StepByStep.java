package dev.lyceum.tutor.solution;

import dev.lyceum.tutor.checking.CheckStep;
import dev.lyceum.tutor.checking.VerdictKind;
import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Limits;
import dev.lyceum.tutor.mathematics.PlainText;
import dev.lyceum.tutor.mathematics.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A solution from what is given to the answer, each line of it checked as a learner's would be. */
public final class StepByStep {
    private static final int MOST_STEPS = 100;

    private StepByStep() {}

    /** Oldest first; empty when no method is known, and when there is nothing to do. */
    public static List<Step> of(Goal goal, Statement given) {
        List<Step> steps = unchecked(goal, given, given);
        return steps.stream().allMatch(step -> isValid(goal, step)) ? steps : List.of();
    }

    /** From a line of working, with numbers written as in what was given. */
    static List<Step> unchecked(Goal goal, Statement given, Statement line) {
        if (goal == Goal.DIFFERENTIATE) {
            return line instanceof Expression function ? DerivativeSteps.of(function) : List.of();
        }
        List<Step> steps = following(line, method(goal, given));
        boolean ends = !steps.isEmpty()
                && Solved.is(goal, line, steps.get(steps.size() - 1).after());
        return ends ? steps : List.of();
    }

    private static Function<Statement, Optional<Step>> method(Goal goal, Statement given) {
        NumberStyle style = style(given);
        return switch (goal) {
            case SOLVE -> new SolvingSteps(style, false)::next;
            case COMPLETE_THE_SQUARE -> new SolvingSteps(style, true)::next;
            case COMPUTE -> expression(line -> ComputingSteps.next(line, style, line.equals(given)));
            case AS_PERCENT -> expression(PercentSteps::toPercent);
            case EXPAND -> expression(line -> ExpandSteps.next(line, style));
            case FACTOR -> expression(FactorSteps::next);
            case SIMPLIFY -> expression(line -> SimplifyingSteps.next(line, style));
            case DIFFERENTIATE -> line -> Optional.empty();
        };
    }

    /** Percentages become decimals. */
    private static NumberStyle style(Statement given) {
        return given.parts().anyMatch(PercentSteps::isPercentage) ? NumberStyle.DECIMALS : NumberStyle.of(given);
    }

    private static Function<Statement, Optional<Step>> expression(Function<Expression, Optional<Step>> next) {
        return line -> line instanceof Expression expression ? next.apply(expression) : Optional.empty();
    }

    /** Empty when there is no end to it: then the method was none. */
    static List<Step> following(Statement given, Function<Statement, Optional<Step>> method) {
        List<Step> steps = new ArrayList<>();
        Optional<Step> step = method.apply(given);
        while (step.isPresent() && steps.size() < MOST_STEPS) {
            steps.add(step.get());
            step = method.apply(step.get().after());
        }
        return step.isPresent() ? List.of() : List.copyOf(steps);
    }

    static boolean isValid(Goal goal, Step step) {
        return goal == Goal.DIFFERENTIATE ? isValidAsText(step) : isValid(step);
    }

    private static boolean isValid(Step step) {
        return CheckStep.check(step.before(), step.after()).kind() == VerdictKind.STEP_VALID;
    }

    /** A line may be the derivative of the one before only where the learner's text says what is asked. */
    private static boolean isValidAsText(Step step) {
        String before = PlainText.of(step.before());
        String after = PlainText.of(step.after());
        return before.length() <= Limits.CHARACTERS
                && CheckStep.check(Optional.empty(), true, before, after).kind() == VerdictKind.STEP_VALID;
    }
}
