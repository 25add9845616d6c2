package dev.lyceum.tutor.task;

import dev.lyceum.tutor.mathematics.Statement;
import java.util.List;
import java.util.Optional;

/**
 * What a problem's text came to.
 *
 * @param task what is asked, with its answer; empty when it cannot be decided exactly
 * @param given the mathematics in it; empty when it cannot be read, or does not hold the letter that is asked for
 * @param story what a word problem comes to; empty unless it is of a known kind
 * @param key the same for all ways of writing the same problem, 64 hexadecimal digits
 */
public record ProblemReading(
        Optional<Task> task,
        Optional<Statement> given,
        Optional<Story> story,
        Asked asked,
        ProblemType type,
        Difficulty difficulty,
        List<Concept> concepts,
        String key) {

    public boolean isVerified() {
        return task.isPresent();
    }
}
