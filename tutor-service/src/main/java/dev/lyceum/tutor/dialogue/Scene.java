package dev.lyceum.tutor.dialogue;

import dev.lyceum.tutor.mathematics.Rational;
import dev.lyceum.tutor.mathematics.Statement;
import dev.lyceum.tutor.solution.SolveByHand;
import dev.lyceum.tutor.solution.Step;
import dev.lyceum.tutor.task.Task;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a conversation stands when the tutor is about to speak.
 *
 * @param task empty for a problem that cannot be decided exactly
 * @param problem its text as it was posed
 * @param working the valid lines so far, oldest first
 * @param said what the learner has written in this session lately, the last message included
 * @param turn the number of the message about to be spoken
 */
public record Scene(Optional<Task> task, String problem, List<Statement> working, List<String> said, int turn) {

    Withheld withheld() {
        Optional<Rational> answer = task.map(Task::answer);
        return Withheld.of(
                answer, Stream.concat(Stream.of(problem), said.stream()).toList());
    }

    /** The next step from the learner's last valid line, and the one after it; empty when there is none to show. */
    List<Step> ahead() {
        return task.map(asked -> SolveByHand.from(asked, lastLine(asked), 2)).orElse(List.of());
    }

    private Statement lastLine(Task asked) {
        return working.isEmpty() ? asked.given() : working.get(working.size() - 1);
    }
}
