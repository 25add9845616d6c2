package dev.lyceum.tutor.differential;

import dev.lyceum.tutor.evaluation.Labels;
import dev.lyceum.tutor.fixture.Exercise;
import dev.lyceum.tutor.fixture.Exercises;
import dev.lyceum.tutor.mathematics.PlainText;
import dev.lyceum.tutor.solution.StepByStep;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Expressions that may be the same: as people wrote them, as the tutor writes them, and in disguise. */
final class Pairs {
    private static final int EXERCISES = 1_000;

    private Pairs() {}

    static List<Pair> all() {
        return Stream.of(
                        answers("answers-development"),
                        answers("answers-hostile"),
                        steps("steps-development"),
                        lines(),
                        Disguises.all())
                .flatMap(pairs -> pairs)
                .filter(Pair::isReadable)
                .distinct()
                .toList();
    }

    private static Stream<Pair> answers(String file) {
        return Labels.read(file).stream().flatMap(problem -> ((Map<?, ?>) problem.get("answers"))
                .values().stream()
                        .flatMap(given -> ((List<?>) given).stream())
                        .map(given -> new Pair((String) problem.get("expected"), (String) given)));
    }

    private static Stream<Pair> steps(String file) {
        return Labels.read(file).stream()
                .flatMap(problem -> ((List<?>) problem.get("steps")).stream())
                .map(step -> (Map<?, ?>) step)
                .map(step -> new Pair((String) step.get("previous"), (String) step.get("next")));
    }

    /** Every line of a solution with the one before. */
    private static Stream<Pair> lines() {
        return new Exercises(59).take(EXERCISES).flatMap(Pairs::lines);
    }

    private static Stream<Pair> lines(Exercise exercise) {
        return StepByStep.of(exercise.goal(), exercise.given()).stream()
                .map(step -> new Pair(PlainText.of(step.before()), PlainText.of(step.after())));
    }
}
