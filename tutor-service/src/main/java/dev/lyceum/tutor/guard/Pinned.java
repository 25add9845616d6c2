package dev.lyceum.tutor.guard;

import dev.lyceum.tutor.mathematics.Rational;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The answer shut in between two numbers, or put right beside one: between 3 and 5; more than 3 but less than 5; just over 3. */
final class Pinned implements Disguise {
    private static final String NUMBER = "(-?[0-9]{1,12}(?:\\.[0-9]{1,12})?)(?![0-9]|[.,][0-9]|/)";
    private static final Pattern BETWEEN =
            Pattern.compile("(?:between|entre|from|somewhere in|de|desde) (?:el |the )?(?:numbers? |numeros? )?"
                    + NUMBER + " (?:and|y|to|a|hasta) (?:el )?" + NUMBER);
    private static final Pattern ABOVE = Pattern.compile(
            "(?:(?:more|greater|bigger|larger|higher|mayor|mas grande|mas) (?:than|que|de)|above|over|exceeds|beyond|past|at least|> ?|al menos|por encima de|supera)(?: a)?(?: the number)? ?"
                    + NUMBER);
    private static final Pattern BELOW = Pattern.compile(
            "(?:(?:less|fewer|smaller|lower|menor|menos|mas pequeno) (?:than|que|de)|below|under|at most|short of|shy of|< ?|como mucho|por debajo de|no llega a)(?: a)?(?: the number)? ?"
                    + NUMBER);
    /** 3 < x says x > 3. */
    private static final Pattern TURNED = Pattern.compile("(-?[0-9]{1,12}) ?[<≤] ?(?=[a-z])");

    private static final Pattern NEARLY = Pattern.compile(
            "(?:just|slightly|barely|a bit|a little|a touch|a hair|a tad|only a little|only just|right|apenas|justo|un poco|un poquito|casi|nearly|almost|close to|very close to|next to|next door to|neighbou?rs?(?: of)?|near) "
                    + "(?:(?:more|greater|bigger|larger|higher|less|smaller|lower|mas|menos|mayor|menor) (?:than|que|de) |above |over |under |below |before |after |past |short of |encima de |debajo de |a |to |beside )?(?:the number )?"
                    + NUMBER);
    private static final Pattern IN_BETWEEN =
            Pattern.compile("\\b(?:between|middle|in-between|entre|medio|neither|ni)\\b");
    private static final Pattern ANY = Pattern.compile("(?<![0-9.])-?[0-9]{1,12}(?![0-9]|[.,][0-9])");
    private static final Rational NARROW = Rational.of(2);

    @Override
    public boolean tells(Secret secret, Draft draft) {
        String text = draft.digits();
        return !secret.sizes().isEmpty()
                && (BETWEEN.matcher(text)
                                .results()
                                .anyMatch(found -> isShutIn(secret, number(found, 1), number(found, 2)))
                        || areBounds(
                                secret, numbers(ABOVE, TURNED.matcher(text).replaceAll("> $1 ")), numbers(BELOW, text))
                        || NEARLY.matcher(text).results().anyMatch(found -> isBeside(secret, number(found, 1)))
                        || IN_BETWEEN.matcher(text).find() && isAmong(secret, text));
    }

    private static List<Rational> numbers(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .limit(8)
                .map(found -> number(found, 1))
                .toList();
    }

    private static Rational number(MatchResult found, int group) {
        return Rational.of(new BigDecimal(found.group(group)));
    }

    private static boolean areBounds(Secret secret, List<Rational> above, List<Rational> below) {
        return above.stream().anyMatch(low -> below.stream().anyMatch(high -> isShutIn(secret, low, high)));
    }

    private static boolean isShutIn(Secret secret, Rational one, Rational other) {
        Rational low = one.compareTo(other) < 0 ? one : other;
        Rational high = one.compareTo(other) < 0 ? other : one;
        return high.minus(low).compareTo(NARROW) <= 0
                && !areKnown(secret, low, high)
                && secret.either().anyMatch(value -> value.compareTo(low) >= 0 && value.compareTo(high) <= 0);
    }

    private static boolean areKnown(Secret secret, Rational low, Rational high) {
        return secret.known().stream().anyMatch(text -> holds(text, low) && holds(text, high));
    }

    private static boolean holds(String text, Rational number) {
        return ANY.matcher(text).results().anyMatch(found -> number.equals(Rational.of(new BigDecimal(found.group()))));
    }

    private static boolean isBeside(Secret secret, Rational number) {
        return secret.either()
                .anyMatch(value -> value.minus(number).abs().compareTo(Rational.ONE) <= 0
                        && (value.isInteger() || value.minus(number).abs().compareTo(Rational.of(1, 2)) < 0));
    }

    private static boolean isAmong(Secret secret, String text) {
        List<Rational> numbers = ANY.matcher(text)
                .results()
                .limit(12)
                .map(found -> Rational.of(new BigDecimal(found.group())))
                .toList();
        return numbers.stream()
                .anyMatch(low -> numbers.contains(low.plus(NARROW)) && isShutIn(secret, low, low.plus(NARROW)));
    }
}
