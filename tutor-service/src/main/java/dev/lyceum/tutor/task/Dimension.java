package dev.lyceum.tutor.task;

import dev.lyceum.tutor.mathematics.Expression.Constant;
import dev.lyceum.tutor.mathematics.Fold;
import dev.lyceum.tutor.mathematics.Function;
import dev.lyceum.tutor.mathematics.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The unit of a calculation from the units of its letters: 60 km/h for 2 h is so many km; hours and minutes do not add, and
 * neither do metres and square metres. Empty where it has none.
 */
record Dimension(Map<String, Optional<Unit>> letters) implements Fold<Optional<Dimension.Powers>> {
    private static final Map<String, String> SPELLED = Map.of("mph", "mi/h");
    private static final List<String> CURRENCIES = List.of("$", "€", "£", "¢");

    /** Symbols of units with their powers; none for a number of things. */
    record Powers(Map<String, Integer> of) {
        static final Powers NONE = new Powers(Map.of());

        static Powers of(Unit unit) {
            String[] parts = SPELLED.getOrDefault(unit.symbol(), unit.symbol()).split("/");
            Powers top = single(parts[0]);
            return parts.length == 1 ? top : top.times(single(parts[1]), -1);
        }

        private static Powers single(String symbol) {
            String[] raised = symbol.split("\\^");
            return new Powers(Map.of(raised[0], raised.length == 1 ? 1 : Integer.parseInt(raised[1])));
        }

        Powers times(Powers other, int sign) {
            Map<String, Integer> sum = new TreeMap<>(of);
            other.of.forEach((symbol, power) -> sum.merge(symbol, sign * power, Integer::sum));
            sum.values().removeIf(power -> power == 0);
            return new Powers(sum);
        }

        Optional<Powers> root() {
            return of.values().stream().allMatch(power -> power % 2 == 0)
                    ? Optional.of(new Powers(of.entrySet().stream()
                            .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue() / 2))))
                    : Optional.empty();
        }

        boolean isNone() {
            return of.isEmpty();
        }

        /** Whether hours and minutes, or metres and centimetres, are left beside each other. */
        boolean isMixed() {
            return of.keySet().stream()
                            .map(symbol ->
                                    Unit.named(symbol).map(Unit::dimension).orElse(symbol))
                            .distinct()
                            .count()
                    < of.size();
        }

        /** Empty where nobody has such a unit. A price per kilogram is so many dollars. */
        Optional<Unit> unit() {
            Optional<String> money = CURRENCIES.stream()
                    .filter(currency -> of.getOrDefault(currency, 0) == 1)
                    .findFirst();
            if (money.isPresent()) {
                boolean per = of.values().stream().filter(power -> power > 0).count() == 1;
                return per ? Unit.named(money.get()) : Optional.empty();
            }
            return Unit.named(side(1) + (side(-1).isEmpty() ? "" : "/" + side(-1)));
        }

        private String side(int sign) {
            var side = new StringBuilder();
            of.forEach((symbol, power) -> {
                if (power * sign > 0) {
                    side.append(symbol).append(Math.abs(power) == 1 ? "" : "^" + Math.abs(power));
                }
            });
            return side.toString();
        }
    }

    @Override
    public Optional<Powers> numeral(BigDecimal value) {
        return Optional.of(Powers.NONE);
    }

    @Override
    public Optional<Powers> mixed(BigDecimal whole, BigDecimal numerator, BigDecimal denominator) {
        return Optional.of(Powers.NONE);
    }

    @Override
    public Optional<Powers> variable(String name) {
        return letters.containsKey(name)
                ? Optional.of(letters.get(name).map(Powers::of).orElse(Powers.NONE))
                : Optional.empty();
    }

    @Override
    public Optional<Powers> constant(Constant constant) {
        return Optional.of(Powers.NONE);
    }

    @Override
    public Optional<Powers> negation(Optional<Powers> of) {
        return of;
    }

    @Override
    public Optional<Powers> sum(Optional<Powers> left, Optional<Powers> right) {
        return left.filter(powers -> right.filter(powers::equals).isPresent());
    }

    @Override
    public Optional<Powers> difference(Optional<Powers> left, Optional<Powers> right) {
        return sum(left, right);
    }

    @Override
    public Optional<Powers> product(Optional<Powers> left, Optional<Powers> right) {
        return left.flatMap(one -> right.map(other -> one.times(other, 1)));
    }

    @Override
    public Optional<Powers> quotient(Optional<Powers> left, Optional<Powers> right) {
        return left.flatMap(one -> right.map(other -> one.times(other, -1)));
    }

    /** Only squares are raised in the stories that are read. */
    @Override
    public Optional<Powers> power(Optional<Powers> base, Optional<Powers> exponent) {
        return base.map(powers -> powers.times(powers, 1));
    }

    @Override
    public Optional<Powers> call(Function function, List<Optional<Powers>> arguments) {
        return function == Function.SQRT ? arguments.get(0).flatMap(Powers::root) : arguments.get(0);
    }
}
