package dev.lyceum.tutor.task;

import dev.lyceum.tutor.mathematics.Equation;
import dev.lyceum.tutor.mathematics.Statement;
import java.util.Optional;
import java.util.regex.Pattern;

/** The type of a task is known; the type of what cannot be decided is guessed from its words, as a label only. */
final class GuessType {
    private static final int MANY_OPERATIONS = 4;
    private static final Pattern GEOMETRY = Pattern.compile(
            "(?i)\\b(triangle|angle|circle|radius|diameter|perimeter|area|rectangle|square with|polygon|volume|hypotenuse)s?\\b");
    private static final Pattern ALGEBRA = Pattern.compile(
            "(?i)\\b(equation|factor|expand|solve|inequality|polynomial|quadratic)s?\\b|[a-zA-Z]\\s*=|=\\s*[a-zA-Z]\\b");
    private static final Pattern WORD = Pattern.compile("\\b[a-zA-Z]{2,}\\b");
    private static final Pattern DIGIT = Pattern.compile("[0-9]");
    private static final int WORDS_OF_A_STORY = 5;

    private GuessType() {}

    static ProblemType of(Task task) {
        if (task.variable().isPresent()) {
            return ProblemType.ALGEBRA;
        }
        return RateDifficulty.operations(task) >= MANY_OPERATIONS ? ProblemType.MULTI_STEP : ProblemType.ARITHMETIC;
    }

    static ProblemType of(Optional<Statement> given, String text) {
        if (given.isPresent()) {
            Statement line = given.get();
            boolean letters = line instanceof Equation || !line.variables().isEmpty();
            return letters ? ProblemType.ALGEBRA : ProblemType.ARITHMETIC;
        }
        if (GEOMETRY.matcher(text).find()) {
            return ProblemType.GEOMETRY;
        }
        if (isStory(text)) {
            return ProblemType.WORD_PROBLEM;
        }
        return ALGEBRA.matcher(text).find() ? ProblemType.ALGEBRA : ProblemType.UNKNOWN;
    }

    private static boolean isStory(String text) {
        return DIGIT.matcher(text).find() && WORD.matcher(text).results().count() >= WORDS_OF_A_STORY;
    }
}
