package dev.lyceum.tutor.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.tutor.checking.Question;
import dev.lyceum.tutor.fixture.WordProblemFile;
import dev.lyceum.tutor.solution.DeriveAnswer;
import dev.lyceum.tutor.task.ProblemReading;
import dev.lyceum.tutor.task.ReadProblem;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StoryHintsTest {
    private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:\\.[0-9]+)?");
    private static final Tutor TUTOR = new Tutor(Wording.in("en"));

    @Test
    void noHintOfAStoryHoldsANumberOfItsAnswerThatTheStoryDoesNot() {
        WordProblemFile.texts().forEach(text -> {
            ProblemReading reading = ReadProblem.read(text);
            reading.story().ifPresent(story -> {
                Question question = Question.of(text, reading, DeriveAnswer.of(reading));
                Set<String> secret = new HashSet<>(numbers(story.answer().replace("^2", "")));
                secret.removeAll(numbers(text));
                IntStream.rangeClosed(1, 4)
                        .mapToObj(level -> TUTOR.hint(Scene.of(question, List.of(), List.of(), level), level))
                        .forEach(hint -> assertThat(numbers(hint)).as(hint).noneMatch(secret::contains));
            });
        });
    }

    @Test
    void theFirstHintsAskForWhatTheStoryStandsFor() {
        String text = "Ben had 52 marbles. He lost 17 of them. How many marbles does he have left?";
        ProblemReading reading = ReadProblem.read(text);
        Question question = Question.of(text, reading, DeriveAnswer.of(reading));
        assertThat(TUTOR.hint(Scene.of(question, List.of(), List.of(), 1), 1)).contains("story");
        assertThat(TUTOR.hint(Scene.of(question, List.of(), List.of(), 4), 4)).contains("52 - 17");
    }

    private static Set<String> numbers(String text) {
        return NUMBER.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }
}
