package dev.lyceum.tutor.guard;

import dev.lyceum.tutor.data.DataFile;
import dev.lyceum.tutor.mathematics.Rational;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The calculations that a text speaks of, in signs or in words ({@code guard/calculations.yaml}), from the inside outwards. */
final class ReadCalculations {
    private static final String NUMBER = "(-?(?<![0-9.])[0-9]{1,15}(?:\\.[0-9]{1,15})?(?![0-9]|\\.[0-9]))";
    private static final List<Saying> SAYINGS = sayings();
    private static final Pattern GROUPING = Pattern.compile("(?<=[0-9]),(?=[0-9]{3}(?![0-9]))");
    private static final String OPERATOR = "-+*/^×÷·⋅∙−–";
    private static final Pattern SIGNS = Pattern.compile(
            "(?:[-−]?(?:[0-9.]|\\(|√|sqrt|abs|\\|))(?:[0-9.()√|!%*/^+×÷·⋅∙−–-]|sqrt|abs|(?<=[0-9]):(?=[0-9])| (?=[-0-9.()√|*/^+×÷·⋅∙−–]|sqrt|abs)){0,60}");
    private static final Pattern WORKED_OUT = Pattern.compile("[-+*/^×÷·⋅∙−–!%√:]|sqrt|abs");
    private static final Pattern LOOSE_END = Pattern.compile("[-+*/^×÷·⋅∙−–:. ]+$");
    private static final Pattern LETTER = Pattern.compile(" ?(?![aeiouy] )[a-z](?![a-z])|[a-z].*", Pattern.DOTALL);
    private static final Pattern LETTER_BEFORE = Pattern.compile("(?s).*[a-z0-9]");
    private static final List<Map.Entry<Pattern, String>> WORDS = List.of(
            Map.entry(Pattern.compile(" ?\\b(?:plus|mas|added to)\\b ?"), " + "),
            Map.entry(Pattern.compile(" ?\\b(?:minus|menos|take away)\\b ?"), " - "),
            Map.entry(Pattern.compile(" ?\\b(?:times|por|multiplied by)\\b ?"), " * "),
            Map.entry(Pattern.compile(" ?\\b(?:divided by|over|entre|dividido entre)\\b ?"), " / "),
            Map.entry(Pattern.compile(" ?\\b(?:squared|al cuadrado)\\b"), "^2"),
            Map.entry(Pattern.compile(" ?\\b(?:cubed|al cubo)\\b"), "^3"),
            Map.entry(Pattern.compile(" ?\\b(?:to the power of|elevado a) ?"), "^"),
            Map.entry(Pattern.compile("\\b(?:the |la )?(?:square root of|raiz cuadrada de|root of|raiz de) ?"), "√"),
            Map.entry(
                    Pattern.compile(
                            " ?\\b(?:is equal to|equals|is the same as|es igual a|igual a|(?<=\\b[a-z] )is|(?<=[)0-9] )is(?= -?[0-9])|(?<=\\b[a-z] )es)\\b ?"),
                    " = "),
            Map.entry(Pattern.compile(" ?\\b(?:is )?(?:greater|more|bigger|larger) than(?: or equal to)?\\b ?"), " > "),
            Map.entry(Pattern.compile(" ?\\b(?:is )?(?:less|smaller) than(?: or equal to)?\\b ?"), " < "),
            Map.entry(Pattern.compile("(?<=[0-9]) (?=[a-z](?![a-z]))"), ""));
    private static final int ROUNDS = 3;
    private static final int MOST = 24;
    private static final int LONGEST_NUMBER = 15;

    private final List<Calculation> found = new ArrayList<>();

    private record Saying(Pattern said, List<String> words, String means, String key) {
        /** Most are not there at all, and a word is looked for faster than a pattern. */
        boolean mayBeIn(String text) {
            return words.stream().anyMatch(text::contains);
        }

        String filled(MatchResult match) {
            String filled = means.replace("{a}", "(" + group(match, "a") + ")");
            return means.contains("{b}") ? filled.replace("{b}", "(" + group(match, "b") + ")") : filled;
        }

        private String group(MatchResult match, String name) {
            boolean second = key.indexOf('b') >= 0 && key.indexOf('b') < key.indexOf('a');
            return match.group(name.equals("a") == second && key.length() > 1 ? 2 : 1);
        }
    }

    /**
     * What was found, and what is left of the text.
     *
     * @param text with values in the place of what was said in words
     */
    record Result(List<Calculation> calculations, String text) {}

    private static List<Saying> sayings() {
        List<Map<String, String>> file = DataFile.read("/guard/calculations.yaml");
        return file.stream().map(ReadCalculations::saying).toList();
    }

    private static Saying saying(Map<String, String> written) {
        String said = NumberNames.inDigits(written.get("say"));
        String pattern =
                Arrays.stream(said.split(" ")).map(ReadCalculations::word).collect(Collectors.joining(" ?,? ?"));
        String edge = said.startsWith("{") ? "" : "(?<![a-z0-9.])";
        return new Saying(
                Pattern.compile(edge + pattern + (said.endsWith("}") ? "(?![a-z^])" : "(?![a-z])")),
                longest(said),
                written.get("means"),
                said.replaceAll("[^{]*\\{([ab])}[^{]*", "$1"));
    }

    /** Of its words that which is written with the most letters, in every way. */
    private static List<String> longest(String said) {
        return Arrays.stream(said.split(" "))
                .filter(word -> !word.startsWith("{") && !word.equals("…"))
                .map(word -> List.of(word.split("\\|")))
                .max(Comparator.comparingInt(
                        words -> words.stream().mapToInt(String::length).min().orElse(0)))
                .orElse(List.of(""));
    }

    private static String word(String word) {
        if (word.equals("…")) {
            return "(?:[^ .!?]+ ){0,5}?(?:[^ .!?]+)?";
        }
        return word.startsWith("{")
                ? NUMBER + word.substring(word.indexOf('}') + 1)
                : "(?:" + Arrays.stream(word.split("\\|")).map(Pattern::quote).collect(Collectors.joining("|"))
                        + ")(?![a-z])";
    }

    /** @param digits a text in small letters and with digits for number words */
    static Result in(String digits) {
        var reader = new ReadCalculations();
        String text = GROUPING.matcher(digits).replaceAll("");
        String before = "";
        for (int i = 0; i < ROUNDS && !before.equals(text); i++) {
            before = text;
            for (Saying saying : SAYINGS) {
                text = reader.workedOut(saying, text);
            }
        }
        reader.inSigns(text);
        return new Result(List.copyOf(reader.found), text);
    }

    /** Formulas said in words, as 3 x plus 6 and x equals 4, in signs. */
    static String inFormulas(String digits) {
        String text = digits;
        for (Map.Entry<Pattern, String> word : WORDS) {
            text = word.getKey().matcher(text).replaceAll(word.getValue());
        }
        return text;
    }

    private String workedOut(Saying saying, String text) {
        if (!saying.mayBeIn(text)) {
            return text;
        }
        Matcher matcher = saying.said().matcher(text);
        return matcher.find()
                ? matcher.replaceAll(match ->
                        Matcher.quoteReplacement(found.size() < MOST ? workedOut(saying, match) : match.group()))
                : text;
    }

    private String workedOut(Saying saying, MatchResult match) {
        Optional<Calculation> calculation = Calculation.of(saying.filled(match));
        calculation.ifPresent(found::add);
        return calculation
                .map(Calculation::value)
                .flatMap(Rational::decimal)
                .map(BigDecimal::toPlainString)
                .filter(value -> value.length() <= LONGEST_NUMBER)
                .orElse(match.group());
    }

    private void inSigns(String text) {
        SIGNS.matcher(text)
                .results()
                .filter(match -> !belongsToLetters(text, match))
                .map(match -> LOOSE_END.matcher(match.group()).replaceFirst(""))
                .filter(signs -> WORKED_OUT.matcher(signs).find())
                .limit(MOST)
                .flatMap(signs -> Calculation.of(signs).stream())
                .forEach(found::add);
    }

    /** Nothing is said of 2 + 3 in x + 2 + 3, or in 2 + 3x. */
    private static boolean belongsToLetters(String text, MatchResult match) {
        String before = text.substring(0, match.start()).stripTrailing();
        String after = text.substring(match.end());
        boolean joined = !before.isEmpty() && OPERATOR.indexOf(before.charAt(before.length() - 1)) >= 0;
        boolean attached = match.start() > 0 && Character.isLetterOrDigit(text.charAt(match.start() - 1));
        boolean goesOn = OPERATOR.indexOf(match.group().charAt(match.group().length() - 1)) >= 0;
        boolean signed = OPERATOR.indexOf(match.group().charAt(0)) >= 0
                && !before.isEmpty()
                && LETTER_BEFORE.matcher(before.substring(before.length() - 1)).matches()
                && isLetterAlone(before);
        return joined || attached || signed || LETTER.matcher(after).lookingAt() && (goesOn || !after.startsWith(" "));
    }

    private static boolean isLetterAlone(String before) {
        return before.length() < 2 || !Character.isLetter(before.charAt(before.length() - 2));
    }
}
