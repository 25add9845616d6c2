package dev.lyceum.tutor.differential;

import dev.lyceum.tutor.fixture.Problems;
import dev.lyceum.tutor.mathematics.PlainText;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Random expressions beside themselves in another shape, and beside what learners, and cheats, take for the same. */
final class Disguises {
    private static final int EACH = 15;
    private static final List<Pair> ALIKE = List.of(
            new Pair("A", "B + A - B"),
            new Pair("A", "A × B/B"),
            new Pair("A", "A + 1/1000"),
            new Pair("A", "A + 10^-12"),
            new Pair("A", "-A"),
            new Pair("A - B", "B - A"),
            new Pair("A", "((A)^2)^(1/2)"),
            new Pair("A", "((A)^3)^(1/3)"),
            new Pair("abs(A)", "sqrt((A)^2)"),
            new Pair("A", "e^(ln(A))"),
            new Pair("A", "ln(e^A)"),
            new Pair("ln((A)^2)", "2 ln(A)"),
            new Pair("ln(A × B)", "ln(A) + ln(B)"),
            new Pair("ln(A + B)", "ln(A) + ln(B)"),
            new Pair("log(A/B)", "log(A) - log(B)"),
            new Pair("sqrt(A × B)", "sqrt(A) × sqrt(B)"),
            new Pair("sqrt(A + B)", "sqrt(A) + sqrt(B)"),
            new Pair("(A + B)^2", "(A)^2 + 2 × A × B + (B)^2"),
            new Pair("(A + B)^2", "(A)^2 + (B)^2"),
            new Pair("(A)^2 - (B)^2", "(A - B)(A + B)"),
            new Pair("1/A + 1/B", "(A + B)/(A × B)"),
            new Pair("1/A + 1/B", "2/(A + B)"),
            new Pair("A/(B/A)", "(A)^2/B"),
            new Pair("2^A × 2^B", "2^(A + B)"),
            new Pair("2^A × 2^B", "4^(A × B)"),
            new Pair("(2^A)^B", "2^(A × B)"),
            new Pair("(sin(A))^2 + (cos(A))^2", "1"),
            new Pair("sin(A + B)", "sin(A) cos(B) + cos(A) sin(B)"),
            new Pair("sin(A + B)", "sin(A) + sin(B)"),
            new Pair("tan(A)", "sin(A)/cos(A)"),
            new Pair("cos(A)", "cos(-A)"),
            new Pair("sin(A)", "cos(π/2 - A)"),
            new Pair("A", "sin(arcsin(A))"),
            new Pair("A", "tan(arctan(A))"));

    private Disguises() {}

    static Stream<Pair> all() {
        var problems = new Problems(61);
        return IntStream.range(0, EACH).boxed().flatMap(i -> {
            String a = PlainText.of(problems.expression(2, "xy"));
            String b = PlainText.of(problems.expression(1, "xy"));
            return ALIKE.stream().map(pair -> new Pair(put(pair.one(), a, b), put(pair.other(), a, b)));
        });
    }

    private static String put(String pattern, String a, String b) {
        return pattern.replaceAll("\\(([AB])\\)", "$1")
                .replace("B", "(" + b + ")")
                .replace("A", "(" + a + ")");
    }
}
