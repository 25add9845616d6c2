package dev.lyceum.tutor.evaluation;

import dev.lyceum.tutor.checking.CheckStep;
import dev.lyceum.tutor.checking.Mistake;
import dev.lyceum.tutor.checking.Verdict;
import dev.lyceum.tutor.checking.VerdictKind;
import dev.lyceum.tutor.task.ReadProblem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Lines of working that a teacher has judged by the line before, and what the checker says of them. */
record StepLabels(List<Judged> steps) {

    /** @param label UNPARSABLE for talk */
    record Judged(String previous, String next, VerdictKind label, Optional<String> mistake, Verdict verdict) {
        boolean isRight() {
            return verdict.kind() == label;
        }

        boolean isFalseAccept() {
            return verdict.kind() == VerdictKind.STEP_VALID && label != VerdictKind.STEP_VALID;
        }

        boolean isClassed() {
            return verdict.likeliest().map(Mistake::name).equals(mistake);
        }
    }

    static StepLabels of(String file) {
        return new StepLabels(
                Labels.read(file).stream().flatMap(StepLabels::judged).toList());
    }

    private static Stream<Judged> judged(Map<String, Object> problem) {
        boolean differentiates = ReadProblem.differentiates((String) problem.get("problem"));
        return ((List<?>) problem.get("steps")).stream().map(step -> judged((Map<?, ?>) step, differentiates));
    }

    private static Judged judged(Map<?, ?> step, boolean differentiates) {
        String previous = (String) step.get("previous");
        String next = (String) step.get("next");
        VerdictKind label = step.get("talk") != null
                ? VerdictKind.UNPARSABLE
                : Boolean.TRUE.equals(step.get("valid")) ? VerdictKind.STEP_VALID : VerdictKind.STEP_INVALID;
        return new Judged(
                previous,
                next,
                label,
                Optional.ofNullable((String) step.get("mistake")),
                CheckStep.check(Optional.empty(), differentiates, previous, next));
    }

    List<Judged> falseAccepts() {
        return steps.stream().filter(Judged::isFalseAccept).toList();
    }

    double agreement() {
        return (double) steps.stream().filter(Judged::isRight).count() / steps.size();
    }

    /** Of the wrong steps that were found wrong, how many get the mistake that the teacher sees. */
    double classed() {
        List<Judged> wrong = steps.stream()
                .filter(step -> step.label() == VerdictKind.STEP_INVALID && step.isRight())
                .toList();
        return (double) wrong.stream().filter(Judged::isClassed).count() / wrong.size();
    }
}
