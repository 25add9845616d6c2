package dev.lyceum.tutor.mathematics;

import dev.lyceum.tutor.mathematics.Expression.Difference;
import dev.lyceum.tutor.mathematics.Expression.Product;
import dev.lyceum.tutor.mathematics.Expression.Quotient;
import dev.lyceum.tutor.mathematics.Expression.Sum;
import java.util.Optional;

/** A number that may have a unit, calculated with and not worked out. */
record Sized(Expression amount, Optional<Unit> unit) {

    /** In the unit of its first measure. */
    static Sized of(Quantity quantity) {
        Unit unit = quantity.measures().get(0).unit();
        return new Sized(
                quantity.measures().size() == 1
                        ? quantity.sides().get(0)
                        : new Quotient(quantity.total(), Expression.of(unit.factor())),
                Optional.of(unit));
    }

    /** Empty where units do not allow it, or where nobody has a name for the unit it would have. */
    Optional<Sized> combined(String sign, Sized other) {
        return switch (sign) {
            case "+" -> other.in(unit).map(amount -> new Sized(new Sum(this.amount, amount), unit));
            case "-" -> other.in(unit).map(amount -> new Sized(new Difference(this.amount, amount), unit));
            case "÷" -> over(other);
            default -> times(other);
        };
    }

    private Optional<Expression> in(Optional<Unit> other) {
        if (unit.isEmpty() || other.isEmpty()) {
            return unit.equals(other) ? Optional.of(amount) : Optional.empty();
        }
        Rational times = unit.get().factor().over(other.get().factor());
        return unit.get().dimension().equals(other.get().dimension())
                ? Optional.of(times.equals(Rational.ONE) ? amount : new Product(amount, Expression.of(times)))
                : Optional.empty();
    }

    private Optional<Sized> times(Sized other) {
        var product = new Product(amount, other.amount);
        if (unit.isEmpty() || other.unit.isEmpty()) {
            return Optional.of(new Sized(product, unit.or(other::unit)));
        }
        return Units.times(unit.get(), other.unit.get()).map(both -> new Sized(product, Optional.of(both)));
    }

    private Optional<Sized> over(Sized other) {
        var quotient = new Quotient(amount, other.amount);
        if (other.unit.isEmpty()) {
            return Optional.of(new Sized(quotient, unit));
        }
        return unit.flatMap(mine ->
                        Units.named(mine.symbol() + "/" + other.unit.get().symbol()))
                .map(both -> new Sized(quotient, Optional.of(both)));
    }
}
