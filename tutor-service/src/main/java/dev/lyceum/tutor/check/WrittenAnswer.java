package dev.lyceum.tutor.check;

import dev.lyceum.kit.problem.Problem;
import dev.lyceum.tutor.check.Checks.AnswerCheck;
import dev.lyceum.tutor.checking.Expected;
import dev.lyceum.tutor.mathematics.Equation;
import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Variable;
import dev.lyceum.tutor.mathematics.Rational;
import dev.lyceum.tutor.mathematics.ReadMathematics;
import dev.lyceum.tutor.mathematics.Statement;
import dev.lyceum.tutor.mathematics.Value;
import dev.lyceum.tutor.task.Form;
import java.util.Optional;

/** The answer as its author wrote it: a number, or a letter equal to a number. */
final class WrittenAnswer {
    private WrittenAnswer() {}

    /** 422 when it is neither. */
    static Expected of(AnswerCheck check) {
        Statement line = ReadMathematics.read(check.expected()).statement().orElseThrow(WrittenAnswer::notUnderstood);
        if (line instanceof Expression number) {
            return expected(check, number, onlyVariable(check));
        }
        var equation = (Equation) line;
        if (!(equation.left() instanceof Variable letter)) {
            throw notUnderstood();
        }
        return expected(check, equation.right(), Optional.of(letter.name()));
    }

    private static Optional<String> onlyVariable(AnswerCheck check) {
        return Optional.ofNullable(check.variables())
                .filter(letters -> letters.size() == 1)
                .map(letters -> letters.get(0));
    }

    private static Expected expected(AnswerCheck check, Expression number, Optional<String> letter) {
        Rational value = Value.of(number).orElseThrow(WrittenAnswer::notUnderstood);
        Form usual = letter.isPresent() ? Form.SOLVED : Form.COMPUTED;
        return Expected.written(number, value, Optional.ofNullable(check.form()).orElse(usual), letter);
    }

    private static Problem notUnderstood() {
        return Problem.refused(
                "expected-not-understood", "The expected answer is no number, nor a letter equal to one.");
    }
}
