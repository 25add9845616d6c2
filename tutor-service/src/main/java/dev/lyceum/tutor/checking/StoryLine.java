package dev.lyceum.tutor.checking;

import static dev.lyceum.tutor.checking.VerdictKind.STEP_INVALID;
import static dev.lyceum.tutor.checking.VerdictKind.STEP_VALID;
import static dev.lyceum.tutor.checking.VerdictKind.UNPARSABLE;

import dev.lyceum.tutor.algebra.Substitute;
import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Variable;
import dev.lyceum.tutor.mathematics.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A line about unknown numbers of a word problem, whose letters are the learner's own choice.
 *
 * @param model the equation or equations that the problem stands for
 * @param working the valid lines so far, oldest first
 */
record StoryLine(Statement model, List<Statement> working, Statement line) {

    /** What does not follow from the model may speak of other numbers; only from the learner's own line can it be told wrong. */
    Verdict verdict() {
        Optional<Verdict> onward = before().map(before -> CheckStep.check(before, line));
        if (onward.filter(step -> step.kind() == STEP_VALID).isPresent()) {
            return onward.get();
        }
        boolean follows =
                renamed().anyMatch(same -> CheckStep.check(model, same).kind() == STEP_VALID);
        return follows
                ? Verdict.of(STEP_VALID, Ground.EQUIVALENT_LINE, line)
                : onward.filter(step -> step.kind() == STEP_INVALID)
                        .orElseGet(() -> Verdict.of(UNPARSABLE, Ground.CANNOT_DECIDE, line));
    }

    private Optional<Statement> before() {
        return working.stream()
                .filter(each ->
                        !(each instanceof Expression) && !each.variables().isEmpty())
                .reduce((earlier, later) -> later);
    }

    /** In the letters of the model, in whatever order. */
    private Stream<Statement> renamed() {
        List<Map<String, Expression>> ways = List.of(Map.of());
        for (String letter : line.variables()) {
            ways = ways.stream().flatMap(way -> with(letter, way)).toList();
        }
        return ways.stream().map(way -> new Substitute(way).in(line));
    }

    private Stream<Map<String, Expression>> with(String letter, Map<String, Expression> way) {
        List<Map<String, Expression>> longer = new ArrayList<>();
        for (String name : model.variables()) {
            var meant = new Variable(name);
            if (!way.containsValue(meant)) {
                Map<String, Expression> more = new HashMap<>(way);
                more.put(letter, meant);
                longer.add(more);
            }
        }
        return longer.stream();
    }
}
