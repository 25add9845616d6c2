package dev.lyceum.tutor.task;

import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Rational;
import dev.lyceum.tutor.mathematics.Statement;
import java.util.List;

/**
 * What a word problem comes to.
 *
 * @param model the calculation, the equation or the equations it stands for, its numbers in their places; where something is
 *     to be found, x is it
 * @param value of the calculation or of x
 * @param numbers all that are asked for, where they are more than x
 * @param answer with its unit, as a learner types it
 */
public record Story(
        String kind,
        Statement model,
        Rational value,
        List<Expression> numbers,
        String answer,
        Form form,
        ProblemType type,
        Difficulty difficulty,
        List<Concept> concepts) {
    /** The letter of a model that is the one asked for. */
    public static final String ASKED = "x";
}
