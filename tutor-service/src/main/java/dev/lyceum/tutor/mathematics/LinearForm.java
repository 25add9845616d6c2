package dev.lyceum.tutor.mathematics;

import dev.lyceum.tutor.mathematics.Expression.Constant;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Reads a tree as linear in one letter; not final, so that a misreading of brackets can be one too. */
public class LinearForm implements Fold<Optional<Linear>> {
    private final String variable;

    public LinearForm(String variable) {
        this.variable = variable;
    }

    @Override
    public Optional<Linear> numeral(BigDecimal value) {
        return Value.EXACT.numeral(value).map(Linear::constant);
    }

    @Override
    public Optional<Linear> mixed(BigDecimal whole, BigDecimal numerator, BigDecimal denominator) {
        return Value.EXACT.mixed(whole, numerator, denominator).map(Linear::constant);
    }

    @Override
    public Optional<Linear> variable(String name) {
        return name.equals(variable) ? Optional.of(Linear.variable(Rational.ONE)) : Optional.empty();
    }

    @Override
    public Optional<Linear> negation(Optional<Linear> of) {
        return of.map(form -> form.times(Rational.of(-1)));
    }

    @Override
    public Optional<Linear> sum(Optional<Linear> left, Optional<Linear> right) {
        return left.flatMap(a -> right.map(a::plus));
    }

    @Override
    public Optional<Linear> difference(Optional<Linear> left, Optional<Linear> right) {
        return left.flatMap(a -> right.map(a::minus));
    }

    @Override
    public Optional<Linear> product(Optional<Linear> left, Optional<Linear> right) {
        return left.flatMap(a -> right.flatMap(b -> multiplied(a, b)));
    }

    /** Two forms multiplied; empty when both hold the letter. */
    protected Optional<Linear> multiplied(Linear left, Linear right) {
        if (left.isConstant()) {
            return Optional.of(right.times(left.constant()));
        }
        return right.isConstant() ? Optional.of(left.times(right.constant())) : Optional.empty();
    }

    @Override
    public Optional<Linear> quotient(Optional<Linear> left, Optional<Linear> right) {
        return left.flatMap(
                a -> right.filter(b -> b.isConstant() && !b.constant().isZero())
                        .map(b -> a.times(Rational.ONE.over(b.constant()))));
    }

    @Override
    public Optional<Linear> power(Optional<Linear> base, Optional<Linear> exponent) {
        Optional<Rational> number = constant(exponent);
        return number.filter(Rational.ONE::equals).isPresent()
                ? base
                : Value.EXACT.power(constant(base), number).map(Linear::constant);
    }

    @Override
    public Optional<Linear> constant(Constant constant) {
        return Optional.empty();
    }

    @Override
    public Optional<Linear> call(Function function, List<Optional<Linear>> arguments) {
        return Value.EXACT
                .call(function, arguments.stream().map(LinearForm::constant).toList())
                .map(Linear::constant);
    }

    private static Optional<Rational> constant(Optional<Linear> form) {
        return form.filter(Linear::isConstant).map(Linear::constant);
    }
}
