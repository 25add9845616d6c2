package dev.lyceum.tutor.guard;

import dev.lyceum.tutor.data.DataFile;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What a text looks like to a reader: plain letters and digits for all signs that are read as such ({@code guard/signs.yaml}). */
final class PlainSigns {
    private static final Map<String, String> LOOK_ALIKES = lookAlikes();
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉";
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cf}\\p{Co}\\p{Cn}\\u00AD\\u115F\\u1160\\u2800\\u3164\\uFFA0"
                    + "\\uFE00-\\uFE0F\\u20D0-\\u20FF&&[^\\n\\t]]|(?![\\n\\t])\\p{Cc}");
    private static final Pattern MARKS =
            Pattern.compile("(?<=[\\p{IsLatin}\\p{IsGreek}\\p{IsCyrillic}\\p{IsArabic}])\\p{M}+");
    private static final Pattern LOOSE_MARKS = Pattern.compile("(?<=[\\p{IsLatin}\\p{N}])\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("[\\p{Zs}\\t]");

    /** Tags: letters of a second, invisible alphabet. */
    private static final int TAGS = 0xE0000;

    private static final int REGIONAL_A = 0x1F1E6;
    private static final int[] DARK_A = {0x1F150, 0x1F170};
    private static final int LETTERS = 26;

    private PlainSigns() {}

    private static Map<String, String> lookAlikes() {
        Map<String, String> file = DataFile.read("/guard/signs.yaml");
        Map<String, String> found = new HashMap<>();
        file.forEach((plain, others) -> List.of(others.split(" ")).forEach(other -> found.put(other, plain)));
        return found;
    }

    static String of(String text) {
        if (text.chars().allMatch(sign -> sign >= ' ' && sign <= '~' || sign == '\n')) {
            return text;
        }
        String shown = UNSEEN.matcher(alike(raisedApart(text))).replaceAll("");
        String folded = Normalizer.normalize(shown, Form.NFKC);
        String seen = alike(folded).replace('⁄', '/');
        return SPACES.matcher(LOOSE_MARKS.matcher(seen).replaceAll("")).replaceAll(" ");
    }

    /** Small letters without accents, in every script that has them. */
    static String bare(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        return small.chars().allMatch(sign -> sign <= '~')
                ? small
                : Normalizer.normalize(
                                MARKS.matcher(Normalizer.normalize(small, Form.NFKD))
                                        .replaceAll(""),
                                Form.NFC)
                        .replace('ı', 'i')
                        .replace('ł', 'l')
                        .replace('ø', 'o')
                        .replace("ß", "ss");
    }

    /** So that x⁴ does not become a number of its own. */
    private static String raisedApart(String text) {
        var apart = new StringBuilder(text.length() + 8);
        char before = 0;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            char now = RAISED.indexOf(sign) >= 0 ? '^' : LOWERED.indexOf(sign) >= 0 ? '_' : (char) 0;
            if (now != 0 && now != before) {
                apart.append(now);
            }
            before = now;
            apart.append(now == '^' ? digit(RAISED, sign) : now == '_' ? digit(LOWERED, sign) : sign);
        }
        return apart.toString();
    }

    private static char digit(String digits, char sign) {
        return (char) ('0' + digits.indexOf(sign));
    }

    private static String alike(String text) {
        var alike = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int next = text.offsetByCodePoints(at, 1);
            int afterNext = next < text.length() ? text.offsetByCodePoints(next, 1) : next;
            String two = LOOK_ALIKES.get(text.substring(at, afterNext));
            alike.append(two == null ? one(text.substring(at, next)) : two);
            at = two == null ? next : afterNext;
        }
        return alike.toString();
    }

    private static String one(String sign) {
        String listed = LOOK_ALIKES.get(sign);
        if (listed != null) {
            return listed;
        }
        int point = sign.codePointAt(0);
        if (point > TAGS + ' ' && point <= TAGS + '~') {
            return String.valueOf((char) (point - TAGS));
        }
        if (point >= REGIONAL_A && point < REGIONAL_A + LETTERS) {
            return letter(point - REGIONAL_A);
        }
        for (int dark : DARK_A) {
            if (point >= dark && point < dark + LETTERS) {
                return letter(point - dark);
            }
        }
        return number(point, sign);
    }

    private static String letter(int index) {
        return String.valueOf((char) ('a' + index));
    }

    /** Of circled, Roman and other digits; fractions are left to be read as such. */
    private static String number(int point, String sign) {
        int type = Character.getType(point);
        boolean number = type == Character.OTHER_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.DECIMAL_DIGIT_NUMBER;
        int value = number && point > '~' ? Character.getNumericValue(point) : -1;
        return value >= 0 ? String.valueOf(value) : sign;
    }
}
