package dev.lyceum.tutor.guard;

import dev.lyceum.tutor.mathematics.Rational;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The answer in Roman numerals, in another base, or as so many strokes. */
final class OtherNumerals implements Disguise {
    private static final Pattern ROMAN = Pattern.compile(
            "(?<![\\p{L}\\d])(?=[IVXLCDM])(M{0,3})(CM|CD|D?C{0,4})(XC|XL|L?X{0,4})(IX|IV|V?I{0,4})(?![\\p{L}\\d])");
    private static final Pattern SMALL_ROMAN = Pattern.compile(
            "(?<![\\p{L}\\d])(?:i[vx]|vi{1,3}|i{2,3}|xi{1,3}|xi?[vx]|xvi{0,3}|xx[ivx]*)(?![\\p{L}\\d])");
    private static final Pattern SPEAKS_OF_ROMANS = Pattern.compile("\\b(?:roman|romanos?|romanas?|caesar|cesar)\\b");
    private static final Pattern SPEAKS_OF_BASES = Pattern.compile(
            "\\b(?:bin(?:ary|ario)?|bits?|bytes?|octal(?:es)?|hex(?:a(?:decimal)?)?|base|ternary|ternario|quinary|computers?)\\b");
    private static final Pattern PREFIXED = Pattern.compile("(?<![a-z0-9])(?:0?b|&b|%)([01]{1,24})(?![a-z0-9])"
            + "|(?<![a-z0-9])0?o([0-7]{1,12})(?![a-z0-9])|(?<![a-z0-9])(?:0x|&h|\\\\x|#)([0-9a-f]{1,10})(?![a-z0-9])");
    private static final Pattern NUMERAL = Pattern.compile("(?<![a-z0-9])[0-9a-z]{1,24}(?![a-z0-9])");
    /** Nobody writes a decimal number so, but for the powers of ten. */
    private static final Pattern BITS = Pattern.compile("(?<![0-9.,])(?!10*(?![01]))[01]{4,24}(?![0-9]|[.,][0-9])");

    private static final Pattern PARTED_BITS = Pattern.compile("(?<![0-9])[01](?: [01]){2,15}(?! ?[0-9])");

    /** Dots, dashes and other marks of ordinary sentences are no strokes. */
    private static final Pattern STROKES = Pattern.compile(
            "([^\\p{L}\\p{N}\\s.,;:!?=+_\"'()~-])(?:[\\s\\uFE0F\\u200D,]{0,2}\\1)+|(?<!\\p{L})(?:[Il](?:[ ,]?[Il])+)(?![\\p{L}\\d])|(?<!\\p{L})([xXoO])(?: ?\\2){1,40}(?![\\p{L}\\d])|(?<!\\.)\\.(?: \\.)+|(?<![.])\\.{4,60}(?!\\.)");

    private static final Pattern GAPS = Pattern.compile("[\\s\\uFE0F\\u200D,]");

    private static final String LETTERS = "MDCLXVI";
    private static final int[] WORTH = {1000, 500, 100, 50, 10, 5, 1};
    private static final int MOST_BASE = 36;

    @Override
    public boolean tells(Secret secret, Draft draft) {
        return isRoman(secret, draft) || isInABase(secret, draft) || isCounted(secret, draft);
    }

    private static boolean isRoman(Secret secret, Draft draft) {
        boolean said = draft.mentions(SPEAKS_OF_ROMANS);
        return ROMAN.matcher(draft.plain())
                        .results()
                        .filter(found -> said || found.group().length() > 1)
                        .anyMatch(found -> secret.is(Rational.of(roman(found.group()))))
                || (said ? NUMERAL : SMALL_ROMAN)
                        .matcher(draft.small())
                        .results()
                        .filter(found -> said || !found.group().equals("vi"))
                        .map(found -> found.group().toUpperCase(Locale.ROOT))
                        .filter(numeral -> ROMAN.matcher(numeral).matches())
                        .anyMatch(numeral -> secret.is(Rational.of(roman(numeral))));
    }

    private static int roman(String numeral) {
        return IntStream.range(0, numeral.length())
                .map(at -> at + 1 < numeral.length() && worth(numeral, at) < worth(numeral, at + 1)
                        ? -worth(numeral, at)
                        : worth(numeral, at))
                .sum();
    }

    private static int worth(String numeral, int at) {
        return WORTH[LETTERS.indexOf(numeral.charAt(at))];
    }

    private static boolean isInABase(Secret secret, Draft draft) {
        String small = draft.small();
        return PREFIXED.matcher(small)
                        .results()
                        .anyMatch(found -> found.group(1) != null && is(secret, found.group(1), 2)
                                || found.group(2) != null && is(secret, found.group(2), 8)
                                || found.group(3) != null && is(secret, found.group(3), 16))
                || BITS.matcher(small).results().anyMatch(found -> is(secret, found.group(), 2))
                || PARTED_BITS
                        .matcher(small)
                        .results()
                        .anyMatch(found -> is(secret, found.group().replace(" ", ""), 2))
                || draft.mentions(SPEAKS_OF_BASES)
                        && NUMERAL.matcher(small)
                                .results()
                                .filter(found -> found.group().chars().anyMatch(Character::isDigit)
                                        || found.group().length() == 1)
                                .anyMatch(found -> IntStream.rangeClosed(2, MOST_BASE)
                                        .anyMatch(base -> is(secret, found.group(), base)));
    }

    private static boolean is(Secret secret, String numeral, int base) {
        return number(numeral, base).map(Rational::of).filter(secret::is).isPresent();
    }

    private static Optional<BigInteger> number(String numeral, int base) {
        return numeral.chars().allMatch(digit -> Character.digit(digit, base) >= 0)
                ? Optional.of(new BigInteger(numeral, base))
                : Optional.empty();
    }

    private static boolean isCounted(Secret secret, Draft draft) {
        return STROKES.matcher(draft.text())
                .results()
                .map(found -> GAPS.matcher(found.group()).replaceAll(""))
                .mapToInt(strokes -> strokes.codePointCount(0, strokes.length()))
                .anyMatch(count -> secret.is(Rational.of(count)));
    }
}
