package dev.lyceum.tutor.checking;

import dev.lyceum.tutor.mathematics.Equation;
import dev.lyceum.tutor.mathematics.Linear;
import dev.lyceum.tutor.mathematics.LinearEquation;
import dev.lyceum.tutor.mathematics.LinearForm;
import dev.lyceum.tutor.mathematics.Rational;
import java.util.Optional;

/** Misreads k(ax + b) as kax + b: the factor meets only the first term. */
final class HalfDistributed extends LinearForm {
    private static final Rational MINUS = Rational.of(-1);

    private HalfDistributed(String letter) {
        super(letter);
    }

    static Optional<LinearEquation> of(Equation line, String letter) {
        var misread = new HalfDistributed(letter);
        return line.left()
                .fold(misread)
                .flatMap(left -> line.right().fold(misread).map(right -> new LinearEquation(left, right)));
    }

    @Override
    protected Optional<Linear> multiplied(Linear left, Linear right) {
        if (left.isConstant() && !right.isConstant()) {
            return Optional.of(new Linear(right.coefficient().times(left.constant()), right.constant()));
        }
        return super.multiplied(left, right);
    }

    @Override
    public Optional<Linear> negation(Optional<Linear> of) {
        return of.map(form -> form.isConstant()
                ? form.times(MINUS)
                : new Linear(form.coefficient().times(MINUS), form.constant()));
    }

    @Override
    public Optional<Linear> difference(Optional<Linear> left, Optional<Linear> right) {
        return sum(left, negation(right));
    }
}
