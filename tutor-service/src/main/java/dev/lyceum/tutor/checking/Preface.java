package dev.lyceum.tutor.checking;

import dev.lyceum.tutor.mathematics.NumberWords;
import dev.lyceum.tutor.mathematics.Words;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What learners say before an answer without saying anything more by it, in each language of the tutor: "it is", "she has",
 * "the slope is", "gcd(48, 36) =", "me da", "la media es".
 */
final class Preface {
    private static final Pattern BY_THE_WAY = Pattern.compile(
            "^(?i:only|either|at|when|about|approximately|around|roughly|all(?= [a-z] ?[<>≤≥≠])|un[oa]?s?(?= -?[0-9])"
                    + "|s[oó]lo|solamente|cuando|en(?= [a-z] ?=)|aproximadamente|entonces|luego|as[ií] que|pues"
                    + "|por (?:lo )?tanto|(?:yo )?(?:creo|pienso) que|(?:la|the)(?= [a-z] (?:is|es|vale|equals) )"
                    + "|equis(?= )|\\?(?= ?=))(?![\\p{L}]) *");
    private static final Pattern SAID_OF_IT = Pattern.compile(
            "^(?i:(?:(?:it|they|he|she|we|you|there|this|that|these|those|now|ahora|le|les|me|nos|se) ){0,2}"
                    + "(?:is|are|was|were|makes?|costs?|weighs?|lasts?|takes?|needs?|has|have|had|gets?|got|remains?"
                    + "|(?:rose|fell|rises|falls|went up|went down) by|converges to"
                    + "|es|son|da|dan|sale|salen|queda|quedan|hay|tiene|tienen|cuesta|cuestan|mide|miden|pesa|pesan|dura"
                    + "|vale|valen|sube|subi[oó]|baja|baj[oó])(?: una?(?= ))?) +(?!not\\b|no\\b|nunca\\b)(?=.*[0-9π])");
    private static final String NAME = "(?:\\p{L}{2,}(?: \\p{L}+){0,3}?)";
    private static final String SAYS =
            "(?: ?\\([^()=]{1,14}\\))? ?(?:=(?!=)|:(?!=)|\\b(?:is|are|es|son|equals|mide)(?= )) *";
    private static final Pattern WITH_ARTICLE =
            Pattern.compile("^(?i:the|my|our|its|their|la|el|los|las|su|mi) (?<name>" + NAME + ")(?i:" + SAYS + ")");
    private static final Pattern BARE_NAME =
            Pattern.compile("^(?<name>(?i:gcd|hcf|lcm|mcd|mcm|lim|sum|area|[a-z]th term"
                    + "|\\p{L}{4,}(?: \\p{L}{3,})?))(?i:" + SAYS + ")");

    /** With them something else would be said. */
    private static final Set<String> NO_NAMES =
            Set.of(("not no never nor opposite reciprocal inverse half double twice minus"
                            + " plus times negative other sqrt root cbrt asin acos atan sin cos tan cosec sec csc cot arcsin arccos arctan"
                            + " log exp percent menos doble mitad nunca isn aren")
                    .split(" "));
    /** Of letters that are looked for. */
    private static final Pattern OF_LETTERS = Pattern.compile(
            "(?i)(?:the )?(?:final )?(?:answers?|results?|solutions?|values?|roots?|zeros|line|tangent|equation|respuestas?"
                    + "|soluci[oó]n(?:es)?|resultados?|ra[ií]ces|recta)");
    /** What is said of the letter itself. */
    private static final Pattern NAMED_LETTER = Pattern.compile("^[A-Za-z] ?[=<>≤≥≠].*");

    /** "Marbles are fun" says no number. */
    private static final Pattern ANSWERS =
            Pattern.compile("(?i).*[0-9π∞=].*|(?:sin|cos|tan|ln|log|exp|sqrt|√|\\\\[a-z]+).*|[a-z](?: ?[-+*/^].*)?");

    private Preface() {}

    /**
     * @param text in a line, with single spaces
     * @param named whether what is looked for may have a name; a letter that is looked for has its own
     */
    static String without(String text, boolean named) {
        String rest = BY_THE_WAY.matcher(text).replaceFirst("");
        rest = SAID_OF_IT.matcher(rest).replaceFirst("");
        return withoutName(WITH_ARTICLE, withoutName(BARE_NAME, rest, named), named);
    }

    private static String withoutName(Pattern pattern, String text, boolean named) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.lookingAt()) {
            return text;
        }
        String name = matcher.group("name").toLowerCase(Locale.ROOT);
        String rest = text.substring(matcher.end());
        boolean fits = named
                || OF_LETTERS.matcher(name).matches()
                || NAMED_LETTER.matcher(rest).matches();
        boolean says = Stream.of(name.split(" ")).noneMatch(NO_NAMES::contains)
                && Words.toSigns(name).equals(name);
        return fits
                        && says
                        && (ANSWERS.matcher(rest).matches()
                                || NumberWords.number(rest).isPresent())
                ? rest
                : text;
    }
}
