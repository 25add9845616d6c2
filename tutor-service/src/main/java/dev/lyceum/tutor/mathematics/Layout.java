package dev.lyceum.tutor.mathematics;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people lay out in two dimensions or in the ways of their school, on one line: cases, vectors, (2|5), P(2; 0,5). */
final class Layout {
    private static final Pattern CASES = Pattern.compile(
            "\\\\begin *\\{(?:cases|aligned|array)}(?:\\{[lcr]*})?(.*?)\\\\end *\\{(?:cases|aligned|array)}");
    private static final Pattern VECTOR = Pattern.compile("\\\\begin *\\{[pb]matrix}(.*?)\\\\end *\\{[pb]matrix}");
    private static final Pattern BOXED = Pattern.compile("\\\\boxed *\\{((?:[^{}]|\\{[^{}]*})*)}");
    /** {x ∈ ℝ : x > 3} speaks of real numbers, as everything here does. */
    private static final Pattern OF_REALS =
            Pattern.compile("\\{ ?([a-z]) ?(?:∈|\\\\in) ?(?:ℝ|R|\\\\mathbb *\\{R}) ?(?:[:|,]|\\\\mid\\b)");

    private static final Pattern IN_REALS = Pattern.compile("(?:∈|\\\\in) ?R(?![A-Za-z])");
    /** Where the sign is not to be found on the keyboard. */
    private static final Pattern UNION = Pattern.compile("(?<=[)\\]]) ?U ?(?=[(\\[])");

    private static final Pattern ANGLED =
            Pattern.compile("^ *(?:<|\\\\langle\\b)([^<>=]*[,;][^<>=]*?)(?:>|\\\\rangle) *$");
    /** P(2, 5), P = (2, 5): the name of a point says nothing. */
    private static final Pattern POINT =
            Pattern.compile("^ *[A-Z] ?=? ?(?=\\((?:[^()]|\\([^()]*\\))*[,;|](?:[^()]|\\([^()]*\\))*\\) *$)");

    private static final Pattern BARRED = Pattern.compile("^ *\\(([^()|;=]+)\\|([^()|;=]+)\\) *$");
    private static final Pattern SEMICOLONS = Pattern.compile("[(\\[{][^()\\[\\]{}]*;[^()\\[\\]{}]*[)\\]}]");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("(?<=[0-9]),(?=[0-9])");

    private Layout() {}

    static String inOneLine(String text) {
        String line = BOXED.matcher(text).replaceAll("$1");
        line = CASES.matcher(line).replaceAll(found -> Matcher.quoteReplacement(rows(found.group(1))));
        line = VECTOR.matcher(line).replaceAll(found -> Matcher.quoteReplacement("(" + rows(found.group(1)) + ")"));
        line = OF_REALS.matcher(line).replaceAll("{$1 |");
        line = UNION.matcher(line.replace("\\mathbb{D}", "D")).replaceAll("∪");
        line = IN_REALS.matcher(line).replaceAll("∈ ℝ");
        line = ANGLED.matcher(line).replaceFirst("($1)");
        line = POINT.matcher(line).replaceFirst("");
        line = BARRED.matcher(line).replaceFirst("($1; $2)");
        return SEMICOLONS
                .matcher(line)
                .replaceAll(found -> Matcher.quoteReplacement(
                        DECIMAL_COMMA.matcher(found.group()).replaceAll(".")));
    }

    private static String rows(String rows) {
        return rows.strip().replace("&", "").replace("\\\\", ", ");
    }
}
