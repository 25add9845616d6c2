package dev.lyceum.tutor.mathematics;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** English number words: as an answer ("minus twenty-five") and, in any text, as something that gives a value away. */
public final class NumberWords {
    private static final List<String> ONES =
            List.of(("zero one two three four five six seven eight nine ten eleven twelve thirteen"
                            + " fourteen fifteen sixteen seventeen eighteen nineteen")
                    .split(" "));
    private static final List<String> TENS =
            List.of("twenty thirty forty fifty sixty seventy eighty ninety".split(" "));
    private static final Map<String, Long> CARDINALS = new HashMap<>();
    private static final Map<String, Long> PARTS = new HashMap<>();
    private static final Map<String, Rational> OTHERS = new HashMap<>(Map.ofEntries(
            Map.entry("half", Rational.of(1, 2)),
            Map.entry("halves", Rational.of(1, 2)),
            Map.entry("once", Rational.ONE),
            Map.entry("single", Rational.ONE),
            Map.entry("twice", Rational.of(2)),
            Map.entry("double", Rational.of(2)),
            Map.entry("pair", Rational.of(2)),
            Map.entry("couple", Rational.of(2)),
            Map.entry("thrice", Rational.of(3)),
            Map.entry("triple", Rational.of(3)),
            Map.entry("dozen", Rational.of(12)),
            Map.entry("nought", Rational.ZERO),
            Map.entry("nil", Rational.ZERO)));
    private static final Map<String, String> ORDINALS = Map.of(
            "first", "one", "second", "two", "third", "three", "fifth", "five", "eighth", "eight", "ninth", "nine",
            "twelfth", "twelve", "quarter", "four");
    private static final Pattern PHRASE =
            Pattern.compile("(?i)(?<minus>minus |negative |[-−] ?)?(?<words>[a-z]+(?:[ -][a-z]+)*)");
    private static final int LONGEST = 8;
    private static final Pattern BREAK = Pattern.compile("[^\\p{IsLatin}]+");

    static {
        IntStream.range(0, ONES.size()).forEach(i -> CARDINALS.put(ONES.get(i), (long) i));
        IntStream.range(0, TENS.size()).forEach(i -> CARDINALS.put(TENS.get(i), 20L + 10 * i));
        CARDINALS.put("hundred", 100L);
        CARDINALS.put("thousand", 1_000L);
        CARDINALS.put("million", 1_000_000L);
        CARDINALS.forEach((word, value) -> PARTS.put(ordinal(word), value));
        ORDINALS.forEach((ordinal, word) -> PARTS.put(ordinal, CARDINALS.get(word)));
    }

    private NumberWords() {}

    private static String ordinal(String word) {
        return word.endsWith("y") ? word.substring(0, word.length() - 1) + "ieth" : word + "th";
    }

    /** The whole number that a phrase says and nothing else: perhaps a sign, then words parted by a space or a hyphen. */
    public static Optional<Rational> whole(String phrase) {
        Matcher said = PHRASE.matcher(phrase);
        return said.matches()
                ? cardinal(words(said.group("words")).toList())
                        .map(Rational::of)
                        .map(value -> said.group("minus") == null ? value : value.negate())
                : Optional.empty();
    }

    /** The number that a phrase says and nothing else: {@link #whole} or a fraction, "minus two and three quarters". */
    public static Optional<Rational> number(String phrase) {
        Matcher said = PHRASE.matcher(phrase);
        Optional<Rational> whole = whole(phrase);
        return whole.isPresent() || !said.matches()
                ? whole
                : fractional(words(said.group("words")).toList())
                        .map(value -> said.group("minus") == null ? value : value.negate());
    }

    private static Optional<Rational> fractional(List<String> words) {
        int and = words.lastIndexOf("and");
        return and < 0
                ? fraction(words)
                : cardinal(words.subList(0, and)).flatMap(whole -> fraction(words.subList(and + 1, words.size()))
                        .map(Rational.of(whole)::plus));
    }

    private static Optional<Rational> fraction(List<String> words) {
        boolean article =
                words.size() == 2 && (words.get(0).equals("a") || words.get(0).equals("one"));
        List<String> phrase = article ? words.subList(1, 2) : words;
        return phrase.isEmpty()
                ? Optional.empty()
                : meanings(phrase)
                        .filter(value -> !value.isInteger() && (phrase.size() > 1 || article || isHalf(phrase.get(0))))
                        .findFirst()
                        .or(() -> halves(phrase));
    }

    private static boolean isHalf(String word) {
        return word.equals("half");
    }

    private static Optional<Rational> halves(List<String> phrase) {
        return phrase.get(phrase.size() - 1).equals("halves")
                ? cardinal(phrase.subList(0, phrase.size() - 1)).map(top -> Rational.of(top, 2))
                : Optional.empty();
    }

    /** Every value that some words of the text could say, whatever part they play; signs left out. */
    public static Stream<Rational> said(String text) {
        return Phrases.of(words(text).toList(), LONGEST).flatMap(NumberWords::meanings);
    }

    private static Stream<Rational> meanings(List<String> phrase) {
        String last = phrase.get(phrase.size() - 1);
        Optional<Long> part = Optional.ofNullable(PARTS.get(last))
                .or(() -> Optional.ofNullable(PARTS.get(last.replaceAll("s$", ""))));
        Stream<Rational> fractions = part.filter(value -> value != 0)
                .map(value -> phrase.size() == 1
                        ? Stream.of(Rational.of(value), Rational.of(1, value))
                        : cardinal(phrase.subList(0, phrase.size() - 1)).map(top -> Rational.of(top, value)).stream())
                .orElse(Stream.empty());
        Stream<Rational> other = phrase.size() == 1 ? Optional.ofNullable(OTHERS.get(last)).stream() : Stream.empty();
        return Stream.of(cardinal(phrase).map(Rational::of).stream(), fractions, other)
                .flatMap(all -> all);
    }

    /** Strict: "five six" is no number, and neither is "twenty and five", which may be a sum. */
    private static Optional<Long> cardinal(List<String> phrase) {
        long total = 0;
        long group = 0;
        long scale = Long.MAX_VALUE;
        for (int i = 0; i < phrase.size(); i++) {
            Long value = CARDINALS.get(phrase.get(i));
            if (i > 0 && i < phrase.size() - 1 && phrase.get(i).equals("and") && group % 100 == 0) {
                continue;
            }
            if (value == null || value == 0 && phrase.size() > 1) {
                return Optional.empty();
            }
            if (value >= 1_000 && value < scale) {
                total += Math.max(1, group) * value;
                scale = value;
                group = 0;
            } else if (value < 1_000 && follows(group, value)) {
                group = value == 100 ? Math.max(1, group) * 100 : group + value;
            } else {
                return Optional.empty();
            }
        }
        return phrase.isEmpty() ? Optional.empty() : Optional.of(total + group);
    }

    private static boolean follows(long group, long value) {
        if (value == 100) {
            return group < 10;
        }
        return group % 100 == 0 || value < 10 && group % 100 >= 20 && group % 10 == 0;
    }

    private static Stream<String> words(String text) {
        return BREAK.splitAsStream(text.toLowerCase(Locale.ROOT)).filter(word -> !word.isEmpty());
    }
}
