package dev.lyceum.tutor.dialogue;

import dev.lyceum.tutor.checking.CheckAnswer;
import dev.lyceum.tutor.checking.Expected;
import dev.lyceum.tutor.checking.Question;
import dev.lyceum.tutor.checking.VerdictKind;
import dev.lyceum.tutor.mathematics.Expression.Variable;
import dev.lyceum.tutor.mathematics.Extent;
import dev.lyceum.tutor.mathematics.PlainText;
import dev.lyceum.tutor.mathematics.Rational;
import dev.lyceum.tutor.mathematics.Statement;
import dev.lyceum.tutor.mathematics.Value;
import dev.lyceum.tutor.solution.Step;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a sharp ear finds in a text: every run of words is read as the learner's own words would be, as a number, in digits,
 * words or LaTeX, or as a line.
 */
final class Overheard {
    private final Expected expected;
    private final boolean isNumbers;
    private final Set<Rational> sizes;
    private final String known;
    private final Set<String> hidden;

    /**
     * @param said what is known besides the problem
     * @param hidden lines of the solution that are still to be found
     */
    Overheard(Question question, List<String> said, List<Statement> hidden) {
        this.expected = question.expected().orElseThrow();
        this.isNumbers = !expected.answer().sides().isEmpty()
                && expected.answer().sides().stream()
                        .allMatch(side ->
                                side instanceof Variable || Value.of(side).isPresent());
        this.sizes = expected.values().stream().map(Rational::abs).collect(Collectors.toSet());
        this.known = squeezed(question.text() + " ; "
                + question.given().map(PlainText::of).orElse("") + " ; " + String.join(" ; ", said));
        this.hidden = hidden.stream().map(Overheard::bare).collect(Collectors.toSet());
    }

    /**
     * The lines of the way ahead that are still to be found.
     *
     * @param released so many of them may be said
     */
    static List<Statement> hidden(List<Step> ahead, int released) {
        List<Statement> lines = ahead.stream().map(Step::after).toList();
        return lines.stream()
                .skip(released)
                .filter(line -> !isPart(line, lines.subList(0, Math.min(released, lines.size()))))
                .toList();
    }

    /** Whether it stands in a line that may be said: what a contradiction leaves is an equation of the line before. */
    private static boolean isPart(Statement line, List<Statement> said) {
        return said.stream().anyMatch(each -> bare(each).contains(bare(line)));
    }

    /** What is given away. */
    List<String> in(String text) {
        return Window.of(withEnglishFormulas(text)).stream()
                .filter(window -> isValue(window) || isAnswer(window) || hidden.contains(window.bare()))
                .map(Window::text)
                .filter(window -> !stands(window))
                .toList();
    }

    private static String withEnglishFormulas(String text) {
        return text.replace(" o ", " or ")
                .replace("; ", " and ")
                .replaceAll("(?:no hay|no tiene|sin) solución", "no solution")
                .replace("todos los números reales", "all real numbers");
    }

    /** As a whole, so that 5 does not stand in 15; without its sign a number says as much. */
    private boolean stands(String window) {
        String written = squeezed(window).replaceFirst("^-(?=[0-9.,/%]+$)", "");
        return Pattern.compile("(?<![0-9.])" + Pattern.quote(written) + "(?![0-9]|\\.[0-9])")
                .matcher(known)
                .find();
    }

    private boolean isValue(Window window) {
        return window.number().map(Rational::abs).filter(sizes::contains).isPresent();
    }

    private boolean isAnswer(Window window) {
        boolean inWords = expected.answer() instanceof Extent;
        return !isNumbers
                && (inWords ? window.isTalk() : window.isLine())
                && CheckAnswer.check(expected, window.text()).kind() == VerdictKind.CORRECT;
    }

    static String bare(Statement line) {
        return bare(PlainText.of(line));
    }

    /** Without signs of multiplication, but between numbers: 4 × 2 is not 42. */
    static String bare(String text) {
        return squeezed(text).replaceAll("(?<![0-9])×|×(?![0-9])", "");
    }

    /** Only the spaces between numbers are left, and no needless zeros. */
    private static String squeezed(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("(?<![0-9]) +| +(?![0-9])", "")
                .replaceAll("(\\.[0-9]*?)0+(?![0-9])", "$1")
                .replaceAll("\\.(?![0-9])", "")
                .replaceAll("[*·]", "×")
                .replace('−', '-');
    }
}
