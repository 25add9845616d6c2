package dev.lyceum.tutor.guard;

import dev.lyceum.tutor.mathematics.Rational;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The answer digit by digit: 1 2 for 12; eight, then four; it begins with an 8 and ends in a 4. */
final class DigitsApart implements Disguise {
    private static final Pattern RUN = Pattern.compile(
            "(?<![0-9.,/^*+=-])[0-9](?:(?:[ ,;_|~·-]|\\n|/|\\.\\.+|then|and then|followed by|and|point|dot|y|luego|seguido de|punto|coma|a|an|un|by|with|next to){1,7}[0-9](?![0-9])){1,11}(?![0-9]|[.,][0-9])");
    private static final Pattern POINT = Pattern.compile("point|dot|punto|coma");
    /** Eighty and four. */
    private static final Pattern TENS =
            Pattern.compile("(?<![0-9.,])([1-9]0+),? (?:and |y )?([1-9])(?![0-9]|[.,][0-9])");

    private static final Pattern DOTS = Pattern.compile("\\.+");
    private static final Pattern NO_DIGIT = Pattern.compile("[^0-9.]");
    private static final Pattern SPEAKS_OF_DIGITS = Pattern.compile(
            "\\b(?:digits?|figures?|numerals?|cifras?|digitos?|tens|ones place|units place|decenas|unidades|begins?|starts?|ends?|empieza|termina|acaba|beside|behind|next to|followed by|seguido de|junto a)\\b");
    private static final Pattern SINGLE = Pattern.compile("(?<![0-9.,])[0-9](?![0-9]|[.,][0-9])");
    private static final int SHORTEST = 2;

    @Override
    public boolean tells(Secret secret, Draft draft) {
        return RUN.matcher(draft.digits())
                        .results()
                        .map(MatchResult::group)
                        .filter(run -> secret.known().stream().noneMatch(each -> each.contains(run)))
                        .anyMatch(run -> isNumber(secret, run))
                || TENS.matcher(draft.digits())
                        .results()
                        .filter(found -> secret.known().stream().noneMatch(each -> each.contains(found.group())))
                        .map(found -> new BigDecimal(found.group(1)).add(new BigDecimal(found.group(2))))
                        .anyMatch(sum -> secret.is(Rational.of(sum)))
                || draft.mentions(SPEAKS_OF_DIGITS) && areNamed(secret, draft);
    }

    private static boolean isNumber(Secret secret, String run) {
        String digits = NO_DIGIT.matcher(
                        POINT.matcher(DOTS.matcher(run).replaceAll(" ")).replaceAll("."))
                .replaceAll("");
        return digits.chars().filter(sign -> sign == '.').count() < 2
                && digits.length() >= SHORTEST
                && secret.is(Rational.of(new BigDecimal(digits)));
    }

    /** In their order or the other way round, beside other numbers. */
    private static boolean areNamed(Secret secret, Draft draft) {
        List<String> singles =
                SINGLE.matcher(draft.digits()).results().map(MatchResult::group).toList();
        String all = singles.stream().collect(Collectors.joining());
        return secret.sizes().stream()
                .filter(Rational::isInteger)
                .map(Rational::toString)
                .filter(digits -> digits.length() >= SHORTEST && digits.length() <= singles.size())
                .anyMatch(digits -> all.contains(digits) || all.contains(new StringBuilder(digits).reverse()));
    }
}
