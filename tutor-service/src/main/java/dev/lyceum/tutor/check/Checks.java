package dev.lyceum.tutor.check;

import dev.lyceum.tutor.checking.Line;
import dev.lyceum.tutor.checking.Mistake;
import dev.lyceum.tutor.checking.VerdictKind;
import dev.lyceum.tutor.mathematics.AllOf;
import dev.lyceum.tutor.mathematics.AnyOf;
import dev.lyceum.tutor.mathematics.Chain;
import dev.lyceum.tutor.mathematics.Equation;
import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Interval;
import dev.lyceum.tutor.mathematics.Latex;
import dev.lyceum.tutor.mathematics.NumberForm;
import dev.lyceum.tutor.mathematics.Quantity;
import dev.lyceum.tutor.mathematics.Reading;
import dev.lyceum.tutor.mathematics.Reading.NotUnderstood;
import dev.lyceum.tutor.mathematics.Statement;
import dev.lyceum.tutor.task.Form;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is asked of the judge, and what it answers. */
final class Checks {
    private Checks() {}

    /**
     * An answer to be checked.
     *
     * @param form SOLVED when a letter is expected, else COMPUTED, unless said
     * @param variables the letters of the problem, where {@code expected} does not show them
     * @param problem with its words it is judged as in a session: by the unit and the things that they ask for
     */
    @Schema(name = "AnswerCheck")
    record AnswerCheck(
            @NotNull @Size(min = 1, max = 1000) String expected,
            Form form,
            @NotNull @Size(max = 1000) String given,
            @Size(max = 10) List<@NotNull @Pattern(regexp = "[A-Za-z]") String> variables,
            @Size(max = 2000) String problem) {}

    @Schema(name = "AnswerVerdict")
    record AnswerVerdict(VerdictKind kind, String message, Optional<String> latex) {}

    @Schema(name = "StepCheck")
    record StepCheck(
            @Size(max = 2000) String problem,
            @NotNull @Size(min = 1, max = 1000) String previous,
            @NotNull @Size(max = 1000) String next) {}

    /** @param mistakes likely ones, the likeliest first */
    @Schema(name = "StepVerdict")
    record StepVerdict(VerdictKind kind, List<Mistake> mistakes, String message) {}

    @Schema(name = "ExpressionText")
    record ExpressionText(@NotNull @Size(max = 1000) String text) {}

    /** @param problem why it was not understood */
    @Schema(name = "ExpressionRead")
    record ExpressionRead(boolean understood, Optional<String> latex, Kind kind, Optional<Reading.Reason> problem) {

        enum Kind {
            NUMBER,
            EXPRESSION,
            EQUATION,
            INEQUALITY,
            SET,
            INTERVAL,
            QUANTITY,
            TEXT;

            static Kind of(Statement line) {
                if (line instanceof Expression expression) {
                    return NumberForm.of(expression) == NumberForm.NONE ? EXPRESSION : NUMBER;
                }
                if (line instanceof AllOf all) {
                    return of(all.items().get(0));
                }
                if (line instanceof AnyOf any) {
                    return of(any.items().get(0));
                }
                if (line instanceof Chain chain) {
                    return chain.isEquality() ? EQUATION : INEQUALITY;
                }
                return line instanceof Equation
                        ? EQUATION
                        : line instanceof Interval ? INTERVAL : line instanceof Quantity ? QUANTITY : SET;
            }
        }

        static ExpressionRead of(String text) {
            Reading reading = Line.read(text);
            return reading instanceof NotUnderstood not
                    ? new ExpressionRead(false, Optional.empty(), Kind.TEXT, Optional.of(not.reason()))
                    : of(reading.statement().orElseThrow());
        }

        private static ExpressionRead of(Statement line) {
            return new ExpressionRead(true, Optional.of(Latex.of(line)), Kind.of(line), Optional.empty());
        }
    }
}
