package dev.lyceum.tutor.guard;

import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Rational;
import dev.lyceum.tutor.mathematics.ReadMathematics;
import dev.lyceum.tutor.mathematics.Value;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One that stands in a text.
 *
 * @param written in signs, without spaces and brackets, and in the same way whichever of two numbers is named before the other
 */
record Calculation(String written, Rational value) {
    private static final Pattern SPACES_AND_BRACKETS = Pattern.compile("[\\s()]+");
    private static final Pattern TIMES = Pattern.compile("[×·⋅∙∗]");
    private static final Pattern BETWEEN = Pattern.compile("(?<=[0-9])([+*])(?=[0-9])");

    private static final Pattern WITH_DIVISOR = Pattern.compile(
            "(?<times>.*/)?(?:gcd \\((?<a>[0-9]{1,15})\\) \\((?<b>[0-9]{1,15})\\)|\\((?<c>[0-9]{1,15})\\) mod \\((?<d>[0-9]{1,15})\\))");

    static Optional<Calculation> of(String signs) {
        return of(signs, WITH_DIVISOR.matcher(signs));
    }

    /** With a remainder or a common divisor worked out before the rest. */
    private static Optional<Calculation> of(String signs, Matcher divisor) {
        if (!divisor.matches()) {
            return inSigns(signs);
        }
        BigInteger one = new BigInteger(divisor.group("a") == null ? divisor.group("c") : divisor.group("a"));
        BigInteger other = new BigInteger(divisor.group("b") == null ? divisor.group("d") : divisor.group("b"));
        if (other.signum() == 0) {
            return Optional.empty();
        }
        BigInteger worked = divisor.group("a") == null ? one.mod(other) : one.gcd(other);
        String rest = divisor.group("times") == null ? "" : divisor.group("times");
        return inSigns(rest + worked).map(found -> new Calculation(written(signs), found.value()));
    }

    private static Optional<Calculation> inSigns(String signs) {
        return ReadMathematics.read(signs)
                .statement()
                .filter(Expression.class::isInstance)
                .filter(read -> read.variables().isEmpty())
                .flatMap(read -> Value.of((Expression) read))
                .map(value -> new Calculation(written(signs), value));
    }

    private static String written(String signs) {
        String bare = TIMES.matcher(SPACES_AND_BRACKETS.matcher(signs).replaceAll(""))
                .replaceAll("*")
                .replace('÷', '/')
                .replace('−', '-');
        List<String> numbers = List.of(BETWEEN.split(bare, -1));
        boolean either = numbers.size() == 2 && numbers.stream().allMatch(number -> number.matches("[0-9.]+"));
        return either
                ? Stream.concat(numbers.stream().sorted(), Stream.of(bare.contains("+") ? "+" : "*"))
                        .collect(Collectors.joining(" "))
                : bare;
    }
}
