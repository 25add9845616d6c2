package dev.lyceum.tutor.solution;

import dev.lyceum.tutor.algebra.CompareSolutions;
import dev.lyceum.tutor.algebra.Solutions;
import dev.lyceum.tutor.algebra.Substitute;
import dev.lyceum.tutor.checking.OwnLetters;
import dev.lyceum.tutor.mathematics.AllOf;
import dev.lyceum.tutor.mathematics.Equation;
import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Variable;
import dev.lyceum.tutor.mathematics.Statement;
import dev.lyceum.tutor.task.Story;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The way through a word problem from what the learner has written of it: of two equations the one that is not there yet, in
 * the learner's letters, and never those that are.
 *
 * @param written the learner's lines, oldest first
 */
record StoryWay(Story story, List<Statement> written) {

    List<Step> steps() {
        return story.model() instanceof AllOf model
                ? meanings(model)
                        .map(meaning -> from(model, meaning))
                        .filter(steps -> !steps.isEmpty())
                        .findFirst()
                        .orElseGet(() -> StorySteps.of(story))
                : StorySteps.of(story);
    }

    /** Of the letters of the learner's equations, where each is one of the model's. */
    private Stream<Map<String, Expression>> meanings(AllOf model) {
        return equations()
                .filter(line -> line.variables().size() == model.variables().size())
                .reduce((earlier, later) -> later)
                .stream()
                .flatMap(line -> OwnLetters.meanings(model, line))
                .filter(meaning -> meaning.values().stream().allMatch(Variable.class::isInstance));
    }

    private Stream<Statement> equations() {
        return written.stream().filter(Equation.class::isInstance);
    }

    /** Empty where the learner has written none of its equations, these being the meanings of the letters. */
    private List<Step> from(AllOf model, Map<String, Expression> meaning) {
        var own = new Substitute(reversed(meaning));
        List<Statement> items = new ArrayList<>();
        List<Step> steps = new ArrayList<>();
        for (Statement item : model.items()) {
            Optional<Statement> said = equations()
                    .filter(line -> isSame(item, new Substitute(meaning).in(line)))
                    .findFirst();
            items.add(said.orElseGet(() -> own.in(item)));
            if (said.isEmpty()) {
                steps.add(StorySteps.written(Rule.WRITE_EQUATIONS, own.in(item)));
            }
        }
        if (steps.size() == items.size()) {
            return List.of();
        }
        var system = new AllOf(items);
        steps.addAll(StepByStep.of(Goal.SOLVE, system));
        return List.copyOf(steps);
    }

    private static Map<String, Expression> reversed(Map<String, Expression> meaning) {
        Map<String, Expression> reversed = new HashMap<>();
        meaning.forEach((letter, number) -> reversed.put(((Variable) number).name(), new Variable(letter)));
        return reversed;
    }

    private static boolean isSame(Statement item, Statement line) {
        return item.variables().equals(line.variables()) && CompareSolutions.compare(item, line) == Solutions.EQUAL;
    }
}
