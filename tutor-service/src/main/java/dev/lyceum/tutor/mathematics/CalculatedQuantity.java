package dev.lyceum.tutor.mathematics;

import dev.lyceum.tutor.mathematics.Quantity.Measure;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A calculation with quantities, and what it comes to: {@code $80 + $12}, {@code 8 cm × 8 cm}, {@code $80 + $12 = $92}. It is a
 * quantity of which nothing is worked out; of several sides it is the last, if they are all equal, and none if they are not.
 */
final class CalculatedQuantity {
    private static final Pattern LAST_SUM = Pattern.compile("^(?<left>.*[^-+*÷ ]) *(?<sign>[-+]) *(?<right>[^-+]+)$");
    private static final Pattern LAST_PRODUCT = Pattern.compile("^(?<left>.*[^*÷ ]) *(?<sign>[*÷]) *(?<right>[^*÷]+)$");
    private static final Pattern SIGN = Pattern.compile("[-+*÷=]");
    private static final int MOST_SIGNS = 12;
    /** 3 m + 2 m may be five times a letter; what has a longer name is no letter. */
    private static final Pattern UNIT_FOR_SURE = Pattern.compile("[$€£¢°]|[A-Za-z]{2}");

    private CalculatedQuantity() {}

    static Optional<Quantity> read(String text) {
        if (SIGN.matcher(text).results().count() > MOST_SIGNS
                || !UNIT_FOR_SURE.matcher(text).find()) {
            return Optional.empty();
        }
        List<Optional<Quantity>> sides = Stream.of(text.split("=", -1))
                .map(side -> quantity(side.strip()))
                .toList();
        return sides.get(sides.size() - 1).filter(last -> sides.stream()
                .allMatch(side -> side.filter(each -> areEqual(each, last)).isPresent()));
    }

    private static boolean areEqual(Quantity one, Quantity other) {
        Optional<Rational> total = Value.of(one.total());
        return total.isPresent()
                && total.equals(Value.of(other.total()))
                && one.dimension().equals(other.dimension());
    }

    private static Optional<Quantity> quantity(String side) {
        return ReadQuantity.plain(side).or(() -> sum(side)
                .flatMap(sized -> sized.unit().map(unit -> new Quantity(List.of(new Measure(sized.amount(), unit))))));
    }

    private static Optional<Sized> sum(String text) {
        Matcher parts = LAST_SUM.matcher(text);
        return parts.matches()
                ? sum(parts.group("left")).flatMap(left -> product(parts.group("right"))
                        .flatMap(right -> left.combined(parts.group("sign"), right)))
                : product(text);
    }

    private static Optional<Sized> product(String text) {
        Matcher parts = LAST_PRODUCT.matcher(text);
        return parts.matches()
                ? product(parts.group("left")).flatMap(left -> single(parts.group("right"))
                        .flatMap(right -> left.combined(parts.group("sign"), right)))
                : single(text);
    }

    private static Optional<Sized> single(String text) {
        return ReadQuantity.plain(text).map(Sized::of).or(() -> ReadQuantity.number(text)
                .map(number -> new Sized(number, Optional.empty())));
    }
}
