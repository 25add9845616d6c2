package dev.lyceum.tutor.mathematics;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The numbers that stand in any text, in digits, whatever part they play. */
public final class WrittenNumbers {
    private static final String WHOLE = "[0-9]{1,3}(?:,[0-9]{3})+(?![0-9,])|[0-9]+";
    private static final Pattern NUMBER =
            Pattern.compile("(?<mixed>[0-9]+ +[0-9]+ */ *[0-9]+)|(?<fraction>[0-9]+ */ *[0-9]+)"
                    + "|(?<decimal>[0-9]*\\.[0-9]+)|(?<whole>" + WHOLE + ")");
    private static final Pattern LATEX_FRACTION = Pattern.compile("\\\\[dt]?frac\\{ *([0-9]+) *\\}\\{ *([0-9]+) *\\}");
    private static final Pattern SIGN_BEFORE = Pattern.compile("(?:(?:^|[^A-Za-z0-9)] *)-|(?i:minus|negative)) *$");
    private static final Pattern EQUALS_BEFORE =
            Pattern.compile("(?<side>(?:(?<![A-Za-z])[A-Za-z](?![A-Za-z])|[^A-Za-z=<>≤≥.,;:])*)= *-? *$");
    private static final Pattern LETTER_AMONG_OTHERS = Pattern.compile("[A-Za-z] *[^A-Za-z ]|[^A-Za-z ] *[A-Za-z]");
    private static final Pattern GOES_ON = Pattern.compile(" *[-+*/^(]| ?[A-Za-z]\\b");
    private static final int LONGEST = 60;
    private static final int REACH = 40;

    private WrittenNumbers() {}

    /**
     * A number as it stands.
     *
     * @param literal its text without spaces, grouping and needless zeros, with its sign if it has one of its own
     * @param pieces the numbers it is made of, such as a numerator: whoever reads them sees them too
     * @param claimed whether it stands behind an equals sign with nothing after it that belongs to it, and is what a letter or
     *     a calculation is equal to, not what is true of a letter among others as in 3y + 2 = 10
     */
    public record Written(String literal, Rational value, List<Rational> pieces, boolean claimed) {}

    public static Stream<Written> in(String text) {
        String folded = LATEX_FRACTION.matcher(Symbols.fold(text)).replaceAll(" $1/$2");
        return NUMBER.matcher(folded)
                .results()
                .filter(found -> found.group().length() <= LONGEST)
                .map(found -> written(folded, found));
    }

    private static Written written(String text, MatchResult found) {
        String before = text.substring(Math.max(0, found.start() - REACH), found.start());
        boolean negative = SIGN_BEFORE.matcher(before).find();
        Matcher equals = EQUALS_BEFORE.matcher(before);
        boolean claimed = equals.find()
                && !LETTER_AMONG_OTHERS.matcher(equals.group("side")).find()
                && !GOES_ON.matcher(text).region(found.end(), text.length()).lookingAt();
        List<Rational> pieces = Stream.of(found.group().split("[^0-9]+"))
                .filter(digits -> !digits.isEmpty())
                .map(digits -> Rational.of(new BigDecimal(digits)))
                .toList();
        Rational size = size(found, pieces);
        String literal = literal(found, size);
        return negative
                ? new Written("-" + literal, size.negate(), pieces, claimed)
                : new Written(literal, size, pieces, claimed);
    }

    private static Rational size(MatchResult found, List<Rational> pieces) {
        if (found.group(1) != null) {
            return pieces.get(0).plus(over(pieces.get(1), pieces.get(2)));
        }
        return found.group(2) != null ? over(pieces.get(0), pieces.get(1)) : plain(found);
    }

    private static Rational over(Rational top, Rational bottom) {
        return bottom.isZero() ? Rational.ZERO : top.over(bottom);
    }

    private static Rational plain(MatchResult found) {
        return Rational.of(new BigDecimal(found.group().replace(",", "")));
    }

    private static String literal(MatchResult found, Rational size) {
        boolean fraction = found.group(1) != null || found.group(2) != null;
        return fraction
                ? found.group().replaceAll(" *(/) *| +", "$1_").replace("/_", "/")
                : size.decimal().map(BigDecimal::toPlainString).orElseThrow();
    }
}
