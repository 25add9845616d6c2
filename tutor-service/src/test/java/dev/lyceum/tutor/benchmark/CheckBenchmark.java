package dev.lyceum.tutor.benchmark;

import dev.lyceum.tutor.benchmark.Workload.Answer;
import dev.lyceum.tutor.benchmark.Workload.Line;
import dev.lyceum.tutor.checking.CheckAnswer;
import dev.lyceum.tutor.checking.CheckStep;
import dev.lyceum.tutor.checking.Expected;
import dev.lyceum.tutor.checking.Verdict;
import dev.lyceum.tutor.mathematics.ReadMathematics;
import dev.lyceum.tutor.mathematics.Reading;
import java.util.List;
import java.util.Optional;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** One check at a time; {@link Measure} says how each is measured. */
public class CheckBenchmark {

    @State(Scope.Thread)
    public static class Answers {
        final Workload<Answer> all = Workload.answers("answers-development");
    }

    @State(Scope.Thread)
    public static class Hostile {
        final Workload<Answer> all = Workload.answers("answers-hostile");
    }

    @State(Scope.Thread)
    public static class Lines {
        final Workload<Line> all = Workload.lines("steps-development");
    }

    @Benchmark
    public Verdict answer(Answers answers) {
        Answer answer = answers.all.next();
        return CheckAnswer.check(answer.expected(), answer.given());
    }

    @Benchmark
    public Verdict hostile(Hostile answers) {
        Answer answer = answers.all.next();
        return CheckAnswer.check(answer.expected(), answer.given());
    }

    @Benchmark
    public Verdict step(Lines lines) {
        Line line = lines.all.next();
        return CheckStep.check(Optional.empty(), false, line.previous(), line.next());
    }

    @Benchmark
    public Reading reading(Answers answers) {
        return ReadMathematics.read(answers.all.next().given());
    }

    @Benchmark
    public boolean baseline(Answers answers) {
        Answer answer = answers.all.next();
        return SameTokens.areSame(answer.written(), answer.given());
    }

    /** All that a fresh process has to load before it can say its first verdict. */
    @Benchmark
    public Verdict first() {
        Expected expected =
                Expected.written("x = 2 or x = 3", Optional.empty(), List.of()).orElseThrow();
        return CheckAnswer.check(expected, "x = 3 or x = 6/3");
    }

    @Benchmark
    public boolean firstBaseline() {
        return SameTokens.areSame("x = 2 or x = 3", "x = 3 or x = 6/3");
    }
}
