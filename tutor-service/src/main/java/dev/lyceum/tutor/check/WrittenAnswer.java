package dev.lyceum.tutor.check;

import dev.lyceum.kit.problem.Problem;
import dev.lyceum.tutor.check.Checks.AnswerCheck;
import dev.lyceum.tutor.checking.Expected;
import java.util.List;
import java.util.Optional;

/** The answer as its author wrote it. */
final class WrittenAnswer {
    private WrittenAnswer() {}

    /** 422 when it cannot be read, or has no value. */
    static Expected of(AnswerCheck check) {
        List<String> letters = Optional.ofNullable(check.variables()).orElse(List.of());
        return Expected.written(check.expected(), Optional.ofNullable(check.form()), letters)
                .orElseThrow(() -> Problem.refused(
                        "expected-not-understood", "The expected answer is no mathematics that can be read."));
    }
}
