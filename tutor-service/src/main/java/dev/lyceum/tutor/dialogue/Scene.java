package dev.lyceum.tutor.dialogue;

import dev.lyceum.tutor.mathematics.Rational;
import dev.lyceum.tutor.mathematics.Statement;
import dev.lyceum.tutor.solution.SolveByHand;
import dev.lyceum.tutor.solution.Step;
import dev.lyceum.tutor.task.Task;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Where a conversation stands when the tutor is about to speak.
 *
 * @param task empty for a problem that cannot be decided exactly
 * @param working the valid lines so far, oldest first
 * @param turn the number of the message about to be spoken
 * @param withheld what it must not give away
 */
public record Scene(Optional<Task> task, List<Statement> working, int turn, Withheld withheld) {

    /**
     * @param answer the value that must not be given away; of a problem with several values or none, empty
     * @param problem its text as it was posed
     * @param said what the learner has written in this session lately, the last message included
     */
    public Scene(
            Optional<Task> task,
            Optional<Rational> answer,
            String problem,
            List<Statement> working,
            List<String> said,
            int turn) {
        this(task, working, turn, Withheld.of(answer, latestFirst(problem, said)));
    }

    private static List<String> latestFirst(String problem, List<String> said) {
        List<String> known = new ArrayList<>(said);
        known.add(problem);
        Collections.reverse(known);
        return known;
    }

    /** The same when the learner has just given the answer. */
    Scene solved() {
        return new Scene(task, working, turn, Withheld.nothing());
    }

    /** The next step from the learner's last valid line, and the one after it; empty when there is none to show. */
    List<Step> ahead() {
        return task.map(asked -> SolveByHand.from(asked, lastLine(asked), 2)).orElse(List.of());
    }

    private Statement lastLine(Task asked) {
        return working.isEmpty() ? asked.given() : working.get(working.size() - 1);
    }
}
