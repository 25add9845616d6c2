package dev.lyceum.tutor.dialogue;

import dev.lyceum.tutor.checking.Question;
import dev.lyceum.tutor.checking.Verdict;
import dev.lyceum.tutor.checking.VerdictKind;
import dev.lyceum.tutor.mathematics.Statement;
import dev.lyceum.tutor.solution.Step;
import dev.lyceum.tutor.solution.WayOn;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Where a conversation stands when the tutor is about to speak.
 *
 * @param question empty where a verdict is only put in words
 * @param working the valid lines so far, oldest first
 * @param said what the learner has written in this session lately, oldest first, the last message included
 * @param turn the number of the message about to be spoken
 * @param withheld what it must not give away
 */
public record Scene(
        Optional<Question> question,
        List<Statement> working,
        List<Said> said,
        int turn,
        Hints hints,
        Withheld withheld) {

    public static Scene of(Question question, List<Statement> working, List<Said> said, int turn) {
        return new Scene(
                Optional.of(question),
                working,
                said,
                turn,
                Hints.NONE,
                Withheld.of(question.expected(), latestFirst(question.text(), said)));
    }

    private static List<String> latestFirst(String problem, List<Said> said) {
        List<String> known = new ArrayList<>(said.stream().map(Said::text).toList());
        known.add(problem);
        Collections.reverse(known);
        return known;
    }

    static Scene empty() {
        return new Scene(Optional.empty(), List.of(), List.of(), 0, Hints.NONE, Withheld.nothing());
    }

    /** The same after these hints. */
    public Scene after(Hints taken) {
        return new Scene(question, working, said, turn, taken, withheld);
    }

    /** The same with this judged: what the learner has found may be said aloud. */
    public Scene after(Verdict verdict) {
        return verdict.kind() == VerdictKind.CORRECT ? solved() : this;
    }

    private Scene solved() {
        return new Scene(question, working, said, turn, hints, Withheld.nothing());
    }

    /** The same where this line must not be said either. */
    Scene withholding(Statement line) {
        return new Scene(question, working, said, turn, hints, withheld.and(line));
    }

    /** For how many messages up to now the learner has been stuck: does not know, or is wrong or unreadable again. */
    int stuck() {
        int last = said.size() - 1;
        return (int) IntStream.rangeClosed(0, last)
                .map(back -> last - back)
                .takeWhile(this::isStuckAt)
                .count();
    }

    private boolean isStuckAt(int message) {
        boolean again = message > 0 && said.get(message - 1).isMissed();
        return said.get(message).isLost() || said.get(message).isMissed() && again;
    }

    /** Whether the last message had several lines. */
    boolean isAboutAPassage() {
        return !said.isEmpty() && said.get(said.size() - 1).isPassage();
    }

    /** The steps from the learner's last valid line; empty when there is none to show. Takes milliseconds. */
    public List<Step> ahead() {
        return question.map(asked -> WayOn.from(asked, working)).orElse(List.of());
    }
}
