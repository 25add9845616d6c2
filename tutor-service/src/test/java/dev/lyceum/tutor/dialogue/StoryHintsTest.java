package dev.lyceum.tutor.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.tutor.checking.Question;
import dev.lyceum.tutor.fixture.Questions;
import dev.lyceum.tutor.fixture.WordProblemFile;
import dev.lyceum.tutor.practice.PracticeProblem;
import dev.lyceum.tutor.solution.DeriveAnswer;
import dev.lyceum.tutor.solution.Step;
import dev.lyceum.tutor.solution.WayOn;
import dev.lyceum.tutor.task.Concept;
import dev.lyceum.tutor.task.Form;
import dev.lyceum.tutor.task.ProblemReading;
import dev.lyceum.tutor.task.ProblemType;
import dev.lyceum.tutor.task.ReadProblem;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StoryHintsTest {
    private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:\\.[0-9]+)?");
    /** The number of the turn chooses among so many sentences. */
    private static final int VARIANTS = 5;

    private static final Tutor TUTOR = new Tutor(Wording.in("en"));

    static Stream<Tutor> tutors() {
        return Wording.LANGUAGES.stream().map(language -> new Tutor(Wording.in(language)));
    }

    @ParameterizedTest
    @MethodSource("tutors")
    void noHintOfAStoryHoldsANumberOfItsAnswerThatTheStoryDoesNot(Tutor tutor) {
        WordProblemFile.texts().forEach(text -> {
            ProblemReading reading = ReadProblem.read(text);
            reading.story().ifPresent(story -> {
                Question question = Question.of(text, reading, DeriveAnswer.of(reading));
                Set<String> secret = new HashSet<>(numbers(story.answer().replace("^2", "")));
                secret.removeAll(numbers(text));
                IntStream.rangeClosed(1, 4)
                        .mapToObj(level -> tutor.hint(Scene.of(question, List.of(), List.of(), level), level))
                        .forEach(hint -> assertThat(numbers(hint)).as(hint).noneMatch(secret::contains));
            });
        });
    }

    @Test
    void theFirstHintsAskForWhatTheStoryStandsFor() {
        String text = "Ben had 52 marbles. He lost 17 of them. How many marbles does he have left?";
        ProblemReading reading = ReadProblem.read(text);
        Question question = Question.of(text, reading, DeriveAnswer.of(reading));
        assertThat(TUTOR.hint(Scene.of(question, List.of(), List.of(), 1), 1)).contains("calculation");
        assertThat(TUTOR.hint(Scene.of(question, List.of(), List.of(), 4), 4))
                .contains("52 - 17")
                .doesNotContain("line before");
    }

    @ParameterizedTest
    @MethodSource("tutors")
    void aSmallerProblemIsOneOfTheSameKind(Tutor tutor) {
        Map<String, String> signs = Map.of(
                "Tom has 4 apples. He buys 4 more. How many apples does he have now?", " + ",
                "Ben had 52 marbles. He lost 17 of them. How many marbles does he have left?", " - ",
                "A box holds 6 pens. How many pens do 9 boxes hold?", " * ",
                "5 is what percent of 20?", " / ");
        signs.forEach((text, sign) -> {
            Question question = Questions.of(text);
            Step step = WayOn.from(question, List.of()).get(0);
            assertThat(IntStream.range(0, VARIANTS)
                            .mapToObj(turn -> new Scene(
                                    Optional.of(question), List.of(), List.of(), turn, Hints.NONE, Withheld.nothing()))
                            .map(scene -> new HintLadder(tutor, scene).smallerProblem(step)))
                    .as(text)
                    .allMatch(problem -> problem.contains(sign))
                    .doesNotHaveDuplicates();
        });
    }

    @Test
    void theOpeningOfATextThatIsVerifiedIsItsOwn() {
        assertThat(opening(Questions.of("5 is what percent of 20?"))).isEqualTo("opening.story");
        assertThat(opening(Questions.of(new PracticeProblem(
                        Concept.MULTIPLICATION, ProblemType.WORD_PROBLEM, "Ann has some bags.", "12", Form.COMPUTED))))
                .isEqualTo("opening.text");
    }

    private static String opening(Question question) {
        String said = TUTOR.opening(Scene.of(question, List.of(), List.of(), 1), Optional.empty());
        return Wording.in("en").all().entrySet().stream()
                .filter(each -> each.getKey().startsWith("opening."))
                .filter(each -> each.getValue().contains(said))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(said);
    }

    private static Set<String> numbers(String text) {
        return NUMBER.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }
}
