package dev.lyceum.tutor.solution;

import dev.lyceum.tutor.algebra.CompareExpressions;
import dev.lyceum.tutor.mathematics.AllOf;
import dev.lyceum.tutor.mathematics.Elements;
import dev.lyceum.tutor.mathematics.Equation;
import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Variable;
import dev.lyceum.tutor.mathematics.Statement;
import dev.lyceum.tutor.mathematics.Value;
import dev.lyceum.tutor.task.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The way from a word problem to its answer: what it stands for is written down first, then worked out or solved. */
public final class StorySteps {
    private static final String PERCENT = "%";

    private StorySteps() {}

    /**
     * Oldest first; the first has the same line before and after, for before it there are only words. Empty when the way ends
     * anywhere else than at the answer.
     */
    public static List<Step> of(Story story) {
        List<Step> working = StepByStep.of(goal(story), story.model());
        if (working.isEmpty()
                || !isAnswer(story, working.get(working.size() - 1).after())) {
            return List.of();
        }
        List<Step> steps = new ArrayList<>();
        steps.add(written(writing(story.model()), story.model()));
        steps.addAll(toAllNumbers(story, story.model(), working));
        return List.copyOf(steps);
    }

    /** Something that the words say, and no line before it. */
    static Step written(Rule rule, Statement told) {
        return Lines.step(rule, told, told, told);
    }

    /** Where several numbers are asked for, they are all said once the letter is known. */
    static List<Step> toAllNumbers(Story story, Statement start, List<Step> working) {
        Statement last =
                working.isEmpty() ? start : working.get(working.size() - 1).after();
        boolean known = last instanceof Equation equation
                && equation.left() instanceof Variable
                && story.numbers().stream().anyMatch(number -> CompareExpressions.areSame(number, equation.right()));
        if (!known) {
            return working;
        }
        List<Step> all = new ArrayList<>(working);
        all.add(Lines.step(Rule.NAME_THE_NUMBERS, last, new Elements(values(story)), last));
        return List.copyOf(all);
    }

    private static List<Expression> values(Story story) {
        return story.numbers().stream()
                .map(number -> Value.of(number).map(Expression::of).orElse(number))
                .toList();
    }

    private static Goal goal(Story story) {
        if (!(story.model() instanceof Expression)) {
            return Goal.SOLVE;
        }
        return story.answer().endsWith(PERCENT) ? Goal.AS_PERCENT : Goal.COMPUTE;
    }

    private static Rule writing(Statement model) {
        return model instanceof Expression
                ? Rule.WRITE_CALCULATION
                : model instanceof AllOf ? Rule.WRITE_EQUATIONS : Rule.WRITE_EQUATION;
    }

    private static boolean isAnswer(Story story, Statement last) {
        return last instanceof Expression number
                ? Value.of(number).filter(story.value()::equals).isPresent()
                : items(last).anyMatch(item -> saysSo(story, item));
    }

    private static Stream<Statement> items(Statement last) {
        return last instanceof AllOf all ? all.items().stream() : Stream.of(last);
    }

    private static boolean saysSo(Story story, Statement item) {
        var letter = new Variable(Story.ASKED);
        return item instanceof Equation equation
                && equation.sides().contains(letter)
                && equation.sides().stream()
                        .filter(side -> !side.equals(letter))
                        .allMatch(side ->
                                Value.of(side).filter(story.value()::equals).isPresent());
    }
}
