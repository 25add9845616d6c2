package dev.lyceum.tutor.sentence;

import dev.lyceum.tutor.data.DataFile;
import dev.lyceum.tutor.mathematics.Unit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The little of English that all sentences share: {@code sentence/english.yaml}. */
final class English {
    private static final Map<String, Map<String, String>> WORDS = load();
    private static final Map<String, String> PLURALS = WORDS.get("plurals");
    private static final Map<String, String> VERBS = WORDS.get("verbs");

    private English() {}

    /** Whether the word is of this class: {@code determiners}, {@code pronouns}. */
    static boolean is(String wordClass, String word) {
        return WORDS.get(wordClass).containsKey(word);
    }

    /** What the word stands for in a class of pairs. */
    static Optional<String> entry(String wordClass, String word) {
        return Optional.ofNullable(WORDS.get(wordClass).get(word));
    }

    /** The pronoun by which such a person goes: she for a sister, they for several. */
    static Optional<String> pronounFor(String noun) {
        return singular(noun).equals(noun) ? entry("people", noun) : Optional.of("they");
    }

    /** All mentions of a thing are the same: apple, apples; kilometres, km. */
    static String folded(List<String> words) {
        String phrase = String.join(" ", words);
        return Unit.named(phrase)
                .map(Unit::symbol)
                .orElseGet(() -> words.stream().map(English::singular).collect(Collectors.joining(" ")));
    }

    private static String singular(String word) {
        if (PLURALS.containsKey(word) || PLURALS.containsValue(word)) {
            return PLURALS.getOrDefault(word, word);
        }
        if (word.endsWith("ies") && word.length() > 4) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (word.matches(".*(?:ch|sh|ss|x|zz)es")) {
            return word.substring(0, word.length() - 2);
        }
        return word.matches(".*[^isu]s") ? word.substring(0, word.length() - 1) : word;
    }

    /** The same for a thing and several of it, and for tall and taller. */
    static String plain(String word) {
        return entry("comparatives", word).orElseGet(() -> singular(word));
    }

    /** A form of a verb that is not made by rule. */
    static boolean isVerb(String word) {
        return VERBS.containsKey(word) || VERBS.containsValue(word);
    }

    /** The same for all forms of a verb, and no word for a person to read: bak for bake, bakes, baked. */
    static String base(String verb) {
        return VERBS.getOrDefault(verb, verb).replaceFirst("(?<=..)(?:ed|es|s|e)$", "");
    }

    private static Map<String, Map<String, String>> load() {
        Map<String, Object> classes = DataFile.read("/sentence/english.yaml");
        return classes.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> members(entry.getValue())));
    }

    private static Map<String, String> members(Object written) {
        if (written instanceof Map<?, ?> pairs) {
            return pairs.entrySet().stream()
                    .collect(Collectors.toUnmodifiableMap(each -> "" + each.getKey(), each -> "" + each.getValue()));
        }
        Set<String> words = Set.copyOf(Arrays.asList(written.toString().split("\\s+")));
        return words.stream().collect(Collectors.toUnmodifiableMap(word -> word, word -> word));
    }

    static Optional<Unit> unit(List<Token> tokens) {
        return Unit.named(tokens.stream().map(Token::text).collect(Collectors.joining(" ")))
                .or(() -> tokens.size() == 1 ? Unit.named(tokens.get(0).text()) : Optional.empty());
    }
}
