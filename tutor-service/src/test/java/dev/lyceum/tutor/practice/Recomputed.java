package dev.lyceum.tutor.practice;

import dev.lyceum.tutor.mathematics.Rational;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether an answer is right, found from nothing but what the learner reads: the formula in the question. */
final class Recomputed {
    private static final Pattern QUESTION = Pattern.compile(
            "(?:What is|Work out|Write|Solve|Simplify|Expand and simplify|Expand|Add|Subtract and simplify:|Factor|Find x and y:) "
                    + "([^.?]+?(?:\\.[0-9][^.?]*?)*)(?: completely| for x ≠ \\S+| as one [^.?]*)?[.?](?: (?:Give|Write|Assume).*)?");
    private static final Pattern VALUE = Pattern.compile("What is the value of (.+) when (.+)\\?");
    private static final Pattern FUNCTION = Pattern.compile("f\\(x\\) = (.+)\\. What is f\\((.+)\\)\\?");
    private static final Pattern DERIVATIVE = Pattern.compile("What is the derivative of f\\(x\\) = (.+?)[?](?: .*)?");
    private static final Rational SMALL = Rational.of(1, 1_000_000);
    private static final Pattern ROOT = Pattern.compile("x = (.+)");
    private static final Pattern BOUND = Pattern.compile("x (<|>|<=|>=) (\\S+)");
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻";
    private static final String DIGITS = "0123456789-";
    private static final List<Map<String, Rational>> POINTS = List.of(point(22, 35), point(-36, 52), point(111, -75));

    private Recomputed() {}

    /** Empty when the question is no formula. */
    static Optional<Boolean> isRight(PracticeProblem problem) {
        try {
            return verdict(problem.text(), problem.answer());
        } catch (IllegalStateException | IllegalArgumentException | Rejected noFormula) {
            return Optional.empty();
        }
    }

    private static Optional<Boolean> verdict(String text, String answer) {
        Matcher derivative = DERIVATIVE.matcher(text);
        if (derivative.matches()) {
            return Optional.of(isDerivative(formula(derivative.group(1)), formula(answer)));
        }
        Matcher value = VALUE.matcher(text);
        if (value.matches()) {
            return Optional.of(hasValue(value.group(1), value.group(2).split(" and "), answer));
        }
        Matcher function = FUNCTION.matcher(text);
        if (function.matches()) {
            return Optional.of(hasValue(function.group(1), new String[] {"x = " + function.group(2)}, answer));
        }
        Matcher question = QUESTION.matcher(text);
        return question.matches() ? Optional.of(isRight(formula(question.group(1)), answer)) : Optional.empty();
    }

    private static boolean hasValue(String expression, String[] letters, String answer) {
        var drawn = new Drawn();
        for (String letter : letters) {
            drawn.put(letter.substring(0, 1), number(letter.substring(4)));
        }
        return formula(expression).value(drawn).equals(number(answer));
    }

    /** As a difference over a small step says, for a polynomial of these sizes near zero. */
    private static boolean isDerivative(Formula function, Formula derivative) {
        return Stream.of(Rational.of(1, 3), Rational.of(-2, 3), Rational.of(1)).allMatch(x -> {
            Rational rise = function.value(at(Map.of("x", x.plus(SMALL))))
                    .minus(function.value(at(Map.of("x", x.minus(SMALL)))));
            Rational slope = rise.over(SMALL.times(Rational.of(2)));
            return slope.minus(derivative.value(at(Map.of("x", x)))).abs().compareTo(Rational.of(1, 1_000)) < 0;
        });
    }

    private static boolean isRight(Formula asked, String answer) {
        Matcher bound = BOUND.matcher(answer);
        if (bound.matches()) {
            return isBound(asked, bound.group(1), number(bound.group(2)));
        }
        Matcher range = Pattern.compile("(\\S+) (<=?) x (<=?) (\\S+)").matcher(answer);
        if (range.matches()) {
            return isBound(asked, range.group(2).replace('<', '>'), number(range.group(1)))
                    && isBound(asked, range.group(3), number(range.group(4)));
        }
        if (answer.startsWith("x = ") && answer.contains(", y = ")) {
            String[] both = answer.substring(4).split(", y = ");
            return holds(asked, number(both[0]), number(both[1]));
        }
        if (answer.startsWith("x = ")) {
            return Stream.of(answer.split(" or ")).allMatch(root -> isRoot(asked, root));
        }
        Formula given = formula(answer);
        return POINTS.stream().allMatch(point -> asked.value(at(point)).equals(given.value(at(point))));
    }

    private static boolean isRoot(Formula equation, String root) {
        Matcher value = ROOT.matcher(root);
        return value.matches() && holds(equation, number(value.group(1)), Rational.ZERO);
    }

    /** True right inside the bound, false right outside, and at it as the sign says. */
    private static boolean isBound(Formula asked, String sign, Rational at) {
        Rational inside = Rational.of(sign.startsWith("<") ? -1 : 1, 100);
        return holds(asked, at.plus(inside), Rational.ZERO)
                && !holds(asked, at.minus(inside), Rational.ZERO)
                && holds(asked, at, Rational.ZERO) == sign.endsWith("=");
    }

    private static boolean holds(Formula asked, Rational x, Rational y) {
        return asked.holds(at(Map.of("x", x, "y", y)));
    }

    static Rational number(String text) {
        return formula(text).value(new Drawn());
    }

    /** Where no denominator of the catalogue is zero. */
    private static Map<String, Rational> point(long x, long y) {
        Rational first = Rational.of(x, 7);
        Rational second = Rational.of(y, 11);
        return Map.of("x", first, "y", second, "n", first, "a", first, "b", second);
    }

    private static Drawn at(Map<String, Rational> point) {
        var drawn = new Drawn();
        point.forEach(drawn::put);
        return drawn;
    }

    /** As the catalogue's formulas are written: with every sign of multiplication, roots and bars by name. */
    private static Formula formula(String printed) {
        String text = printed.chars()
                .mapToObj(
                        c -> RAISED.indexOf(c) < 0 ? String.valueOf((char) c) : "^" + DIGITS.charAt(RAISED.indexOf(c)))
                .collect(Collectors.joining());
        text = text.replaceAll("(?<=\\^[0-9-])\\^(?=[0-9])", "").replaceAll("\\^(-[0-9]+)", "^($1)");
        text = text.replace('−', '-')
                .replace("×", "*")
                .replace("·", "*")
                .replace("÷", "/")
                .replace(",", "");
        text = text.replace("% of ", "/100*")
                .replace(" of ", "*")
                .replace("≤", "<=")
                .replace("≥", ">=");
        text = text.replaceAll("√([0-9]+|[a-z])", "R($1)").replace("√", "R").replace("sqrt", "R");
        text = text.replaceAll("\\|([^|]+)\\|", "A($1)");
        text = text.replaceAll("\\b([0-9]+) ([0-9]+/[0-9]+)", "($1 + $2)");
        String and = " and ";
        return Stream.of(text.split(and))
                .map(part -> part.replaceAll("(?<=[0-9a-z)])(?=[a-zRA(])", "*"))
                .map(Recomputed::twoSided)
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(and),
                        joined -> ReadFormula.read(joined.replace("R", "root").replace("A", "abs"))));
    }

    /** {@code 3 < x <= 5} says two things. */
    private static String twoSided(String part) {
        Matcher sides = Pattern.compile("(.+?)(<=?)(.+?)(<=?)(.+)").matcher(part);
        return sides.matches()
                ? sides.group(1) + sides.group(2) + sides.group(3) + " and " + sides.group(3) + sides.group(4)
                        + sides.group(5)
                : part;
    }
}
