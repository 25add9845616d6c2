package dev.lyceum.tutor.solution;

import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Value;
import java.util.Optional;

/** The next line of a calculation, percentages and roots included. */
final class ComputingSteps {
    private ComputingSteps() {}

    /** @param asked whether the line is the question itself, which must not stay as it is */
    static Optional<Step> next(Expression line, NumberStyle style, boolean asked) {
        if (!line.variables().isEmpty()) {
            return Optional.empty();
        }
        return PercentSteps.asDecimals(line)
                .or(() -> line.parts().anyMatch(RootSteps::isRoot)
                        ? RootSteps.next(line, style)
                        : Value.of(line).flatMap(value -> ArithmeticSteps.next(line, style, asked)));
    }
}
