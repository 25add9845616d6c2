package dev.lyceum.tutor.guard;

import dev.lyceum.tutor.data.DataFile;
import dev.lyceum.tutor.mathematics.NumberWords;
import dev.lyceum.tutor.mathematics.Rational;
import dev.lyceum.tutor.mathematics.SpanishNumberWords;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What numbers are called in the languages of the world ({@code guard/numbers.yaml}). */
final class NumberNames {
    private static final Map<String, Map<String, Object>> FILE = DataFile.read("/guard/numbers.yaml");
    /** Names in them are looked for letter by letter; others only as they are. */
    private static final Set<String> SPOKEN = Set.of("en", "es");

    private static final Map<String, BigDecimal> EVERYWHERE = new HashMap<>();
    private static final Map<String, Map<String, BigDecimal>> WHERE_NAMED = new HashMap<>();
    private static final Map<BigDecimal, Set<String>> SPOKEN_NAMES = new HashMap<>();
    private static final Set<String> BEGINNINGS = new HashSet<>(Set.of(
            "minus", "negative", "menos", "half", "thousand", "mil", "million", "doscientos", "trescientos", "ciento"));

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+(?:'[\\p{L}]+)?");
    private static final Pattern BETWEEN = Pattern.compile("[ \\-]{1,3}");
    private static final Pattern WITHOUT_SPACES = Pattern.compile(
            "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}\\p{IsArabic}\\p{IsHebrew}\\p{IsThai}ー]+");
    private static final int MOST_WORDS = 5;
    private static final int TENS = 10;

    static {
        FILE.forEach((tag, language) -> {
            BiConsumer<String, BigDecimal> add = (name, value) -> {
                String bare = key(name);
                if (!words(language.get("if_named")).containsKey(bare)) {
                    EVERYWHERE.putIfAbsent(bare, value);
                }
                if (SPOKEN.contains(tag)) {
                    SPOKEN_NAMES
                            .computeIfAbsent(value, fresh -> new HashSet<>())
                            .add(bare.replace(" ", ""));
                }
            };
            names(language).forEach(add);
            list(language.get("named")).forEach(name -> WHERE_NAMED
                    .computeIfAbsent(key(name), fresh -> new HashMap<>())
                    .putAll(words(language.get("if_named"))));
        });
        EVERYWHERE.keySet().forEach(name -> BEGINNINGS.add(name.split(" ")[0]));
        WHERE_NAMED.values().forEach(named -> BEGINNINGS.addAll(named.keySet()));
    }

    private NumberNames() {}

    private static Map<String, BigDecimal> names(Map<String, Object> language) {
        List<String> ones = list(language.get("ones"));
        List<String> tens = list(language.get("tens"));
        Map<String, BigDecimal> names = new HashMap<>(words(language.get("also")));
        for (int i = 0; i < ones.size(); i++) {
            names.putIfAbsent(ones.get(i), BigDecimal.valueOf(i));
        }
        for (int i = 0; i < tens.size(); i++) {
            long ten = TENS * (i + 2L);
            names.putIfAbsent(tens.get(i), BigDecimal.valueOf(ten));
            for (String joined : list(language.get("joined"))) {
                for (int one = 1; one < TENS; one++) {
                    names.putIfAbsent(
                            joined.replace("{ten}", tens.get(i)).replace("{one}", ones.get(one)),
                            BigDecimal.valueOf(ten + one));
                }
            }
        }
        Optional.ofNullable(language.get("hundred"))
                .ifPresent(hundred -> names.putIfAbsent("" + hundred, BigDecimal.valueOf(100)));
        return names;
    }

    private static List<String> list(Object written) {
        return written instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static Map<String, BigDecimal> words(Object written) {
        return written instanceof Map<?, ?> map
                ? map.entrySet().stream()
                        .collect(Collectors.toMap(
                                entry -> key("" + entry.getKey()),
                                entry -> new BigDecimal("" + entry.getValue()),
                                (one, same) -> one))
                : Map.of();
    }

    private static String key(String name) {
        return PlainSigns.bare(name).replace('-', ' ').replace("'", "");
    }

    /** What a whole number is called in the languages of the tutor, as one word. */
    static Set<String> spoken(Rational value) {
        return value.isInteger() ? SPOKEN_NAMES.getOrDefault(new BigDecimal(value.numerator()), Set.of()) : Set.of();
    }

    /** Every name in English and Spanish. */
    static Set<String> spoken() {
        return SPOKEN_NAMES.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    }

    /** @param bare the text in small letters without accents; numbers that are fractions become decimals where they end */
    static String inDigits(String bare) {
        List<MatchResult> words = WORD.matcher(bare).results().toList();
        Map<String, BigDecimal> named = new HashMap<>();
        words.forEach(word -> named.putAll(WHERE_NAMED.getOrDefault(word.group(), Map.of())));
        var digits = new StringBuilder(bare.length());
        int copied = 0;
        for (int i = 0; i < words.size(); i++) {
            int count = BEGINNINGS.contains(words.get(i).group().replace("'", ""))
                    ? Math.min(MOST_WORDS, words.size() - i)
                    : 0;
            Optional<String> number = Optional.empty();
            while (count > 0 && number.isEmpty()) {
                number = number(phrase(bare, words.subList(i, i + count)), named);
                count -= number.isEmpty() ? 1 : 0;
            }
            MatchResult word = words.get(i);
            digits.append(bare, copied, word.start());
            digits.append(number.orElseGet(() -> within(word.group())));
            copied = words.get(i + Math.max(0, count - 1)).end();
            i += Math.max(0, count - 1);
        }
        return digits.append(bare.substring(copied)).toString();
    }

    /** Empty where something else than a space or a hyphen stands between them. */
    private static String phrase(String text, List<MatchResult> words) {
        for (int i = 1; i < words.size(); i++) {
            if (!BETWEEN.matcher(
                            text.substring(words.get(i - 1).end(), words.get(i).start()))
                    .matches()) {
                return "";
            }
        }
        return key(
                text.substring(words.get(0).start(), words.get(words.size() - 1).end()));
    }

    private static Optional<String> number(String phrase, Map<String, BigDecimal> named) {
        if (phrase.isEmpty()) {
            return Optional.empty();
        }
        return Optional.ofNullable(EVERYWHERE.get(phrase))
                .or(() -> Optional.ofNullable(named.get(phrase)))
                .map(String::valueOf)
                .or(() -> NumberWords.number(phrase)
                        .or(() -> SpanishNumberWords.number(phrase))
                        .flatMap(Rational::decimal)
                        .map(BigDecimal::toPlainString));
    }

    /** Numbers in a run of a script that has no spaces, or that writes articles together with its words. */
    private static String within(String word) {
        if (!WITHOUT_SPACES.matcher(word).matches()) {
            return word;
        }
        List<String> found = new ArrayList<>();
        int at = 0;
        while (at < word.length()) {
            int from = at;
            Optional<String> name = Stream.iterate(word.length(), to -> to > from, to -> to - 1)
                    .map(to -> word.substring(from, to))
                    .filter(EVERYWHERE::containsKey)
                    .findFirst();
            name.map(EVERYWHERE::get).map(value -> " " + value + " ").ifPresent(found::add);
            at += name.map(String::length).orElse(1);
        }
        return found.isEmpty() ? word : String.join("", found);
    }
}
