package dev.lyceum.tutor.solution;

import dev.lyceum.tutor.algebra.Parts;
import dev.lyceum.tutor.mathematics.Expression;
import java.util.Optional;

/** The next line of something that can be written more shortly: powers put together, or brackets opened. */
final class SimplifyingSteps {
    private SimplifyingSteps() {}

    static Optional<Step> next(Expression line, NumberStyle style) {
        if (line.variables().isEmpty()) {
            return ComputingSteps.next(line, style, false);
        }
        boolean sum = line.parts()
                .anyMatch(part -> Parts.isSum(part) && !part.variables().isEmpty());
        return sum ? ExpandSteps.next(line, style).or(() -> FractionSteps.next(line)) : PowerSteps.next(line, style);
    }
}
