package dev.lyceum.tutor.solution;

import dev.lyceum.tutor.checking.CheckAnswer;
import dev.lyceum.tutor.checking.Expected;
import dev.lyceum.tutor.checking.Ground;
import dev.lyceum.tutor.checking.Question;
import dev.lyceum.tutor.checking.Verdict;
import dev.lyceum.tutor.checking.VerdictKind;
import dev.lyceum.tutor.mathematics.AllOf;
import dev.lyceum.tutor.mathematics.Equation;
import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.PlainText;
import dev.lyceum.tutor.mathematics.Statement;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The way from where the learner is to the answer; one that does not end at the answer is none. */
public final class WayOn {
    private final Question question;
    private final Expected expected;
    private final List<Statement> written;

    private WayOn(Question question, Expected expected, List<Statement> working) {
        this.question = question;
        this.expected = expected;
        this.written =
                Stream.concat(question.given().stream(), working.stream()).toList();
    }

    /**
     * Oldest first; empty when no way is known. From the learner's last line, or where no way is known from there, from the
     * latest line before it that has one; of a story, from its words.
     *
     * @param working the learner's valid lines, oldest first; the problem itself is not among them
     */
    public static List<Step> from(Question question, List<Statement> working) {
        return question.expected()
                .map(expected -> new WayOn(question, expected, working).steps())
                .orElse(List.of());
    }

    private List<Step> steps() {
        List<Step> steps = fromALine();
        return steps.isEmpty()
                ? question.story()
                        .map(story -> new StoryWay(story, written).steps())
                        .orElse(steps)
                : steps;
    }

    private List<Step> fromALine() {
        return IntStream.iterate(written.size() - 1, i -> i >= 0, i -> i - 1)
                .mapToObj(written::get)
                .map(this::from)
                .filter(steps -> !steps.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<Step> from(Statement line) {
        return starts(line)
                .flatMap(start -> goals(start).map(goal -> way(goal, start)))
                .filter(steps -> !steps.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** The next line is checked as a learner's would be; those after it when they are next. */
    private List<Step> way(Goal goal, Statement start) {
        List<Step> steps = StepByStep.unchecked(goal, question.given().orElse(start), start);
        if (!steps.isEmpty() && !StepByStep.isValid(goal, steps.get(0))) {
            return List.of();
        }
        List<Step> all = question.story()
                .map(story -> StorySteps.toAllNumbers(story, start, steps))
                .orElse(steps);
        return reachesTheAnswer(all) ? all : List.of();
    }

    /** Beside an equation that the learner made of a system, the others still hold. */
    private Stream<Statement> starts(Statement line) {
        boolean ofSystem = line instanceof Equation
                && question.given().filter(AllOf.class::isInstance).isPresent();
        return ofSystem
                ? ((AllOf) question.given().get()).items().stream().map(item -> new AllOf(List.of(item, line)))
                : Stream.of(line);
    }

    /** What is differentiated already, or was found in a story, is still to be worked out or tidied. */
    private Stream<Goal> goals(Statement line) {
        Goal asked = Goal.of(question.asked(), line);
        return question.isSolving()
                ? Stream.of(asked)
                : Stream.concat(Stream.of(asked), Goal.finishing(line, isPercentage()))
                        .distinct();
    }

    private boolean isPercentage() {
        return expected.answer() instanceof Expression answer && PercentSteps.isPercentage(answer);
    }

    /** The way through a story is one of numbers; its unit is written at the end. */
    private boolean reachesTheAnswer(List<Step> steps) {
        if (steps.isEmpty()) {
            return false;
        }
        Verdict verdict = CheckAnswer.check(
                expected, PlainText.of(steps.get(steps.size() - 1).after()));
        return verdict.kind() == VerdictKind.CORRECT
                || question.story().isPresent() && verdict.ground() == Ground.NO_UNIT;
    }
}
