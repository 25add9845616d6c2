package dev.lyceum.tutor.mathematics;

import dev.lyceum.tutor.data.DataFile;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The units of {@code mathematics/units.yaml}. Symbols are case-sensitive, words are not. */
final class Units {
    private static final Set<String> PREFIXED = Set.of("$", "€", "£");
    private static final int LONGEST_SYMBOL = 4;
    private static final Map<String, Unit> BY_NAME = load();

    private Units() {}

    static Optional<Unit> named(String name) {
        Optional<Unit> known = listed(name);
        String[] parts = name.split("/| per | por | an? ", 2);
        return known.isPresent() || parts.length < 2
                ? known
                : listed(parts[0]).flatMap(one -> listed(parts[1]).map(other -> over(one, other)));
    }

    /** A length times itself is an area, and an area times a length a volume: cm · cm is cm². */
    static Optional<Unit> times(Unit one, Unit other) {
        String[] left = one.symbol().split("\\^", 2);
        String[] right = other.symbol().split("\\^", 2);
        int power = power(left) + power(right);
        return left[0].equals(right[0]) ? listed(left[0] + "^" + power) : Optional.empty();
    }

    private static int power(String[] symbol) {
        return symbol.length == 1 ? 1 : Integer.parseInt(symbol[1]);
    }

    private static Unit over(Unit one, Unit other) {
        return new Unit(
                one.symbol() + "/" + other.symbol(),
                one.dimension() + "/" + other.dimension(),
                one.factor().over(other.factor()),
                false);
    }

    private static Optional<Unit> listed(String name) {
        String spelled = name.strip().replaceAll("\\s+", " ").replace(" ^", "^").replaceAll("\\{([23])}", "$1");
        boolean isWord = spelled.length() > LONGEST_SYMBOL;
        return Optional.ofNullable(BY_NAME.get(isWord ? spelled.toLowerCase(Locale.ROOT) : spelled));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Unit> load() {
        Map<String, List<Map<String, Object>>> dimensions = DataFile.read("/mathematics/units.yaml");
        Map<String, Unit> units = new HashMap<>();
        dimensions.forEach((dimension, members) -> members.forEach(member -> {
            var names = (List<String>) member.get("names");
            String symbol = names.get(0);
            var unit = new Unit(symbol, dimension, factor(member.get("in")), PREFIXED.contains(symbol));
            names.forEach(
                    name -> units.put(name.length() > LONGEST_SYMBOL ? name.toLowerCase(Locale.ROOT) : name, unit));
        }));
        return Map.copyOf(units);
    }

    private static Rational factor(Object written) {
        String[] parts = written.toString().split("/");
        Rational top = Rational.of(Long.parseLong(parts[0]));
        return parts.length == 1 ? top : top.over(Rational.of(Long.parseLong(parts[1])));
    }
}
