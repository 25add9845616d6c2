package dev.lyceum.tutor.task;

import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.NumberForm;
import dev.lyceum.tutor.mathematics.PlainText;
import dev.lyceum.tutor.mathematics.Rational;
import dev.lyceum.tutor.mathematics.Unit;
import dev.lyceum.tutor.mathematics.Value;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** An answer as a learner would type it; empty where it would have to be rounded, which is not said how. */
final class WrittenAnswer {
    private static final int MOST_PLACES = 4;
    private static final int CENTS = 2;
    private static final Set<String> WITH_CENTS = Set.of("$", "€", "£");

    private WrittenAnswer() {}

    /** A fraction only where the story has fractions. */
    static Optional<String> number(Rational value, Collection<Expression> told) {
        boolean fractions = told.stream()
                .anyMatch(number -> NumberForm.of(number) == NumberForm.FRACTION || number instanceof Expression.Mixed);
        return fractions ? Optional.of(value.toString()) : decimal(value);
    }

    static Optional<String> percent(Rational value) {
        return decimal(value.times(Rational.of(100))).map(number -> number + "%");
    }

    static Optional<String> quantity(Rational value, Unit unit) {
        return WITH_CENTS.contains(unit.symbol())
                ? money(value).map(amount -> unit.symbol() + amount)
                : decimal(value).map(number -> number + (unit.symbol().equals("°") ? "°" : " " + unit.symbol()));
    }

    static Optional<String> list(List<Expression> values) {
        boolean whole = values.stream()
                .allMatch(each -> Value.of(each).filter(Rational::isInteger).isPresent());
        return whole
                ? Optional.of(values.stream()
                        .map(each -> PlainText.of(Expression.of(Value.of(each).orElseThrow())))
                        .collect(Collectors.joining(", ")))
                : Optional.empty();
    }

    /** No half cents. */
    private static Optional<String> money(Rational value) {
        return value.decimal()
                .filter(amount -> amount.scale() <= CENTS)
                .map(amount -> amount.scale() <= 0 ? amount : amount.setScale(CENTS))
                .map(BigDecimal::toPlainString);
    }

    private static Optional<String> decimal(Rational value) {
        return value.decimal().filter(number -> number.scale() <= MOST_PLACES).map(BigDecimal::toPlainString);
    }
}
