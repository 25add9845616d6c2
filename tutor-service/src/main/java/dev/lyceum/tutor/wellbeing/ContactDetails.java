package dev.lyceum.tutor.wellbeing;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Ways to reach somebody that are known by their shape, and telephone numbers, which are known by what is said before them. */
final class ContactDetails {
    private static final List<Pattern> SHAPES = Stream.of(
                    "(?<![\\w.+-])[\\w.+-]++ ?@ ?[\\w-]++ ?[.,] ?[a-z]{2,}", // an e-mail address
                    "(?<![\\w.])@(?=[\\d_.]{0,30}[a-z])[\\w.]{3,30}", // an account
                    "\\bh(?:tt|xx)ps? ?: ?/ ?/",
                    "\\bwww ?\\. ?[a-z]",
                    "\\b[a-z0-9-]{2,60}\\.(?:com|net|org|edu|gov)\\b",
                    "\\b[a-z][a-z0-9-]{0,60}\\.(?:gg|me|io|ly|be|co|tv|app|xyz|link|site|es|mx|us|uk|info)/\\w",
                    "\\b(?:insta|instagram|ig|snap|snapchat|tiktok|discord|roblox|whatsapp|telegram|gamertag) ?:"
                            + " ?@?[a-z]")
            .map(Pattern::compile)
            .toList();
    /** Nothing is calculated right before and after it. */
    private static final Pattern PHONE =
            Pattern.compile("(?<![\\w)=*/^+.-] ?)(?:\\([2-9]\\d\\d\\) ?\\d{3}-\\d{4}|([2-9]\\d\\d)([.-])\\d{3}\\2\\d{4}"
                    + "|\\+\\d{1,3}(?:[ -]\\d{2,4}){3,5})(?! ?[\\w=*/^+(-])");

    private static final Pattern DIGITS = Pattern.compile("(?=.*[0-9])[0-9ol|i]+");
    private static final Set<String> DIGIT_WORDS = Set.of(
            "zero", "oh", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "cero", "uno", "dos",
            "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve");
    private static final int WORDS_BEFORE = 2;
    private static final int SHORTEST = 7;
    private static final int SHORTEST_NUMBER = 9;
    private static final int LONGEST = 15;

    private final Phrases phone;
    private final Phrases number;
    private final Phrases sum;

    ContactDetails(ReadPhrases file) {
        phone = file.phrases("phone");
        number = file.phrases("number");
        sum = file.phrases("sum");
    }

    /** @param said the words of the same text, between its begin and its end */
    boolean areIn(String plain, List<String> said) {
        List<String> written = Spoken.written(plain);
        return Stream.of(plain, Spoken.joined(plain)).anyMatch(text -> SHAPES.stream()
                        .anyMatch(shape -> shape.matcher(text).find()))
                || PHONE.matcher(plain).find() && !sum.areIn(said)
                || isSaidAfter(phone, said, written, SHORTEST)
                || isSaidAfter(number, said, written, SHORTEST_NUMBER);
    }

    private static boolean isSaidAfter(Phrases cue, List<String> said, List<String> written, int shortest) {
        return cue.ends(said).map(end -> end - 1).anyMatch(end -> IntStream.rangeClosed(end, end + WORDS_BEFORE)
                .map(from -> digits(written, from))
                .anyMatch(digits -> digits >= shortest && digits <= LONGEST));
    }

    /** How many digits stand in a row from here on. */
    private static int digits(List<String> written, int from) {
        return written.stream()
                .skip(from)
                .mapToInt(ContactDetails::digits)
                .takeWhile(digits -> digits > 0)
                .sum();
    }

    private static int digits(String word) {
        return DIGIT_WORDS.contains(word) ? 1 : DIGITS.matcher(word).matches() ? word.length() : 0;
    }
}
