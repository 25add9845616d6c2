package dev.lyceum.tutor.dialogue;

import dev.lyceum.tutor.mathematics.Expression.Difference;
import dev.lyceum.tutor.mathematics.Expression.Product;
import dev.lyceum.tutor.mathematics.Expression.Quotient;
import dev.lyceum.tutor.mathematics.Expression.Sum;
import dev.lyceum.tutor.mathematics.Statement;
import dev.lyceum.tutor.solution.Rule;
import dev.lyceum.tutor.solution.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Four rungs: a question about strategy, the name of the rule, the operation, the next line. The last line of a solution is
 * never said: where only that remains, or where the next line would show the answer, a smaller worked problem stands in.
 */
final class HintLadder {
    private final Tutor tutor;
    private final Scene scene;
    private final List<Step> ahead;

    HintLadder(Tutor tutor, Scene scene) {
        this.tutor = tutor;
        this.scene = scene;
        this.ahead = scene.ahead();
    }

    String hint(int level) {
        return ahead.isEmpty() ? tutor.say(scene, Map.of(), "unverified.hint" + level) : hint(level, ahead.get(0));
    }

    /**
     * For whoever is stuck: the question about the next step. For whoever is stuck again: what a hint has said about this line,
     * or something easier to do that says nothing about it, for else nobody would ask for a hint (ADR 17).
     */
    String smallerStep() {
        if (scene.stuck() == 1) {
            return hint(1);
        }
        int released = scene.hints().released();
        return released > 1 ? hint(released) : tutor.smallerQuestion(scene);
    }

    private String hint(int level, Step step) {
        Map<String, String> values = tutor.values(scene, step);
        return switch (level) {
            case 1 -> tutor.question(scene, step);
            case 2 -> tutor.say(scene, values, "name." + step.rule());
            case 3 -> tutor.say(scene, values, "operation." + step.rule(), "name." + step.rule());
            default -> nextLine(step, values);
        };
    }

    private String nextLine(Step step, Map<String, String> values) {
        if (ahead.size() == 1) {
            return smallerProblem(step);
        }
        List<String> keys = new ArrayList<>();
        keys.add(step.before().equals(step.after()) ? "firstline" : "nextline");
        keys.addAll(analoguesOf(step));
        return tutor.say(scene, values, keys);
    }

    String smallerProblem(Step step) {
        return tutor.say(scene.withholding(step.after()), tutor.values(scene, step), analoguesOf(step));
    }

    /** A calculation is met with one of its own kind, where there is one. */
    private static List<String> analoguesOf(Step step) {
        String analogue = "analogue." + step.rule();
        return step.rule() == Rule.WRITE_CALCULATION
                ? List.of(analogue + operation(step.after()), analogue)
                : List.of(analogue);
    }

    private static String operation(Statement calculation) {
        if (calculation instanceof Sum) {
            return "_SUM";
        }
        if (calculation instanceof Difference) {
            return "_DIFFERENCE";
        }
        return calculation instanceof Product ? "_PRODUCT" : calculation instanceof Quotient ? "_QUOTIENT" : "";
    }
}
