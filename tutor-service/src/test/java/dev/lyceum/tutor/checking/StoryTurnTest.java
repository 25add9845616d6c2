package dev.lyceum.tutor.checking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.tutor.fixture.Questions;
import dev.lyceum.tutor.mathematics.ReadMathematics;
import dev.lyceum.tutor.mathematics.Statement;
import dev.lyceum.tutor.practice.PracticeProblem;
import dev.lyceum.tutor.task.Concept;
import dev.lyceum.tutor.task.Form;
import dev.lyceum.tutor.task.ProblemType;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoryTurnTest {
    private static final String NUMBER = "Twice a number plus 3 is 11. What is the number?";
    private static final String TWO_NUMBERS =
            "The sum of two numbers is 10 and their difference is 4. Find the larger number.";
    private static final String INTEGERS = "The sum of two consecutive integers is 17. What are the integers?";
    private static final String APPLES = "Ben had 12 apples. He lost 5 of them. How many apples does he have left?";
    private static final String AREA = "A rectangle is 5 m long and 3 m wide. Find its area.";
    private static final String LADDER =
            "A ladder 13 ft long leans against a wall. Its foot is 5 ft from the wall. How high does the ladder reach?";
    private static final String FILM = "A film starts at 5:00 and ends at 6:30. How many minutes does it last?";
    private static final String PERCENT = "2 is what percent of 5?";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "        | 2x + 3 = 11  | STEP_VALID",
                "        | 2n + 3 = 11  | STEP_VALID",
                "        | 2x = 8       | STEP_VALID",
                "        | 2x + 3 = 12  | UNPARSABLE",
                "        | x = x        | UNPARSABLE",
                "        | x + y = 11   | UNPARSABLE",
                "2n = 8  | n = 8/2      | STEP_VALID",
                "2n = 8  | 3n = 8       | STEP_INVALID",
                "2n = 8  | n = 4        | CORRECT",
            })
    void anEquationOfTheStoryIsAStep(String working, String text, VerdictKind kind) {
        assertThat(judge(NUMBER, working, text)).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "           | x + y = 10     | STEP_VALID",
                "           | b + a = 10     | STEP_VALID",
                "x + y = 10 | x - y = 4      | STEP_VALID",
                "x + y = 10 | 2x = 14        | STEP_VALID",
                "           | x + y = 11     | UNPARSABLE",
            })
    void soIsEachOfSeveral(String working, String text, VerdictKind kind) {
        assertThat(judge(TWO_NUMBERS, working, text)).isEqualTo(kind);
    }

    /** Letters may stand for each of the numbers that the story adds up, and not only for the one it is about. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "              | x + y = 17         | STEP_VALID   | EQUIVALENT_LINE",
                "              | 17 = a + b         | STEP_VALID   | EQUIVALENT_LINE",
                "              | y = x + 1          | STEP_VALID   | EQUIVALENT_LINE",
                "              | b - a = 1          | STEP_VALID   | EQUIVALENT_LINE",
                "              | n + (n - 1) = 17   | STEP_VALID   | EQUIVALENT_LINE",
                "x + y = 17    | y = x + 1          | STEP_VALID   | EQUIVALENT_LINE",
                "x + y = 17    | x + (x + 1) = 17   | STEP_VALID   | EQUIVALENT_LINE",
                "x + y = 17    | x + y = 18         | STEP_INVALID | BROKEN_LINE",
                "              | x + y = 18         | UNPARSABLE   | OWN_LETTERS",
                "              | y = x + 2          | UNPARSABLE   | OWN_LETTERS",
                "              | x + y = y + x      | UNPARSABLE   | OWN_LETTERS",
                "              | x + y + z = 17     | UNPARSABLE   | OWN_LETTERS",
                "              | a + b + c + d = 17 | UNPARSABLE   | OWN_LETTERS",
            })
    void aLineMaySpeakOfSeveralNumbersInLettersOfItsOwn(String working, String text, VerdictKind kind, Ground ground) {
        Verdict verdict = verdict(Questions.of(INTEGERS), working, text);
        assertThat(verdict.kind()).isEqualTo(kind);
        assertThat(verdict.ground()).isEqualTo(ground);
    }

    /** Of the learner's own letter the value is right, though it is not the number that is asked for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "n + (n + 1) = 17 | n = 8 | STEP_VALID",
                "n + (n + 1) = 17 | n = 9 | CORRECT",
                "n + (n + 1) = 17 | n = 7 | INCORRECT",
                "                 | n = 8 | INCORRECT",
            })
    void aValueThatFollowsFromTheLearnersLineIsAStep(String working, String text, VerdictKind kind) {
        String larger = "The sum of two consecutive integers is 17. What is the larger number?";
        assertThat(judge(larger, working, text)).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x + (x + 1) = 17 | STEP_VALID",
                "(8, 9)           | CORRECT",
                "8 and 9          | CORRECT",
                "(8, 10)          | INCORRECT",
            })
    void aPairMayBeWrittenAsOne(String text, VerdictKind kind) {
        assertThat(judge(INTEGERS, null, text)).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7 apples          | CORRECT",
                "7 left            | CORRECT",
                "seven apples left | CORRECT",
                "12 - 5 = 7 apples | CORRECT",
                "8 apples          | INCORRECT",
                "7 pears           | UNPARSABLE",
                "7 kg              | UNIT",
                "$7                | UNIT",
                "8 kg              | INCORRECT",
                "12 - 5            | STEP_VALID",
            })
    void theThingThatIsCountedMayBeSaidAndNoOther(String text, VerdictKind kind) {
        assertThat(judge(APPLES, null, text)).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "How many apples are left?                       | 7 apples           | CORRECT | RIGHT",
                "How many apples are left?                       | 7 left             | CORRECT | RIGHT",
                "How many apples are left?                       | 7 apples are left  | CORRECT | RIGHT",
                "How many apples are left?                       | 7 in total         | CORRECT | RIGHT",
                "How many apples are left?                       | 7 pears            | UNIT    | OTHER_THING",
                "How many apples are left?                       | 7 of the pears     | UNIT    | OTHER_THING",
                "How many apples are left?                       | 8 pears            | INCORRECT | WRONG_VALUE",
                "How many apples are left beside the pears?      | 7 pears            | UNIT    | OTHER_THING",
                "How many more apples than pears are there?      | 7 pears            | UNIT    | OTHER_THING",
                "How many more apples than pears are there?      | 7 more pears       | UNIT    | OTHER_THING",
                "How many more apples than pears are there?      | 7 more apples      | CORRECT | RIGHT",
                "How many more apples than pears are there?      | 7 more             | CORRECT | RIGHT",
                "How many bags of pears can be filled?           | 7 pears            | UNIT    | OTHER_THING",
                "How many bags of pears can be filled?           | 7 bags of pears    | CORRECT | RIGHT",
                "How many apples and pears are there?            | 7 pears            | UNIT    | OTHER_THING",
                "How many apples and pears are there?            | 7 apples and pears | CORRECT | RIGHT",
                "How many of the red apples are left?            | 7 red apples       | CORRECT | RIGHT",
                "How many of the red apples are left?            | 7 red              | CORRECT | RIGHT",
            })
    void onlyWhatIsAskedForMayBeCounted(String question, String text, VerdictKind kind, Ground ground) {
        Question story = Questions.of(new PracticeProblem(
                Concept.SUBTRACTION,
                ProblemType.WORD_PROBLEM,
                "Ben puts red apples and green pears in bags. " + question,
                "7",
                Form.COMPUTED));
        Verdict verdict = verdict(story, null, text);
        assertThat(verdict.kind()).isEqualTo(kind);
        assertThat(verdict.ground()).isEqualTo(ground);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "90 min     | CORRECT",
                "90 minutes | CORRECT",
                "1.5 h      | UNIT",
                "1 h 30 min | UNIT",
                "90 h       | UNIT",
                "91 min     | INCORRECT",
                "90 kg      | UNIT",
            })
    void theUnitThatIsAskedForMayBeSaid(String text, VerdictKind kind) {
        assertThat(judge(FILM, null, text)).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5*3 = 15           | UNIT",
                "5*3 = 15 m^2       | CORRECT",
                "5 m * 3 m = 15 m^2 | CORRECT",
                "5*3 = 15 m         | UNIT",
                "5*3 = 16 m^2       | STEP_INVALID",
                "5*4 = 20 m^2       | STEP_VALID",
                "5q * 3 = 15 m^2    | UNPARSABLE",
                "30 m^2 / 2 m = 15 m | UNIT",
                "30 m^2 / 2 = 15 m^2 | CORRECT",
            })
    void theResultOfACalculationMayCarryTheUnit(String text, VerdictKind kind) {
        assertThat(judge(AREA, null, text)).isEqualTo(kind);
    }

    @Test
    void soMayItsNumbers() {
        String train = "A train travels 60 km in 1.5 hours. What is its average speed?";
        assertThat(judge(train, null, "60 km / 1.5 h = 40 km/h")).isEqualTo(VerdictKind.CORRECT);
        assertThat(judge(train, null, "60 km / 1.5 h = 41 km/h")).isEqualTo(VerdictKind.STEP_INVALID);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "      | 2/5         | STEP_VALID",
                "      | 20/50       | STEP_VALID",
                "      | 2/5 = 20/50 | STEP_VALID",
                "2/5   | 2/5         | FORM",
                "      | 2/5 = 0.4   | CORRECT",
                "      | 0.4         | CORRECT",
                "      | 40%         | CORRECT",
                "      | 41%         | INCORRECT",
            })
    void theNumbersOfTheQuestionAreNoAnswer(String working, String text, VerdictKind kind) {
        assertThat(judge(PERCENT, working, text)).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "13^2 - 5^2 | STEP_VALID",
                "169 - 25   | STEP_VALID",
                "13^2 + 5^2 | UNPARSABLE",
                "12 ft      | CORRECT",
            })
    void aPartOfTheCalculationIsTrueOnTheSide(String text, VerdictKind kind) {
        assertThat(judge(LADDER, null, text)).isEqualTo(kind);
    }

    private static VerdictKind judge(String story, String working, String text) {
        return verdict(Questions.of(story), working, text).kind();
    }

    private static Verdict verdict(Question story, String working, String text) {
        List<Statement> lines = Stream.ofNullable(working)
                .map(line -> ReadMathematics.read(line).statement().orElseThrow())
                .toList();
        return JudgeTurn.judge(story, lines, text);
    }
}
