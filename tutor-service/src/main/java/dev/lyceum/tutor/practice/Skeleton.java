package dev.lyceum.tutor.practice;

import dev.lyceum.tutor.task.Concept;
import dev.lyceum.tutor.task.Form;
import dev.lyceum.tutor.task.ProblemType;
import java.util.List;

/**
 * One sentence or equation that becomes a problem when its parameters are drawn.
 *
 * @param conditions that a draw must meet
 * @param checks what then always holds, if the answer is right: said another way than the answer was found
 */
record Skeleton(
        Concept concept,
        ProblemType type,
        Template text,
        List<Parameter> parameters,
        List<Formula> conditions,
        List<Formula> checks,
        Template answer,
        Form form) {

    record Parameter(String name, Source source) {}

    /** @throws Rejected when this draw makes no sense */
    PracticeProblem draw(Dice dice) {
        var drawn = new Drawn();
        parameters.forEach(parameter -> parameter.source().draw(parameter.name(), dice, drawn));
        if (!conditions.stream().allMatch(condition -> condition.holds(drawn))) {
            throw new Rejected("a condition");
        }
        String question = Typography.of(text.fill(drawn));
        if (!checks.stream().allMatch(check -> check.holds(drawn))) {
            throw new IllegalStateException("the answer fails its check: " + question);
        }
        return new PracticeProblem(concept, type, question, answer.fill(drawn), form);
    }
}
