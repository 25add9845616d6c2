package dev.lyceum.tutor.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The formulas that stand between the words of a text, in any language of the tutor, and what they are made of: lines of
 * "and" and "or", sides, what stands in brackets. Those that are plain numbers are left out, and what is said of all
 * solutions is one.
 */
public final class Formulas {
    private static final Pattern FORMULA = Pattern.compile("(?:\\\\[A-Za-z]+"
            + "|(?<!\\p{IsLatin})(?:sqrt|sin|cos|tan|ln|log|pi|abs|or|and)(?!\\p{IsLatin})"
            + "|(?<![\\p{IsLatin}'])[A-Za-z](?![\\p{IsLatin}'])|[^\\p{IsLatin}])++");
    private static final Pattern BRACKETED = Pattern.compile("\\(([^()]*)\\)");
    static final Pattern RELATION = Pattern.compile("[=<>≤≥≠]");
    private static final Pattern EDGES = Pattern.compile("^[\\s.,;:?!¿¡]+|[\\s.,;:?!¿¡]+$");
    private static final Pattern TELLING = Pattern.compile("[A-Za-z√π/(]");

    /** Spanish words of a letter look like letters of a formula. */
    private static final String BEFORE = "(?<![-+*/^=<>≤≥≠×·(]) ";

    private static final String AFTER = " (?![-+*/^=<>≤≥≠×·)])";
    private static final Pattern JOINED = Pattern.compile("\\b(?:or|and)\\b|[,;] |" + BEFORE + "[oyeu]" + AFTER);
    /** Before a sign it is a word as well: "a -3x" has nothing to take away from. */
    private static final Pattern WORDS_AT_EDGES =
            Pattern.compile("^[aAIyYoOeEuU] (?![+*/^=<>≤≥≠×·)]|- )|" + BEFORE + "[ayoeu]$");

    private static final Pattern EXTENT =
            Pattern.compile("(?iU)\\b(?:no (?:real )?solutions?|all real numbers|infinitely many solutions|always true"
                    + "|(?:no (?:hay|tiene)|sin|ninguna) soluci[oó]n(?:es)?|todos los números(?: reales)?"
                    + "|cualquier número(?: real)?|infinitas soluciones|siempre es (?:verdad|ciert[oa]))\\b");

    private Formulas() {}

    public static Stream<String> in(String text) {
        Stream<String> extents = EXTENT.matcher(text).results().map(MatchResult::group);
        Stream<String> formulas = FORMULA.matcher(text).results().flatMap(found -> pieces(found.group()));
        return Stream.concat(extents, formulas).distinct();
    }

    private static Stream<String> pieces(String formula) {
        List<String> pieces = new ArrayList<>(List.of(formula));
        BRACKETED.matcher(formula).results().map(inside -> inside.group(1)).forEach(pieces::add);
        JOINED.splitAsStream(formula).forEach(line -> {
            pieces.add(line);
            RELATION.splitAsStream(line).forEach(pieces::add);
        });
        return pieces.stream()
                .map(piece -> EDGES.matcher(piece).replaceAll(""))
                .flatMap(piece -> Stream.of(piece, WORDS_AT_EDGES.matcher(piece).replaceAll("")))
                .filter(piece -> TELLING.matcher(piece).find());
    }
}
