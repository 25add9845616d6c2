package dev.lyceum.tutor.problem;

import dev.lyceum.tutor.practice.PracticeProblem;
import dev.lyceum.tutor.task.Difficulty;
import dev.lyceum.tutor.task.ProblemReading;
import dev.lyceum.tutor.task.ReadProblem;

/**
 * A problem that was drawn from the catalogue.
 *
 * @param text what the learner is shown of it: the author's, or the same story in other words
 */
public record Practised(PracticeProblem authored, Difficulty difficulty, String text) {
    Practised(PracticeProblem authored, Difficulty difficulty) {
        this(authored, difficulty, authored.text());
    }

    public Practised inWords(String other) {
        return new Practised(authored, difficulty, other);
    }

    /** The author's, who is read again only where the words are others. */
    String key(ProblemReading told) {
        return text.equals(authored.text())
                ? told.key()
                : ReadProblem.read(authored.text()).key();
    }
}
