package dev.lyceum.tutor.checking;

import dev.lyceum.tutor.task.ReadProblem;
import java.util.List;
import java.util.Optional;

/** A judgement of every kind, for when the service starts: the first learner shall not wait for what it has to load. */
public final class Rehearsal {
    private static final List<Turn> TURNS = List.of(
            new Turn("Solve 3x + 5 = 20", "x = 5", "I think x = 5.0"),
            new Turn("Solve 3x + 5 = 20", "x = 5", "3x = 25"),
            new Turn("Solve x^2 - 5x + 6 = 0", "x = 2 or x = 3", "(x + 2)(x + 3) = 0"),
            new Turn("Solve x^2 - 5x + 6 = 0", "x = 2 or x = 3", "x = \\frac{5 \\pm 1}{2}"),
            new Turn("Solve x + y = 5, x - y = 1", "x = 3, y = 2", "(3, 2)"),
            new Turn("Solve 2x + 3 < 7", "x < 2", "(-∞, 2)"),
            new Turn("Factor x^2 - 9", "(x - 3)(x + 3)", "x^2 - 3^2"),
            new Turn("Simplify x/2 + x/3", "5x/6", "2x/5"),
            new Turn("Differentiate x^2 ln x", "2x ln x + x", "2x ln x + x^2/x"),
            new Turn("Find ∫ cos(2x) dx", "sin(2x)/2 + C", "sin x cos x + C"),
            new Turn("Work out sin 60°", "√3/2", "0.866"),
            new Turn("Ann has 3 m 20 cm of rope and 80 cm more. How many metres is that?", "4", "4 m"),
            new Turn("Ben had 12 apples. He lost 5 of them. How many apples does he have left?", "7", "seven apples"),
            new Turn("The sum of two numbers is 10 and their difference is 4. Find the larger.", "7", "a + b = 10"),
            new Turn("What is 12 * 7?", "84", "no se"));

    private record Turn(String problem, String answer, String said) {
        void judge() {
            var expected = Expected.written(answer, Optional.empty(), List.of());
            JudgeTurn.judge(Question.of(problem, ReadProblem.read(problem), expected), List.of(), said);
        }
    }

    private Rehearsal() {}

    /** Takes as long as the judge's first second of work; what it comes to is nobody's business. */
    public static void run() {
        TURNS.forEach(Turn::judge);
    }
}
