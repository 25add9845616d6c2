package dev.lyceum.tutor.checking;

import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Numeral;
import dev.lyceum.tutor.mathematics.Rational;
import dev.lyceum.tutor.mathematics.Statement;
import dev.lyceum.tutor.task.Form;
import dev.lyceum.tutor.task.Task;
import java.util.Optional;

/**
 * The right answer and the shape it must have.
 *
 * @param letter the letter it is the value of; empty when no letter is asked for
 * @param question what was asked, which is no answer when typed again; empty when only the answer is known
 * @param places the decimal places of an answer that an author wrote as a decimal, else 0
 */
public record Expected(Rational value, Form form, Optional<String> letter, Optional<Statement> question, int places) {

    public static Expected of(Task task) {
        return new Expected(task.answer(), task.form(), task.variable(), Optional.of(task.given()), 0);
    }

    /** What an author wrote as the answer: a number, with the letter it is the value of if there is one. */
    public static Expected written(Expression answer, Rational value, Form form, Optional<String> letter) {
        int places = answer instanceof Numeral numeral ? numeral.value().scale() : 0;
        return new Expected(value, form, letter, Optional.empty(), places);
    }
}
