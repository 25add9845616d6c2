package dev.lyceum.tutor.solution;

import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Negation;
import dev.lyceum.tutor.mathematics.Expression.Numeral;
import dev.lyceum.tutor.mathematics.Expression.Product;
import dev.lyceum.tutor.mathematics.Expression.Quotient;
import dev.lyceum.tutor.mathematics.Expression.Variable;
import dev.lyceum.tutor.mathematics.Linear;
import dev.lyceum.tutor.mathematics.NumberForm;
import dev.lyceum.tutor.mathematics.Rational;
import dev.lyceum.tutor.mathematics.Statement;
import java.math.BigDecimal;

/** Numbers are written as the problem writes them: with decimals if it has any, else as fractions. */
enum NumberStyle {
    DECIMALS,
    FRACTIONS;

    static NumberStyle of(Statement given) {
        return given.parts().anyMatch(part -> part instanceof Numeral numeral && !numeral.isWhole())
                ? DECIMALS
                : FRACTIONS;
    }

    /** A number that nobody would work on any further. */
    static boolean isFinished(Expression side) {
        return NumberForm.of(side) != NumberForm.NONE && NumberForm.isInLowestTerms(side);
    }

    Expression number(Rational value) {
        return this == DECIMALS ? Expression.decimal(value) : Expression.of(value);
    }

    /** {@code 3x}, {@code -x}, {@code 3x/4}; or a number. */
    Expression term(Linear term, String letter) {
        if (term.isConstant()) {
            return number(term.constant());
        }
        Rational size = term.coefficient();
        if (size.signum() < 0) {
            return new Negation(term(term.times(Rational.of(-1)), letter));
        }
        if (this == DECIMALS && size.decimal().isPresent()) {
            return times(size.decimal().get(), letter);
        }
        Expression top = times(new BigDecimal(size.numerator()), letter);
        return size.isInteger() ? top : new Quotient(top, new Numeral(new BigDecimal(size.denominator())));
    }

    private static Expression times(BigDecimal factor, String letter) {
        var name = new Variable(letter);
        return factor.compareTo(BigDecimal.ONE) == 0 ? name : new Product(new Numeral(factor), name);
    }
}
