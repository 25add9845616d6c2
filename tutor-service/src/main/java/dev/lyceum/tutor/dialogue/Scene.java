package dev.lyceum.tutor.dialogue;

import dev.lyceum.tutor.checking.Question;
import dev.lyceum.tutor.mathematics.Statement;
import dev.lyceum.tutor.solution.Step;
import dev.lyceum.tutor.solution.WayOn;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Where a conversation stands when the tutor is about to speak.
 *
 * @param question empty where a verdict is only put in words
 * @param working the valid lines so far, oldest first
 * @param turn the number of the message about to be spoken
 * @param withheld what it must not give away
 */
public record Scene(Optional<Question> question, List<Statement> working, int turn, Withheld withheld) {

    /** @param said what the learner has written in this session lately, the last message included */
    public static Scene of(Question question, List<Statement> working, List<String> said, int turn) {
        return new Scene(
                Optional.of(question),
                working,
                turn,
                Withheld.of(question.expected(), latestFirst(question.text(), said)));
    }

    private static List<String> latestFirst(String problem, List<String> said) {
        List<String> known = new ArrayList<>(said);
        known.add(problem);
        Collections.reverse(known);
        return known;
    }

    static Scene empty() {
        return new Scene(Optional.empty(), List.of(), 0, Withheld.nothing());
    }

    /** The same when the learner has just given the answer. */
    Scene solved() {
        return new Scene(question, working, turn, Withheld.nothing());
    }

    /** The steps from the learner's last valid line; empty when there is none to show. Takes milliseconds. */
    List<Step> ahead() {
        return question.map(asked -> WayOn.from(asked, working)).orElse(List.of());
    }
}
