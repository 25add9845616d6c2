package dev.lyceum.tutor.task;

import dev.lyceum.tutor.mathematics.ReadMathematics;
import dev.lyceum.tutor.mathematics.Statement;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a problem as a person poses it: an instruction in words around one expression or equation. */
public final class ReadProblem {
    private static final Pattern LOWEST_TERMS =
            Pattern.compile("(?i)\\b(simplify|reduce|lowest terms|simplest form)\\b");

    private static final Pattern DIFFERENTIATE = Pattern.compile("(?i)\\b(?:differentiate|derivative|dy/dx|f'\\(x\\))");

    private ReadProblem() {}

    /** Whether a problem asks for a derivative, so that a line of working may be one of the line before. */
    public static boolean differentiates(String text) {
        return DIFFERENTIATE.matcher(text).find();
    }

    /** Total: any text is at least a problem to talk about. */
    public static ProblemReading read(String text) {
        Instruction instruction = Instruction.in(text);
        Optional<Statement> given = ReadMathematics.read(instruction.formula()).statement();
        Form form = LOWEST_TERMS.matcher(text).find() ? Form.LOWEST_TERMS : Form.COMPUTED;
        String key = ProblemKey.of(given, text);
        return given.filter(instruction::isAbout)
                .flatMap(line -> Task.of(line, form))
                .map(task -> decided(task, key))
                .orElseGet(() -> undecided(given, text, key));
    }

    private static ProblemReading decided(Task task, String key) {
        List<Concept> concepts = FindConcepts.of(task);
        return new ProblemReading(
                Optional.of(task), GuessType.of(task), RateDifficulty.of(task, concepts), concepts, key);
    }

    /** What cannot be computed earns nothing, so its difficulty is only a label. */
    private static ProblemReading undecided(Optional<Statement> given, String text, String key) {
        return new ProblemReading(Optional.empty(), GuessType.of(given, text), Difficulty.MIDDLE, List.of(), key);
    }
}
