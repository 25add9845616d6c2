package dev.lyceum.tutor.guard;

import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Rational;
import dev.lyceum.tutor.mathematics.ReadMathematics;
import dev.lyceum.tutor.mathematics.Value;
import java.util.List;
import java.util.Optional;
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

    static Optional<Calculation> of(String signs) {
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
