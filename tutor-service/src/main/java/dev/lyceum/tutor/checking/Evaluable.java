package dev.lyceum.tutor.checking;

import dev.lyceum.tutor.algebra.Digits;
import dev.lyceum.tutor.algebra.Parts;
import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Call;
import dev.lyceum.tutor.mathematics.Expression.Constant;
import dev.lyceum.tutor.mathematics.Expression.Negation;
import dev.lyceum.tutor.mathematics.Expression.Power;
import dev.lyceum.tutor.mathematics.Expression.Quotient;
import dev.lyceum.tutor.mathematics.Function;
import dev.lyceum.tutor.mathematics.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether a number that is no fraction by its look has a value that school knows. To fifty digits: never by chance. */
final class Evaluable {
    private static final Set<Function> ANGLES = EnumSet.of(Function.ARCSIN, Function.ARCCOS, Function.ARCTAN);
    private static final Set<Function> OF_ANGLES =
            EnumSet.of(Function.SIN, Function.COS, Function.TAN, Function.SEC, Function.CSC, Function.COT);
    private static final Set<Function> OTHERS = EnumSet.of(Function.LN, Function.LOG, Function.EXP);
    /** The values that school knows have denominators that divide it. */
    private static final BigDecimal PARTS = BigDecimal.valueOf(12);

    private static final int MOST_NUMBERS = 6;

    private static final BigDecimal NEAR = BigDecimal.ONE.movePointLeft(36);

    private Evaluable() {}

    /** ln e, log 100, sin(π/6), arctan 1, (√6)² and e^(ln 3) */
    static boolean is(Expression part) {
        if (!part.variables().isEmpty() || Value.of(part).isPresent()) {
            return false;
        }
        if (part instanceof Power) {
            return Digits.of(part).filter(Evaluable::isSimple).isPresent();
        }
        return part instanceof Call call && is(call);
    }

    private static boolean is(Call call) {
        Optional<BigDecimal> value = Digits.of(call);
        if (OF_ANGLES.contains(call.function())) {
            return value.filter(size -> isSimple(size.multiply(size))).isPresent();
        }
        if (ANGLES.contains(call.function())) {
            return isSimple(new Quotient(call, Constant.PI));
        }
        return OTHERS.contains(call.function())
                && value.filter(Evaluable::isSimple).isPresent();
    }

    /** sin(−x), sin(x + 2π) and sin(π − x) have values without the sign or the π. */
    static boolean isOfShiftedAngle(Expression part) {
        return part instanceof Call call
                && OF_ANGLES.contains(call.function())
                && (call.first() instanceof Negation
                        || Parts.isSum(call.first())
                                && Parts.terms(call.first())
                                        .anyMatch(term -> isSimple(new Quotient(term, Constant.PI))));
    }

    /** √8 + √2, π + 5π, ln 8 − ln 2: one comes to so many times the other. More than a few are too many to compare. */
    static boolean haveMultiples(Expression sum) {
        List<Expression> numbers = Parts.terms(sum)
                .filter(term -> term.variables().isEmpty() && Value.of(term).isEmpty())
                .toList();
        return numbers.size() > MOST_NUMBERS
                || numbers.stream().anyMatch(one -> numbers.stream()
                        .filter(other -> other != one)
                        .anyMatch(other -> isSimple(new Quotient(one, other))));
    }

    private static boolean isSimple(Expression number) {
        return Digits.of(number).filter(Evaluable::isSimple).isPresent();
    }

    private static boolean isSimple(BigDecimal value) {
        BigDecimal parts = value.multiply(PARTS);
        BigDecimal whole = parts.setScale(0, RoundingMode.HALF_EVEN);
        return parts.subtract(whole).abs().compareTo(NEAR) < 0;
    }
}
