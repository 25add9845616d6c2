package dev.lyceum.tutor.guard;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What somebody drafted, as it is looked at.
 *
 * @param text as it was written
 * @param plain as it looks to a reader, see {@link PlainSigns}
 * @param small the same in small letters without accents
 * @param digits the same with digits for number words of every language
 * @param others digits for the number words of other scripts, in the text as it was written
 * @param words the words of it in small letters
 */
record Draft(String text, String plain, String small, String digits, String others, List<String> words) {
    private static final Pattern WORD = Pattern.compile("[a-z]+");

    static Draft of(String text) {
        String plain = PlainSigns.of(text);
        String small = PlainSigns.bare(plain);
        String own = PlainSigns.bare(Normalizer.normalize(text, Form.NFKC));
        String digits = NumberNames.inDigits(small);
        return new Draft(
                text,
                plain,
                small,
                digits,
                own.equals(small) ? digits : NumberNames.inDigits(own),
                WORD.matcher(small).results().map(MatchResult::group).toList());
    }

    boolean mentions(Pattern words) {
        return words.matcher(small).find();
    }
}
