package dev.lyceum.tutor.picture;

import dev.lyceum.tutor.checking.Question;
import dev.lyceum.tutor.dialogue.Scene;
import dev.lyceum.tutor.solution.DeriveAnswer;
import dev.lyceum.tutor.task.ProblemReading;
import dev.lyceum.tutor.task.ReadProblem;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A model that was to read a problem may solve it too. What follows a problem whose answer is known and gives that away is left
 * out; the tutor would not say it either. Takes milliseconds.
 */
final class OnlyTheProblem {
    private static final Pattern SENTENCE_END = Pattern.compile("\\n|(?<=[.?!:;])\\s");

    /** So far into a text a problem may begin to end. */
    private static final int MOST_SENTENCES = 8;

    private OnlyTheProblem() {}

    static String of(String text) {
        Matcher end = SENTENCE_END.matcher(text);
        for (int sentences = 0; sentences < MOST_SENTENCES && end.find(); sentences++) {
            String problem = text.substring(0, end.start()).strip();
            if (givesAway(problem, text.substring(end.end()))) {
                return problem;
            }
        }
        return text;
    }

    private static boolean givesAway(String problem, String rest) {
        ProblemReading reading = ReadProblem.read(problem);
        Question question =
                Question.of(problem, reading, reading.isVerified() ? Optional.empty() : DeriveAnswer.of(reading));
        return question.expected().isPresent()
                && !Scene.of(question, List.of(), List.of(), 1).withheld().allows(rest);
    }
}
