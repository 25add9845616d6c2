package dev.lyceum.tutor.solution;

import dev.lyceum.tutor.algebra.Parts;
import dev.lyceum.tutor.checking.CheckAnswer;
import dev.lyceum.tutor.checking.Expected;
import dev.lyceum.tutor.checking.VerdictKind;
import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Call;
import dev.lyceum.tutor.mathematics.Function;
import dev.lyceum.tutor.mathematics.PlainText;
import dev.lyceum.tutor.mathematics.Statement;
import dev.lyceum.tutor.task.Asked;
import dev.lyceum.tutor.task.Form;
import dev.lyceum.tutor.task.ProblemReading;
import dev.lyceum.tutor.task.Story;
import java.util.List;
import java.util.Optional;

/** The answer to a problem that has a solution by hand. The checker must take it, and must not take the question. */
public final class DeriveAnswer {
    private DeriveAnswer() {}

    /** Takes milliseconds; empty when no method is known. */
    public static Optional<Expected> of(ProblemReading reading) {
        return reading.story().isPresent() ? reading.story().flatMap(DeriveAnswer::of) : written(reading);
    }

    private static Optional<Expected> of(Story story) {
        return StorySteps.of(story).isEmpty()
                ? Optional.empty()
                : Expected.written(story.answer(), Optional.of(story.form()), List.of())
                        .filter(expected -> isRight(expected, story.answer()));
    }

    private static Optional<Expected> written(ProblemReading reading) {
        return reading.given()
                .filter(given -> !isArithmetic(given) && !isAmbiguous(given))
                .flatMap(given -> of(given, reading.asked()));
    }

    /** Whether a number is asked for that a task would know, if there were anything to ask. */
    private static boolean isArithmetic(Statement given) {
        return given instanceof Expression
                && given.variables().isEmpty()
                && given.parts().noneMatch(Call.class::isInstance);
    }

    /** 50 + 20% may mean 60; 3:30 may be a time; and what has no letter has nothing to be solved for. */
    private static boolean isAmbiguous(Statement given) {
        boolean solves = !(given instanceof Expression) && given.variables().isEmpty();
        return solves
                || given.parts()
                        .anyMatch(part -> Function.RATIO.isOutermostIn(part)
                                || Parts.isSum(part)
                                        && part.children().stream().anyMatch(Function.PERCENT::isOutermostIn));
    }

    private static Optional<Expected> of(Statement given, Asked asked) {
        List<Step> steps = StepByStep.of(Goal.of(asked, given), given);
        return steps.isEmpty()
                ? Optional.empty()
                : Optional.of(steps.get(steps.size() - 1).after())
                        .filter(answer -> asked != Asked.FACTOR || isFactoredOut(answer))
                        .flatMap(answer -> expected(given, answer, form(given, answer, asked)));
    }

    /** Only what is known to have no factors left. */
    private static boolean isFactoredOut(Statement answer) {
        return answer instanceof Expression product && Parts.factors(product).allMatch(FactorSteps::isPrime);
    }

    private static Optional<Expected> expected(Statement given, Statement answer, Form form) {
        String written = PlainText.of(answer);
        return Expected.written(written, Optional.of(form), List.of())
                .map(expected -> expected.to(given))
                .filter(expected -> isRight(expected, written))
                .filter(expected -> !isRight(expected, PlainText.of(given)));
    }

    private static boolean isRight(Expected expected, String answer) {
        return CheckAnswer.check(expected, answer).kind() == VerdictKind.CORRECT;
    }

    private static Form form(Statement given, Statement answer, Asked asked) {
        return switch (asked) {
            case FACTOR -> Form.FACTORED;
            case EXPAND -> Form.EXPANDED;
            case SIMPLIFY -> Form.SIMPLIFIED;
            case DIFFERENTIATE -> Form.SIMPLIFIED;
            case ANSWER ->
                !(given instanceof Expression)
                        ? Form.SOLVED
                        : answer.parts().anyMatch(Call.class::isInstance) ? Form.SIMPLIFIED : Form.COMPUTED;
        };
    }
}
