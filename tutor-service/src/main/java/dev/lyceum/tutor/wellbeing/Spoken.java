package dev.lyceum.tutor.wellbeing;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How a text sounds, whatever it is disguised as: letters for the signs that stand for them, no accents, nothing twice. */
public final class Spoken {
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{M}\\p{Cf}'’`´]+");
    /** Letters that are spelled out: k i l l, k.i.l.l. */
    private static final Pattern BETWEEN_LETTERS = Pattern.compile("(?<=(?:^|[\\s._-])\\S)[ ._-](?=\\S(?:[\\s._-]|$))");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}@$!|*]+");
    private static final Pattern AROUND = Pattern.compile("^[*|!]+|[@$!|*]+$");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern REPEATED = Pattern.compile("(\\p{L})\\1+");

    private static final String SIGNS = "013457@$!|";
    private static final String MEANT = "oieastasii";
    private static final String LOOK_ALIKES = "ıаеорсхукмтіѕјдαεοικτυν";
    private static final String LATIN = "iaeopcxykmtisjdaeoiktuv";

    private Spoken() {}

    /** What there is to be seen: one kind of letters, small and without accents. */
    public static String plain(String text) {
        String small = INVISIBLE
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return translated(small, LOOK_ALIKES, LATIN);
    }

    static String joined(String plain) {
        return BETWEEN_LETTERS.matcher(plain).replaceAll("");
    }

    /** The words as they are written. */
    public static List<String> written(String plain) {
        return words(joined(plain), UnaryOperator.identity());
    }

    /** The words as they sound; a number stays what it is. */
    public static List<String> said(String plain) {
        return words(joined(plain), Spoken::sound);
    }

    private static List<String> words(String plain, UnaryOperator<String> each) {
        return WORD.matcher(plain)
                .results()
                .map(MatchResult::group)
                .map(word -> AROUND.matcher(word).replaceAll(""))
                .filter(word -> !word.isEmpty())
                .map(each)
                .collect(Collectors.toList());
    }

    static String sound(String word) {
        return LETTER.matcher(word).find()
                ? REPEATED.matcher(translated(word, SIGNS, MEANT)).replaceAll("$1")
                : word;
    }

    private static String translated(String text, String from, String to) {
        var translated = new StringBuilder(text.length());
        text.chars().forEach(letter -> {
            int at = from.indexOf(letter);
            translated.append(at < 0 ? (char) letter : to.charAt(at));
        });
        return translated.toString();
    }
}
