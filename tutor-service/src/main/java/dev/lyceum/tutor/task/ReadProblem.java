package dev.lyceum.tutor.task;

import dev.lyceum.tutor.mathematics.AllOf;
import dev.lyceum.tutor.mathematics.ReadMathematics;
import dev.lyceum.tutor.mathematics.Statement;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a problem as a person poses it: an instruction in words around one expression or equation. */
public final class ReadProblem {
    private static final Pattern LOWEST_TERMS =
            Pattern.compile("(?i)\\b(simplify|reduce|lowest terms|simplest form)\\b");

    private ReadProblem() {}

    /** Whether a problem asks for a derivative, so that a line of working may be one of the line before. */
    public static boolean differentiates(String text) {
        return Asked.in(text) == Asked.DIFFERENTIATE;
    }

    /** Total: any text is at least a problem to talk about. Takes a millisecond where it has to look for a story. */
    public static ProblemReading read(String text) {
        ProblemReading written = readWritten(text);
        return written.given().isPresent()
                ? written
                : ReadStory.read(text).map(story -> told(story, written.key())).orElse(written);
    }

    /** What is written as mathematics; a story is a text to talk about. */
    private static ProblemReading readWritten(String text) {
        Instruction instruction = Instruction.in(text);
        Asked asked = Asked.in(text);
        Optional<Statement> read = ReadMathematics.read(instruction.formula()).statement();
        Optional<Statement> given = read.filter(instruction::isAbout)
                .filter(line ->
                        !(line instanceof AllOf) || instruction.letters().size() != 1);
        Form form = LOWEST_TERMS.matcher(text).find() ? Form.LOWEST_TERMS : Form.COMPUTED;
        String key = ProblemKey.of(read, asked, text);
        return given.filter(line -> asked == Asked.ANSWER || asked == Asked.SIMPLIFY)
                .flatMap(line -> Task.of(line, form))
                .map(task -> decided(task, given, asked, key))
                .orElseGet(() -> undecided(GuessType.of(read, text), given, asked, key));
    }

    private static ProblemReading decided(Task task, Optional<Statement> given, Asked asked, String key) {
        List<Concept> concepts = FindConcepts.of(task);
        return new ProblemReading(
                Optional.of(task),
                given,
                Optional.empty(),
                asked,
                GuessType.of(task),
                RateDifficulty.of(task, concepts),
                concepts,
                key);
    }

    private static ProblemReading told(Story story, String key) {
        return new ProblemReading(
                Optional.empty(),
                Optional.empty(),
                Optional.of(story),
                Asked.ANSWER,
                story.type(),
                story.difficulty(),
                story.concepts(),
                key);
    }

    /** Beyond what has a task, the difficulty is that of what is usually asked so. */
    private static ProblemReading undecided(ProblemType type, Optional<Statement> given, Asked asked, String key) {
        return new ProblemReading(
                Optional.empty(),
                given,
                Optional.empty(),
                asked,
                type,
                given.map(line -> AlgebraConcepts.difficulty(line, asked)).orElse(Difficulty.MIDDLE),
                given.map(line -> AlgebraConcepts.of(line, asked)).orElse(List.of()),
                key);
    }
}
