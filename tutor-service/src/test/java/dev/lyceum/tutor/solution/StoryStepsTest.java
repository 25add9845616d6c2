package dev.lyceum.tutor.solution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.tutor.checking.CheckAnswer;
import dev.lyceum.tutor.checking.Expected;
import dev.lyceum.tutor.checking.Question;
import dev.lyceum.tutor.checking.VerdictKind;
import dev.lyceum.tutor.fixture.Stories;
import dev.lyceum.tutor.fixture.WordProblemFile;
import dev.lyceum.tutor.fixture.WordProblemFile.Labelled;
import dev.lyceum.tutor.mathematics.PlainText;
import dev.lyceum.tutor.mathematics.ReadMathematics;
import dev.lyceum.tutor.mathematics.Statement;
import dev.lyceum.tutor.task.Form;
import dev.lyceum.tutor.task.ProblemReading;
import dev.lyceum.tutor.task.ReadProblem;
import dev.lyceum.tutor.task.Story;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoryStepsTest {
    private static final Logger LOG = Logger.getLogger(StoryStepsTest.class);

    /** Written by somebody else than the templates: every one is read, and comes to what its writer worked out. */
    @Test
    void storiesFromAnotherHandComeToTheirAnswers() {
        new Stories(61).take(900).forEach(written -> {
            ProblemReading reading = ReadProblem.read(written.text());
            assertThat(reading.story()).as(written.text()).isPresent();
            mustBeRight(reading, written.answer());
        });
    }

    /** Rather unread than wrong: none is read wrongly, and most are read. */
    @Test
    void mostOfTheProblemsOfSchoolAreReadAndNoneWrongly() {
        List<Labelled> problems = WordProblemFile.labelled();
        long read = problems.stream().filter(StoryStepsTest::isReadRightly).count();
        LOG.infof("%d of %d word problems are read", read, problems.size());
        assertThat(problems).hasSizeGreaterThanOrEqualTo(150);
        assertThat(read * 100).isGreaterThanOrEqualTo(85L * problems.size());
    }

    private static boolean isReadRightly(Labelled problem) {
        ProblemReading reading = ReadProblem.read(problem.text());
        reading.story().ifPresent(story -> mustBeRight(reading, problem.answer()));
        return reading.story().isPresent();
    }

    private static void mustBeRight(ProblemReading reading, String answer) {
        Story story = reading.story().orElseThrow();
        Expected expected =
                Expected.written(answer, Optional.of(Form.ANY), List.of()).orElseThrow();
        assertThat(DeriveAnswer.of(reading)).as("%s", story).isPresent();
        assertThat(CheckAnswer.check(expected, story.answer()).kind())
                .as("%s for %s", story, answer)
                .isEqualTo(VerdictKind.CORRECT);
        List<Step> steps = StorySteps.of(story);
        assertThat(steps.get(0).after()).isEqualTo(story.model());
        assertThat(steps.subList(1, steps.size())).isNotEmpty().allSatisfy(step -> assertThat(isRight(step, expected))
                .as("%s", step)
                .isTrue());
    }

    /** The numbers that are named at last are the answer, and no line that follows from the one before. */
    private static boolean isRight(Step step, Expected expected) {
        return step.rule() == Rule.NAME_THE_NUMBERS
                ? CheckAnswer.check(expected, PlainText.of(step.after())).kind() == VerdictKind.CORRECT
                : StepByStep.isValid(Goal.SOLVE, step);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ben had 52 marbles. He lost 17 of them. How many marbles does he have left? | WRITE_CALCULATION 52 - 17; SUBTRACT 35",
                "I think of a number. I double it and subtract 5. I get 19. What is the number? | WRITE_EQUATION 2x - 5 = 19; ADD_NUMBER 2x = 24; DIVIDE_EACH_SIDE x = 12",
                "The sum of two numbers is 50 and their difference is 12. What is the larger number? | WRITE_EQUATIONS x + y = 50 and x - y = 12; ADD_EQUATIONS x + y = 50 and 2x = 62; DIVIDE_EACH_SIDE x + y = 50 and x = 31; SUBSTITUTE_VALUE 31 + y = 50 and x = 31; SUBTRACT_NUMBER y = 19 and x = 31",
            })
    void beginsWithWhatTheStoryStandsFor(String text, String lines) {
        Story story = ReadProblem.read(text).story().orElseThrow();
        assertThat(said(StorySteps.of(story))).isEqualTo(lines);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                | WRITE_CALCULATION 240/3; DIVIDE 80",
                "240/3           | DIVIDE 80",
            })
    void hintsGoOnFromTheWordsOrFromTheLearnersCalculation(String line, String lines) {
        ProblemReading reading = ReadProblem.read("A car travels 240 km in 3 hours. What is its average speed?");
        Question question = Question.of("", reading, DeriveAnswer.of(reading));
        List<Statement> working =
                Optional.ofNullable(line)
                        .flatMap(written -> ReadMathematics.read(written).statement())
                        .stream()
                        .toList();
        assertThat(said(WayOn.from(question, working))).isEqualTo(lines);
    }

    /** In the learner's letters, from what the learner has said, and never what has been said already. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The sum of two numbers is 10 and their difference is 4. Find the larger number. | x + y = 10 | WRITE_EQUATIONS x - y = 4; ADD_EQUATIONS x + y = 10 and 2x = 14;",
                "The sum of two numbers is 10 and their difference is 4. Find the larger number. | b + a = 10 | WRITE_EQUATIONS a - b = 4;",
                "The sum of two numbers is 10 and their difference is 4. Find the larger number. | a - b = 4  | WRITE_EQUATIONS a + b = 10;",
                "The sum of two numbers is 10 and their difference is 4. Find the larger number. | x + y = 10; x - y = 4 | ADD_EQUATIONS",
                "The sum of two numbers is 10 and their difference is 4. Find the larger number. | 2x = 14    | DIVIDE_EACH_SIDE x = 7",
                "The sum of two consecutive integers is 17. What are the integers? | x + (x + 1) = 17 | EXPAND_BRACKETS x + x + 1 = 17; COLLECT_TERMS 2x + 1 = 17; SUBTRACT_NUMBER 2x = 16; DIVIDE_EACH_SIDE x = 8; NAME_THE_NUMBERS {8, 9}",
                "The sum of two consecutive integers is 17. What are the integers? | 2n + 1 = 17 | SUBTRACT_NUMBER 2n = 16; DIVIDE_EACH_SIDE n = 8; NAME_THE_NUMBERS {8, 9}",
                "The sum of two consecutive integers is 17. What are the integers? | x = 8 | NAME_THE_NUMBERS {8, 9}",
                "The sum of two consecutive integers is 17. What are the integers? | n + (n - 1) = 17; 2n = 18 | DIVIDE_EACH_SIDE n = 9; NAME_THE_NUMBERS {8, 9}",
            })
    void theWayOnIsFromTheLearnersOwnEquations(String text, String written, String lines) {
        ProblemReading reading = ReadProblem.read(text);
        Question question = Question.of(text, reading, DeriveAnswer.of(reading));
        List<Statement> working = Stream.of(written.split(";"))
                .map(line -> ReadMathematics.read(line).statement().orElseThrow())
                .toList();
        assertThat(said(WayOn.from(question, working))).startsWith(lines);
    }

    private static String said(List<Step> steps) {
        return String.join(
                "; ",
                steps.stream()
                        .map(step -> step.rule() + " " + PlainText.of(step.after()))
                        .toList());
    }
}
