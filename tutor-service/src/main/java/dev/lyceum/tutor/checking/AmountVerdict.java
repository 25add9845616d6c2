package dev.lyceum.tutor.checking;

import static dev.lyceum.tutor.checking.VerdictKind.CORRECT;
import static dev.lyceum.tutor.checking.VerdictKind.FORM;

import dev.lyceum.tutor.algebra.CompareExpressions;
import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Quotient;
import dev.lyceum.tutor.mathematics.Function;
import dev.lyceum.tutor.mathematics.Quantity;
import dev.lyceum.tutor.mathematics.Quantity.Measure;
import dev.lyceum.tutor.mathematics.Rational;
import dev.lyceum.tutor.mathematics.Statement;
import dev.lyceum.tutor.mathematics.Value;
import java.util.List;
import java.util.stream.IntStream;

/** Compares a number with its unit with the right one. */
record AmountVerdict(Expected expected, Statement line) {

    Verdict of(Quantity right, Quantity given) {
        boolean comparable = right.dimension().equals(given.dimension());
        if (comparable && CompareExpressions.areSame(right.total(), given.total())) {
            return form(right, given);
        }
        Expression number = right.sides().get(0);
        Expression said = given.sides().get(0);
        boolean single = right.measures().size() == 1 && given.measures().size() == 1;
        if (single && CompareExpressions.areSame(number, said)) {
            return Verdict.of(VerdictKind.UNIT, Ground.OTHER_UNIT, line);
        }
        if (right.measures().size() > 1 && given.measures().size() == 1 && isInOneOfItsUnits(right, said)) {
            return Verdict.of(VerdictKind.UNIT, Ground.OTHER_UNIT, line);
        }
        boolean sameUnit = comparable
                && right.measures().get(0).unit().equals(given.measures().get(0).unit());
        return sameUnit && Rounding.isOf(said, number) ? Verdict.of(FORM, Ground.ROUNDED, line) : Verdict.wrong(line);
    }

    /** A number that lacks its unit. */
    Verdict ofNumber(Quantity right, Expression given) {
        if (right.measures().size() > 1) {
            return isInOneOfItsUnits(right, given)
                    ? Verdict.of(VerdictKind.UNIT, Ground.NO_UNIT, line)
                    : Verdict.wrong(line);
        }
        if (isNumberOf(right, given)) {
            return Verdict.of(VerdictKind.UNIT, Ground.OTHER_UNIT, line);
        }
        Verdict bare = new ValueVerdict(expected, line).of(right.sides().get(0), given);
        return bare.kind() == CORRECT ? Verdict.of(VerdictKind.UNIT, Ground.NO_UNIT, line) : bare;
    }

    /** 95 for 1 h 35 min. */
    private static boolean isInOneOfItsUnits(Quantity right, Expression given) {
        return right.measures().stream()
                .map(measure ->
                        new Quotient(right.total(), Expression.of(measure.unit().factor())))
                .anyMatch(amount -> CompareExpressions.areSame(amount, given));
    }

    /** 68 % for 68 €. */
    private static boolean isNumberOf(Quantity right, Expression given) {
        return Function.PERCENT.isOutermostIn(given)
                && CompareExpressions.areSame(
                        right.sides().get(0), given.children().get(0));
    }

    private Verdict form(Quantity right, Quantity given) {
        if (!isCarried(given.measures())) {
            return Verdict.of(FORM, Ground.NOT_COMPUTED, line);
        }
        var each = new ValueVerdict(expected, line);
        return Verdict.worst(
                given.sides().stream().map(amount -> each.form(right.sides().get(0), amount)));
    }

    /** 2 h 15 min, but not 1 h 75 min, and not 1.5 h 45 min. */
    private static boolean isCarried(List<Measure> measures) {
        return IntStream.range(1, measures.size()).allMatch(i -> isCarried(measures.get(i - 1), measures.get(i)));
    }

    private static boolean isCarried(Measure larger, Measure smaller) {
        Rational most = larger.unit().factor().over(smaller.unit().factor());
        return Value.of(larger.amount()).filter(Rational::isInteger).isPresent()
                && Value.of(smaller.amount())
                        .filter(amount -> amount.compareTo(most) < 0)
                        .isPresent();
    }
}
