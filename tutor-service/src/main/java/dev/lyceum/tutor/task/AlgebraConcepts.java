package dev.lyceum.tutor.task;

import dev.lyceum.tutor.mathematics.AllOf;
import dev.lyceum.tutor.mathematics.Chain;
import dev.lyceum.tutor.mathematics.Equation;
import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Call;
import dev.lyceum.tutor.mathematics.Expression.Power;
import dev.lyceum.tutor.mathematics.Function;
import dev.lyceum.tutor.mathematics.Statement;
import java.util.List;

/** What problems exercise that go beyond a {@link Task}. */
final class AlgebraConcepts {
    private AlgebraConcepts() {}

    static List<Concept> of(Statement given, Asked asked) {
        return switch (asked) {
            case FACTOR -> List.of(Concept.FACTORING);
            case EXPAND -> List.of(Concept.POLYNOMIALS);
            case DIFFERENTIATE -> List.of(Concept.DERIVATIVES);
            case SIMPLIFY -> List.of(ofTerms(given));
            case ANSWER -> List.of(ofLine(given));
        };
    }

    private static Concept ofTerms(Statement given) {
        if (given.parts().anyMatch(Call.class::isInstance)) {
            return Concept.ROOTS;
        }
        return hasPower(given) ? Concept.EXPONENT_RULES : Concept.LIKE_TERMS;
    }

    private static Concept ofLine(Statement given) {
        if (given instanceof AllOf) {
            return Concept.SYSTEMS_OF_EQUATIONS;
        }
        if (given instanceof Chain) {
            return Concept.INEQUALITIES;
        }
        if (given instanceof Equation) {
            return hasPower(given) ? Concept.QUADRATIC_EQUATIONS : Concept.LINEAR_EQUATIONS;
        }
        return given.parts().anyMatch(AlgebraConcepts::isPercent) ? Concept.PERCENT : Concept.ROOTS;
    }

    private static boolean hasPower(Statement given) {
        return given.parts().anyMatch(Power.class::isInstance);
    }

    private static boolean isPercent(Expression part) {
        return Function.PERCENT.isOutermostIn(part);
    }

    /** What calculus and quadratics ask is ADVANCED and HIGH; a percentage or a root is MIDDLE. */
    static Difficulty difficulty(Statement given, Asked asked) {
        if (asked == Asked.DIFFERENTIATE) {
            return Difficulty.ADVANCED;
        }
        return given instanceof Expression && asked == Asked.ANSWER || given instanceof Chain
                ? Difficulty.MIDDLE
                : Difficulty.HIGH;
    }
}
