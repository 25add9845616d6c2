package dev.lyceum.tutor.mathematics;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What can be applied to expressions beside the four operations and powers. Angles are in radians unless in degrees. */
public enum Function {
    SQRT("sqrt"),
    /** The degree first, then what it is the root of. */
    ROOT("root"),
    ABS("abs"),
    SIN("sin"),
    COS("cos"),
    TAN("tan"),
    SEC("sec"),
    CSC("csc", "cosec"),
    COT("cot"),
    ARCSIN("arcsin", "asin"),
    ARCCOS("arccos", "acos"),
    ARCTAN("arctan", "atan"),
    /** To the base e. */
    LN("ln"),
    /** To the base 10; with two arguments, the base first. */
    LOG("log", "lg"),
    EXP("exp"),
    FACTORIAL(),
    /** Hundredths. */
    PERCENT(),
    /** So many to so many: 3:4. */
    RATIO(),
    /** An angle of so many degrees. */
    DEGREES(),
    /** Both of two values: ± before one argument, or between two. */
    PLUS_MINUS();

    private static final Map<String, Function> BY_NAME = Stream.of(values())
            .flatMap(function -> function.names.stream().map(name -> Map.entry(name, function)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    private static final Map<Function, Function> INVERSES = Map.of(SIN, ARCSIN, COS, ARCCOS, TAN, ARCTAN);

    private final List<String> names;

    Function(String... names) {
        this.names = List.of(names);
    }

    static Optional<Function> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** Those whose argument people write without brackets: sin x, ln 2. */
    boolean takesBareArgument() {
        return this != ABS && this != EXP && this != ROOT;
    }

    /** What sin⁻¹ means; empty where a minus first power is meant. */
    Optional<Function> inverse() {
        return Optional.ofNullable(INVERSES.get(this));
    }

    /** Whether this is what is done last in a formula, as the percent sign in 25 %. */
    public boolean isOutermostIn(Statement formula) {
        return formula instanceof Expression.Call call && call.function() == this;
    }

    String word() {
        return names.isEmpty() ? name().toLowerCase(Locale.ROOT) : names.get(0);
    }

    /** The names that a longer run of letters may begin with, longest first: sinx, lnx. */
    static Optional<String> prefixOf(String letters) {
        return BY_NAME.keySet().stream()
                .filter(letters::startsWith)
                .max((one, other) -> Integer.compare(one.length(), other.length()));
    }
}
