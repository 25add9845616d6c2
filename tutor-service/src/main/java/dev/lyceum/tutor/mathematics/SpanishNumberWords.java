package dev.lyceum.tutor.mathematics;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Spanish number words, as something that gives a value away. "Un" and "una" by themselves are articles. */
public final class SpanishNumberWords {
    private static final List<String> ONES = List.of(
            ("cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis"
                            + " diecisiete dieciocho diecinueve veinte veintiuno veintidos veintitres veinticuatro veinticinco"
                            + " veintiseis veintisiete veintiocho veintinueve")
                    .split(" "));
    private static final List<String> TENS =
            List.of("treinta cuarenta cincuenta sesenta setenta ochenta noventa".split(" "));
    private static final List<String> HUNDREDS = List.of(
            ("ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos")
                    .split(" "));
    private static final Map<String, Long> CARDINALS = new HashMap<>();
    private static final Map<String, Long> PARTS = new HashMap<>(Map.ofEntries(
            Map.entry("primer", 1L),
            Map.entry("primero", 1L),
            Map.entry("segundo", 2L),
            Map.entry("tercer", 3L),
            Map.entry("tercero", 3L),
            Map.entry("tercio", 3L),
            Map.entry("cuarto", 4L),
            Map.entry("quinto", 5L),
            Map.entry("sexto", 6L),
            Map.entry("septimo", 7L),
            Map.entry("octavo", 8L),
            Map.entry("noveno", 9L),
            Map.entry("decimo", 10L),
            Map.entry("undecimo", 11L),
            Map.entry("duodecimo", 12L),
            Map.entry("vigesimo", 20L),
            Map.entry("centesimo", 100L),
            Map.entry("milesimo", 1_000L)));
    private static final Map<String, Rational> OTHERS = Map.ofEntries(
            Map.entry("mitad", Rational.of(1, 2)),
            Map.entry("unico", Rational.ONE),
            Map.entry("doble", Rational.of(2)),
            Map.entry("par", Rational.of(2)),
            Map.entry("pareja", Rational.of(2)),
            Map.entry("triple", Rational.of(3)),
            Map.entry("cuadruple", Rational.of(4)),
            Map.entry("decena", Rational.of(10)),
            Map.entry("docena", Rational.of(12)),
            Map.entry("centena", Rational.of(100)));
    private static final String HALF = "medio";
    private static final String AND = "y";
    private static final String TIME = "vez";
    private static final String MINUS = "menos ";
    private static final int LONGEST = 16;
    private static final Pattern ACCENT = Pattern.compile("\\p{M}");
    private static final Pattern BREAK = Pattern.compile("[^a-z]+");
    private static final Set<String> ONE = Set.of("un", "una", "uno");

    static {
        IntStream.range(0, ONES.size()).forEach(i -> CARDINALS.put(ONES.get(i), (long) i));
        IntStream.range(0, TENS.size()).forEach(i -> CARDINALS.put(TENS.get(i), 30L + 10 * i));
        IntStream.range(0, HUNDREDS.size()).forEach(i -> CARDINALS.put(HUNDREDS.get(i), 100L + 100 * i));
        CARDINALS.putAll(Map.of("veintiun", 21L, "cien", 100L, "mil", 1_000L, "millon", 1_000_000L));
        CARDINALS.forEach((word, value) -> PARTS.put(word + "avo", value));
        CARDINALS.forEach((word, value) -> PARTS.put(word.substring(0, word.length() - 1) + "avo", value));
        HUNDREDS.stream()
                .filter(word -> word.endsWith("os"))
                .forEach(word -> CARDINALS.put(word.replace("os", "as"), CARDINALS.get(word)));
        CARDINALS.putAll(Map.of("veintiuna", 21L, "millones", 1_000_000L));
    }

    private SpanishNumberWords() {}

    /** The number that a phrase says and nothing else, where it says only that: "dos", "tres cuartos", "menos cinco". */
    public static Optional<Rational> number(String phrase) {
        String folded = ACCENT.matcher(Normalizer.normalize(phrase.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
                .replaceAll("");
        boolean minus = folded.startsWith(MINUS);
        List<Optional<String>> words = Stream.of((minus ? folded.substring(MINUS.length()) : folded).split(" "))
                .map(SpanishNumberWords::known)
                .toList();
        if (words.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        List<Rational> values = meanings(words.stream().map(Optional::get).toList())
                .filter(value ->
                        words.size() > 1 || CARDINALS.containsKey(words.get(0).get()))
                .distinct()
                .toList();
        return values.size() == 1
                ? values.stream().map(value -> minus ? value.negate() : value).findFirst()
                : Optional.empty();
    }

    /** Every value that some words of the text could say, whatever part they play; signs left out. */
    public static Stream<Rational> said(String text) {
        return runs(text).stream().flatMap(run -> Phrases.of(run, LONGEST)).flatMap(SpanishNumberWords::meanings);
    }

    /** The words that may be part of a number, where they follow each other; most texts have hardly any. */
    private static List<List<String>> runs(String text) {
        String bare = ACCENT.matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
                .replaceAll("");
        List<List<String>> runs = new ArrayList<>(List.of(new ArrayList<>()));
        for (String word : BREAK.split(bare)) {
            Optional<String> known = known(word);
            if (known.isPresent()) {
                runs.get(runs.size() - 1).add(known.get());
            } else {
                runs.add(new ArrayList<>());
            }
        }
        return runs;
    }

    /** In the form in which it is listed: "terceras" is "tercero". */
    private static Optional<String> known(String word) {
        String one = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
        String masculine = one.endsWith("a") ? one.substring(0, one.length() - 1) + "o" : one;
        return Stream.of(word, one, masculine)
                .filter(SpanishNumberWords::isListed)
                .findFirst();
    }

    private static boolean isListed(String word) {
        return CARDINALS.containsKey(word)
                || PARTS.containsKey(word)
                || OTHERS.containsKey(word)
                || ONE.contains(word)
                || word.equals(HALF)
                || word.equals(AND)
                || word.equals(TIME);
    }

    private static Stream<Rational> meanings(List<String> phrase) {
        String last = phrase.get(phrase.size() - 1);
        List<String> before = phrase.subList(0, phrase.size() - 1);
        Optional<Long> part = last.equals(HALF)
                ? Optional.of(2L)
                : Optional.ofNullable(PARTS.get(last)).filter(value -> value != 0);
        Stream<Rational> others = before.isEmpty() ? alone(last, part) : counted(before, part);
        return Stream.concat(cardinal(phrase).map(Rational::of).stream(), others);
    }

    private static Stream<Rational> alone(String word, Optional<Long> part) {
        Stream<Rational> place = part.filter(value -> !word.equals(HALF)).map(Rational::of).stream();
        Stream<Rational> fraction = part.map(value -> Rational.of(1, value)).stream();
        return Stream.of(place, fraction, Optional.ofNullable(OTHERS.get(word)).stream())
                .flatMap(values -> values);
    }

    /** "Tres cuartos", "dos y medio". */
    private static Stream<Rational> counted(List<String> before, Optional<Long> part) {
        boolean more = before.size() > 1 && before.get(before.size() - 1).equals(AND);
        List<String> number = more ? before.subList(0, before.size() - 1) : before;
        Optional<Long> count = number.size() == 1 && ONE.contains(number.get(0)) ? Optional.of(1L) : cardinal(number);
        return part
                .flatMap(value ->
                        count.map(top -> more ? Rational.of(top).plus(Rational.of(1, value)) : Rational.of(top, value)))
                .stream();
    }

    /** Strict: "cinco seis" is no number, and neither is the article. */
    private static Optional<Long> cardinal(List<String> phrase) {
        String first = phrase.get(0);
        if (phrase.size() == 2 && ONE.contains(first) && phrase.get(1).equals(TIME)) {
            return Optional.of(1L);
        }
        boolean article = phrase.size() == 1 && ONE.contains(first) && !CARDINALS.containsKey(first);
        return article ? Optional.empty() : sum(phrase);
    }

    private static Optional<Long> sum(List<String> phrase) {
        long millions = 0;
        long thousands = 0;
        long group = 0;
        boolean joined = false;
        for (int i = 0; i < phrase.size(); i++) {
            String word = phrase.get(i);
            if (word.equals(AND) && group % 100 >= 30 && group % 10 == 0 && i < phrase.size() - 1) {
                joined = true;
                continue;
            }
            Long value = ONE.contains(word) ? Long.valueOf(1) : CARDINALS.get(word);
            if (value == null || value == 0 && phrase.size() > 1) {
                return Optional.empty();
            }
            if (value == 1_000_000 && millions == 0 && thousands + group > 0) {
                millions = (thousands + group) * value;
                thousands = 0;
                group = 0;
            } else if (value == 1_000 && thousands == 0) {
                thousands = Math.max(1, group) * value;
                group = 0;
            } else if (value < 1_000 && follows(group, value, joined)) {
                group += value;
            } else {
                return Optional.empty();
            }
            joined = false;
        }
        return Optional.of(millions + thousands + group);
    }

    private static boolean follows(long group, long value, boolean joined) {
        return group == 0 || (joined ? value < 10 : group % 100 == 0 && value < 100);
    }
}
