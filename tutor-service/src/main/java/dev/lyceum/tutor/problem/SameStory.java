package dev.lyceum.tutor.problem;

import dev.lyceum.tutor.mathematics.Rational;
import dev.lyceum.tutor.mathematics.WrittenNumbers;
import dev.lyceum.tutor.task.ReadProblem;
import dev.lyceum.tutor.task.Story;
import java.util.List;
import java.util.Optional;

/**
 * Whether two texts are one word problem: both are read, by what reads learners' problems, as the same calculation with the same
 * answer, and name the same numbers. What cannot be read is no story.
 */
public final class SameStory {
    /** The author's are half as long at most. */
    private static final int LONGEST = 400;

    private SameStory() {}

    public static boolean isOne(String text) {
        return story(text).isPresent();
    }

    public static boolean isTold(String text, String other) {
        return other.length() <= LONGEST
                && story(text)
                        .flatMap(story -> story(other).filter(told -> isTold(story, told)))
                        .filter(told -> numbers(text).equals(numbers(other)))
                        .isPresent();
    }

    private static boolean isTold(Story story, Story other) {
        return story.kind().equals(other.kind())
                && story.model().equals(other.model())
                && story.answer().equals(other.answer());
    }

    private static Optional<Story> story(String text) {
        return ReadProblem.read(text).story();
    }

    private static List<Rational> numbers(String text) {
        return WrittenNumbers.in(text)
                .map(WrittenNumbers.Written::value)
                .sorted()
                .toList();
    }
}
